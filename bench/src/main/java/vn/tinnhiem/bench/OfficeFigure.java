package vn.tinnhiem.bench;

/**
 * Một dòng của bảng: what was held against which goal.
 *
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

    String row() {
        return "| %s | %s | %s | %s |".formatted(what, goal, measured, met ? "met" : "**missed**");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && value < 1e6 ? Long.toString((long) value) : "%.1f".formatted(value);
    }
}
