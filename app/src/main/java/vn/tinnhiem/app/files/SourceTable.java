package vn.tinnhiem.app.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Bảng trong tệp của người khác, trước khi biết cột nào là gì: opened, its header looked for, its columns shown with what
 * they seem to be; read row by row once somebody has said what they are.
 */
public final class SourceTable {

    private static final int SAMPLES = 3;
    private static final int FEWEST_HEADINGS = 2;

    private final List<Grid> grids;
    private final Path file;

    private SourceTable(Path file, List<Grid> grids) {
        this.file = file;
        this.grids = grids;
    }

    /**
     * In which encodings a text can be read; empty for a workbook, whose letters are Unicode.
     *
     * @throws Refused F101, F102, F103 or F114
     */
    public static Optional<EncodingGuess> encodings(Path file) {
        byte[] bytes = SourceBytes.read(file);
        boolean workbook = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean oldExcel = bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
        return workbook || oldExcel ? Optional.empty() : Optional.of(EncodingGuess.of(bytes));
    }

    /**
     * Opens a workbook or a text.
     *
     * @param encoding of a text; without effect on a workbook
     * @throws Refused with what makes the file unreadable: F101–F107, F111, F114, F306, F309
     */
    public static SourceTable open(Path file, VietnameseEncoding encoding) {
        byte[] bytes = SourceBytes.read(file);
        List<Grid> grids = Table.grids(
                file,
                bytes,
                () -> encoding.decode(bytes)
                        .orElseThrow(() -> SourceBytes.refused(
                                Fault.F106_FILE_DAMAGED, file, "cause", "invalid " + encoding.name())));
        return new SourceTable(
                file, grids.stream().filter(grid -> !grid.rows().isEmpty()).toList());
    }

    /** Names of the sheets that hold something; one empty name for a text. */
    public List<String> sheets() {
        return text() ? List.of("") : grids.stream().map(Grid::name).toList();
    }

    private boolean text() {
        return grids.stream().allMatch(grid -> grid.places() == Grid.Places.LINES);
    }

    /**
     * Một cột như đứng trong tệp.
     *
     * @param index from 1
     * @param place of its heading, as "B3"
     * @param guess what its heading says it is
     * @param font what its letters seem to be under an old font; UTF_8 where they are Unicode
     * @param doubtful whether its letters do not read as Vietnamese, so that the font should be asked for
     * @param samples the first values in it, as they read under {@code font}
     */
    public record Heading(
            int index,
            String place,
            String label,
            Optional<Column> guess,
            VietnameseEncoding font,
            boolean doubtful,
            List<String> samples) {}

    /**
     * Đầu bảng.
     *
     * @param sheet from 0, in the order of {@link #sheets}
     * @param row the last row of the header, from 1
     */
    public record Top(int sheet, int row, List<Heading> headings) {}

    /**
     * Looks for the header.
     *
     * @param sheet where it must be, from 0; empty to look in all
     * @param row where it must be, from 1; empty to look for it
     * @throws Refused F300 when there is nothing that could be a header
     */
    public Top top(OptionalInt sheet, OptionalInt row, List<Column> asked) {
        return found(sheet, row, asked).top(asked);
    }

    /**
     * The rows below the header in which a mapped column is filled, each with problems of its own.
     *
     * @param mapping what each column is, by its index from 1
     * @param fonts of columns written under an old font, by index
     * @throws Refused F300 when there is nothing that could be a header
     */
    public List<Row> rows(
            OptionalInt sheet,
            OptionalInt row,
            List<Column> asked,
            Map<Integer, Column> mapping,
            Map<Integer, VietnameseEncoding> fonts) {
        Found found = found(sheet, row, asked);
        Map<Column, List<Integer>> columns = new LinkedHashMap<>();
        mapping.forEach((index, column) ->
                columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(index));
        Header header = found.header();
        Header mapped = new Header(header.firstRow(), header.lastRow(), header.labels(), columns, header.spans());
        Table table = new Table(converted(found.grid(), fonts), mapped, new Problems(file.toString()));
        List<Row> rows = new ArrayList<>();
        table.grid().rows().tailMap(header.lastRow() + 1).forEach((number, line) -> {
            Row read = new Row(table, number, new Problems(file.toString()));
            if (columns.keySet().stream().anyMatch(read::filled)) {
                read.checkShape(line);
                rows.add(read);
            }
        });
        return rows;
    }

    private record Found(int sheet, Grid grid, Header header) {

        Top top(List<Column> asked) {
            List<Heading> headings = new ArrayList<>();
            int last = grid.rows().tailMap(header.lastRow()).values().stream()
                    .mapToInt(Grid.Line::filledTo)
                    .max()
                    .orElse(0);
            for (int index = 1; index <= last; index++) {
                List<String> values = texts(index);
                String label = header.labels().getOrDefault(index, "");
                if (values.isEmpty() && label.isEmpty()) {
                    continue;
                }
                VietnameseEncoding font = font(values);
                boolean doubtful = !plain(values, VietnameseEncoding.UTF_8);
                int at = index;
                headings.add(new Heading(
                        index,
                        grid.place(header.lastRow(), index),
                        readable(label, asked),
                        asked.stream()
                                .filter(c -> c.heads(readable(label, asked)))
                                .findFirst(),
                        font,
                        doubtful,
                        grid.rows().tailMap(header.lastRow() + 1).values().stream()
                                .map(line -> shown(line.at(at), font))
                                .filter(value -> !value.isEmpty() && !value.matches("\\([0-9A-Za-z]{1,2}\\)"))
                                .limit(SAMPLES)
                                .toList()));
            }
            return new Top(sheet, header.lastRow(), headings);
        }

