package vn.tinnhiem.bench;

/** Bảng của {@code bench reading}, as it stands in {@code docs/benchmarks.md}. */
final class ReadingTable {

    private static final String HEADING = """
            | sheets | number | boxes | wrong without doubt | doubts on clear rows | unclear rows without doubt | struck names without doubt | faint rows: doubted, wrong | writing not seen | writing imagined | sheets unreadable | codes unread, wrong |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private ReadingTable() {}

    static String of(ReadingState state) {
        StringBuilder table = new StringBuilder(HEADING);
        Tally all = new Tally();
        for (String kind : state.kinds().keySet()) {
            Tally tally = state.tally(kind);
            table.append(row(kind, tally)).append('\n');
            all.add(tally);
        }
        return table.append(row("**all**", all)).append('\n').toString();
    }

    private static String row(String kind, Tally t) {
        return "| %s | %d | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        kind,
                        t.of(Figure.SHEETS),
                        t.of(Figure.BOXES),
                        t.of(Figure.WRONG) == 0 ? "0" : "**" + t.of(Figure.WRONG) + "**",
                        part(t.of(Figure.CLEAR_DOUBTED), t.of(Figure.CLEAR_ROWS)),
                        part(t.of(Figure.UNCLEAR_MISSED), t.of(Figure.UNCLEAR_ROWS)),
                        part(t.of(Figure.NAMES_MISSED), t.of(Figure.NAMES)),
                        part(t.of(Figure.FAINT_DOUBTED), t.of(Figure.FAINT_ROWS)) + ", " + t.of(Figure.FAINT_WRONG),
                        part(t.of(Figure.WRITING_MISSED), t.of(Figure.WRITING)),
                        t.of(Figure.WRITING_IMAGINED),
                        part(t.of(Figure.UNREADABLE), t.of(Figure.SHEETS)),
                        part(t.of(Figure.CODES_UNREAD), t.of(Figure.SHEETS)) + ", " + t.of(Figure.CODES_WRONG));
    }

    static String part(long some, long of) {
        return of == 0 ? "–" : "%d of %d (%.2f%%)".formatted(some, of, 100.0 * some / of);
    }
}
