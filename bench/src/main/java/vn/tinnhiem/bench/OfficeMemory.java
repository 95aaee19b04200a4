package vn.tinnhiem.bench;

/** Bộ nhớ máy chủ giữ khi không ai làm gì. */
final class OfficeMemory {

    private static final double GOAL_MEGABYTES = 512;
    private static final long QUIET_MILLIS = 10_000;

    private OfficeMemory() {}

    /** @param when what came before */
    static OfficeFigure idle(OfficeServer server, String when) {
        OfficeServer.sleep(QUIET_MILLIS);
        return OfficeFigure.below(
                "resident memory, idle, " + when, GOAL_MEGABYTES, Memory.ofTree(server.process()), "MB", "");
    }
}