        private List<String> texts(int index) {
            return grid.rows().tailMap(header.lastRow() + 1).values().stream()
                    .map(line -> line.at(index).shown())
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private static String shown(CellValue value, VietnameseEncoding font) {
        return value instanceof CellValue.Text text ? under(font, text.text()) : value.shown();
    }

    private static boolean plain(List<String> values, VietnameseEncoding font) {
        Syllables words = Syllables.of(font.fromLatin(String.join("\n", values)));
        return words.all() == 0 || words.convincing();
    }

    private static VietnameseEncoding font(List<String> values) {
        if (plain(values, VietnameseEncoding.UTF_8)) {
            return VietnameseEncoding.UTF_8;
        }
        return List.of(VietnameseEncoding.TCVN3, VietnameseEncoding.VNI).stream()
                .filter(font -> plain(values, font))
                .findFirst()
                .orElse(VietnameseEncoding.UTF_8);
    }

    /** A heading under an old font, where that makes it one that is asked for. */
    private static String readable(String label, List<Column> asked) {
        return List.of(VietnameseEncoding.UTF_8, VietnameseEncoding.TCVN3, VietnameseEncoding.VNI).stream()
                .map(font -> font.fromLatin(label))
                .filter(text -> asked.stream().anyMatch(column -> column.heads(text)))
                .findFirst()
                .orElse(label);
    }

    private Found found(OptionalInt sheet, OptionalInt row, List<Column> asked) {
        List<Found> candidates = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            if (sheet.isEmpty() || text() || sheet.getAsInt() == i) {
                int at = i;
                Grid grid = grids.get(i);
                header(grid, row, asked).ifPresent(header -> candidates.add(new Found(at, grid, header)));
            }
        }
        return candidates.stream()
                .max(Comparator.comparingInt((Found f) -> f.header().score())
                        .thenComparingInt(f -> f.header().labels().size())
                        .thenComparing(candidates::indexOf, Comparator.reverseOrder()))
                .orElseThrow(() -> SourceBytes.refused(
                        Fault.F300_HEADER_NOT_FOUND,
                        file,
                        "columns",
                        asked.stream()
                                .filter(Column::required)
                                .map(Column::title)
                                .collect(java.util.stream.Collectors.joining(", "))));
    }

    private static Optional<Header> header(Grid grid, OptionalInt row, List<Column> asked) {
        Grid readable = withReadableHeadings(grid, asked);
        if (row.isPresent()) {
            return Optional.of(Header.at(readable, row.getAsInt(), asked));
        }
        return Header.find(readable, asked)
                .or(() -> grid.rows().entrySet().stream()
                        .filter(entry -> entry.getValue().cells().stream()
                                        .filter(cell -> cell instanceof CellValue.Text)
                                        .count()
                                >= FEWEST_HEADINGS)
                        .findFirst()
                        .map(entry -> Header.at(readable, entry.getKey(), asked)));
    }

    /** The first rows, with headings under an old font turned into those that are asked for. */
    private static Grid withReadableHeadings(Grid grid, List<Column> asked) {
        TreeMap<Integer, Grid.Line> rows = new TreeMap<>(grid.rows());
        grid.rows()
                .headMap(Header.SEARCHED_ROWS + 5)
                .forEach((number, line) -> rows.put(
                        number,
                        new Grid.Line(
                                line.cells().stream()
                                        .map(cell -> cell instanceof CellValue.Text t
                                                ? CellValue.text(readable(t.text(), asked))
                                                : cell)
                                        .toList(),
                                line.hidden())));
        return new Grid(grid.name(), grid.places(), rows, grid.merges(), grid.from1904());
    }

    private static Grid converted(Grid grid, Map<Integer, VietnameseEncoding> fonts) {
        if (fonts.values().stream().noneMatch(VietnameseEncoding::font)) {
            return grid;
        }
        TreeMap<Integer, Grid.Line> rows = new TreeMap<>();
        grid.rows()
                .forEach((number, line) -> rows.put(
                        number,
                        new Grid.Line(
                                IntStream.rangeClosed(1, line.cells().size())
                                        .mapToObj(index -> converted(line.at(index), fonts.get(index)))
                                        .toList(),
                                line.hidden())));
        return new Grid(grid.name(), grid.places(), rows, grid.merges(), grid.from1904());
    }

    private static CellValue converted(CellValue cell, @org.jspecify.annotations.Nullable VietnameseEncoding font) {
        return font != null && cell instanceof CellValue.Text text ? CellValue.text(under(font, text.text())) : cell;
    }

    /** A cell with letters that no old font had is Unicode already, whatever the rest of its column is. */
    private static String under(VietnameseEncoding font, String text) {
        return text.chars().anyMatch(c -> c >= 0x0100 && c <= 0x1EFF) ? text : font.fromLatin(text);
    }
}
