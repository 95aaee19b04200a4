package vn.tinnhiem.app.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;

/** Một bảng đọc từ tệp .xlsx hoặc .csv: rows under a header that was found by its headings. */
public final class Table {

    static final int MOST_ROWS = 100_000;

    private final Grid grid;
    private final Header header;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();

    Table(Grid grid, Header header, Problems problems) {
        this.grid = grid;
        this.header = header;
        this.problems = problems;
    }

    /**
     * Reads a table whole. What {@code reader} asks of the rows adds to the problems; when there is any at the end, its
     * answer is thrown away.
     *
     * @param asked the columns that the reader will ask for; others are left alone
     * @throws Refused with every problem of the file: F101–F107, F111, F114, F300–F319, and what the reader added
     */
    public static <T> T read(Path file, List<Column> asked, Function<Table, T> reader) {
        Problems problems = new Problems(file.toString());
        Table table = open(file, asked, problems);
        table.fill(file);
        T answer = reader.apply(table);
        problems.refuseIfAny();
        return answer;
    }

    /** The rows below the header in which an asked column is filled. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public boolean has(Column column) {
        return header.columns().containsKey(column);
    }

    /** Headings that nobody asked for, by their place. */
    public Map<String, String> otherHeadings() {
        return header.labels().entrySet().stream()
                .filter(e -> header.columns().values().stream().noneMatch(places -> places.contains(e.getKey())))
                .collect(Collectors.toMap(e -> grid.place(header.lastRow(), e.getKey()), Map.Entry::getValue));
    }

    /** A fault of the table as a whole, at its header. */
    public void refuse(Fault fault, Object... namesAndValues) {
        problems.add(fault, grid.place(header.firstRow()), namesAndValues);
    }

    Grid grid() {
        return grid;
    }

    Header header() {
        return header;
    }

    Problems problems() {
        return problems;
    }

    private static Table open(Path file, List<Column> asked, Problems problems) {
        List<Grid> grids = grids(file);
        List<Table> headed = new ArrayList<>();
        for (Grid grid : grids) {
            Header.find(grid, asked).ifPresent(header -> headed.add(new Table(grid, header, problems)));
        }
        Table best = headed.stream()
                .max(Comparator.comparing((Table t) -> t.header.complete(asked))
                        .thenComparing(t -> t.header.score())
                        .thenComparing(headed::indexOf, Comparator.reverseOrder()))
                .orElseThrow(() -> SourceBytes.refused(
                        Fault.F300_HEADER_NOT_FOUND,
                        file,
                        "columns",
                        asked.stream()
                                .filter(Column::required)
                                .map(Column::title)
                                .collect(Collectors.joining(", "))));
        best.header.check(best.grid, asked, problems);
        refuseSecondTable(best, headed, asked);
        return best;
    }

    private static void refuseSecondTable(Table best, List<Table> headed, List<Column> asked) {
        List<String> alike = headed.stream()
                .filter(t -> t.grid.places() == Grid.Places.CELLS)
                .filter(t -> t.header.complete(asked) && t.header.score() == best.header.score())
                .filter(t -> t.grid.rows().lastKey() > t.header.lastRow())
                .map(t -> t.grid.name())
                .toList();
        if (alike.size() > 1) {
            best.problems.add(Fault.F305_SEVERAL_TABLES, "", "sheets", String.join(", ", alike));
        }
    }

    private static List<Grid> grids(Path file) {
        byte[] bytes = SourceBytes.read(file);
        return grids(file, bytes, () -> SourceText.of(file, bytes));
    }

    /** The sheets of a workbook, or the readings of a text. */
    static List<Grid> grids(Path file, byte[] bytes, Supplier<String> text) {
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            boolean encrypted = new String(bytes, StandardCharsets.ISO_8859_1)
                    .contains(new String(
                            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
            throw SourceBytes.refused(encrypted ? Fault.F105_FILE_PROTECTED : Fault.F107_OLD_EXCEL, file);
        }
        if (starts(bytes, 'P', 'K')) {
            return XlsxGrids.of(file);
        }
        String name =
                Optional.ofNullable(file.getFileName()).orElse(file).toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
            throw SourceBytes.refused(Fault.F106_FILE_DAMAGED, file, "cause", "not a zip archive");
        }
        if (!name.matches(".*\\.(csv|tsv|txt)")) {
            throw SourceBytes.refused(Fault.F111_NOT_A_TABLE, file);
        }
        return CsvGrids.of(file, text.get());
    }

    private static boolean starts(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private void fill(Path file) {
        grid.rows().tailMap(header.lastRow() + 1).forEach((number, line) -> {
            Row row = new Row(this, number, problems);
            if (header.columns().keySet().stream().anyMatch(row::filled)) {
                row.checkShape(line);
                rows.add(row);
            }
        });
        if (rows.size() > MOST_ROWS) {
            throw SourceBytes.refused(Fault.F306_TOO_MANY_ROWS, file, "maximum", MOST_ROWS);
        }
    }
}
