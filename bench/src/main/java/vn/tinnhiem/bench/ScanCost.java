package vn.tinnhiem.bench;

/**
 * Giá của một lô: what counting it took as a whole process, beside the same command on one sheet.
 *
 * @param one the same command on one sheet: start and papers, and next to nothing of reading
 */
record ScanCost(int sheets, Program whole, Program one) {

    static final String HEADING = """
            | batch | sheets | wall | CPU | sheets/s, start and papers included | sheets/s after start | ms of CPU a sheet | most memory | heap limit | exit |
            |---|---|---|---|---|---|---|---|---|---|""";

    private static final double MILLIS = 1000;

    double perSecond() {
        return sheets / whole.wallSeconds();
    }

    double perSecondAfterStart() {
        return (sheets - 1) / (whole.wallSeconds() - one.wallSeconds());
    }

    double cpuMillisASheet() {
        return (whole.cpuSeconds() - one.cpuSeconds()) / (sheets - 1) * MILLIS;
    }

    String row(String name, int heapMegabytes) {
        return "| %s | %d | %.2f s | %.2f s | %.1f | %.1f | %.1f | %d MB | %d MB | %d |"
                .formatted(
                        name,
                        sheets,
                        whole.wallSeconds(),
                        whole.cpuSeconds(),
                        perSecond(),
                        perSecondAfterStart(),
                        cpuMillisASheet(),
                        whole.peakMegabytes(),
                        heapMegabytes,
                        whole.exit());
    }
}
