package vn.tinnhiem.bench;

/**
 * Một dòng của bảng: what was held against which goal.
 *
 * @param goal empty where there is none, and the figure is for comparison
 * @param met whether the goal was reached
 */
record OfficeFigure(String what, String goal, String measured, boolean met) {

    static final String HEADING = """
            | what | goal | measured | |
            |---|---|---|---|""";

    /** A goal of at most so much. */
    static OfficeFigure below(String what, double goal, double measured, String unit, String more) {
        return new OfficeFigure(
                what,
                "< %s %s".formatted(plain(goal), unit),
                "%s %s%s".formatted(plain(measured), unit, more.isEmpty() ? "" : " (" + more + ")"),
                measured < goal);
    }

    /** What stands beside a goal, to see it by. */
    static OfficeFigure compared(String what, String measured) {
        return new OfficeFigure(what, "", measured, true);
    }

    String row() {
        String verdict = goal.isEmpty() ? "" : met ? "met" : "**missed**";
        return "| %s | %s | %s | %s |".formatted(what, goal.isEmpty() ? "none" : goal, measured, verdict);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && value < 1e6 ? Long.toString((long) value) : "%.1f".formatted(value);
    }
}
