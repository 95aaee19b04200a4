package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.tinnhiem.app.document.Piece.Cell;
import vn.tinnhiem.app.document.Piece.Grid;
import vn.tinnhiem.app.document.Piece.Line;
import vn.tinnhiem.app.document.Piece.NewPage;
import vn.tinnhiem.app.document.Piece.Room;
import vn.tinnhiem.app.document.Piece.Rule;

/** Dàn bài: turns blocks into pieces. The one place that decides which words stand on the paper, and in which order. */
final class Composition {

    static final UnaryOperator<String> CAPITALS = text -> text.toUpperCase(Locale.ROOT);

    private static final double RULE_SHARE = 0.4;
    private static final double SUBJECT_SHARE = 0.9;
    private static final double SIGNING_ROOM_MM = 22;
    private static final int DENSE_FROM_COLUMNS = 8;

    private final PageFrame frame;
    private final List<Piece> pieces = new ArrayList<>();

    Composition(PageFrame frame) {
        this.frame = frame;
    }

    /** What was added since the last taking. */
    List<Piece> take() {
        List<Piece> taken = List.copyOf(pieces);
        pieces.clear();
        return taken;
    }

    void add(PaperStyle style, Heading heading) {
        heading.originalLabel().ifPresent(label -> pieces.add(Line.of(Look.ORIGINAL, label)));
        pieces.add(HeadingForm.of(style, heading, PageFrame.points(frame.textWidth())));
    }

    void add(Block block) {
        switch (block) {
            case Block.Title t -> title(t);
            case Block.LegalBases(var lines) -> lines.forEach(line -> pieces.add(Line.of(Look.BASIS, line)));
            case Block.SectionHeading(var text) -> pieces.add(Line.of(Look.SECTION, text));
            case Block.Paragraph(var runs, var align) -> pieces.add(paragraph(runs, align));
            case Block.Item(var runs) ->
                pieces.add(Line.of(
                        Look.BODY,
                        Stream.concat(Stream.of(Run.plain("- ")), runs.stream()).toList()));
            case Block.FieldLine(var label, var value) -> pieces.add(Line.of(Look.BODY, label + ": " + value));
            case Block.Table t -> {
                keepLast();
                pieces.add(table(t));
            }
            case Block.Note(var text) -> {
                keepTable();
                pieces.add(Line.of(Look.NOTE, text));
            }
            case Block.Signatures(var signers) -> signatures(signers);
            case Block.Closing c -> closing(c);
            case Block.PageBreak _ -> pieces.add(new NewPage());
        }
    }

    /** Words that end in a colon lead to what comes after them. */
    private static Line paragraph(List<Run> runs, Align align) {
        boolean leads = !runs.isEmpty() && runs.getLast().text().endsWith(":");
        return new Line(Look.BODY, align, leads, runs);
    }

    private void title(Block.Title title) {
        pieces.add(Line.of(Look.KIND, CAPITALS.apply(title.kind())));
        if (!title.subject().isEmpty()) {
            subject(title.subject()).forEach(line -> pieces.add(Line.of(Look.SUBJECT, line)));
        }
        pieces.add(ruleUnder((Line) pieces.getLast()));
    }

    /** In lines of about the same length, or broken where the sense is when that needs no more lines. */
    private List<String> subject(String text) {
        double width = SUBJECT_SHARE * PageFrame.points(frame.textWidth());
        List<String> even = Balanced.lines(text, Look.SUBJECT, width);
        int at = text.indexOf(" đối với ");
        if (even.size() == 1 || at < 0) {
            return even;
        }
        List<String> bySense = Stream.of(text.substring(0, at), text.substring(at + 1))
                .flatMap(half -> Balanced.lines(half, Look.SUBJECT, width).stream())
                .toList();
        return bySense.size() <= even.size() ? bySense : even;
    }

    /** A rule of a third to a half of the line over it. */
    static Rule ruleUnder(Line line) {
        return new Rule(RULE_SHARE * line.look().face.width(line.text(), line.look().points));
    }

    private static Grid table(Block.Table table) {
        Look look = table.columns().size() < DENSE_FROM_COLUMNS ? Look.CELL : Look.DENSE_CELL;
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Block.HeaderCell> header : table.header()) {
            rows.add(header.stream()
                    .map(c -> new Cell(c.columnSpan(), c.rowSpan(), lines(look, Align.CENTER, c.text(), true)))
                    .toList());
        }
        for (Block.Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                Align align = table.columns().get(i).align();
                cells.add(Cell.of(lines(look, align, row.cells().get(i), row.bold())));
            }
            rows.add(cells);
        }
        return new Grid(
                table.columns().stream().map(Block.Column::widthPercent).toList(),
                true,
                table.header().size(),
                rows,
                false);
    }

    private static List<Piece> lines(Look look, Align align, String text, boolean bold) {
        return text.lines()
                .<Piece>map(line -> new Line(look, align, false, List.of(new Run(line, bold, false))))
                .toList();
    }

    /** Who signs alone signs at the right. */
    private void signatures(List<Signer> signers) {
        keepLast();
        keepWordsOverTable();
        List<Cell> posts = new ArrayList<>();
        List<Cell> names = new ArrayList<>();
        if (signers.size() == 1) {
            posts.add(Cell.of(List.of()));
            names.add(Cell.of(List.of()));
        }
        signers.forEach(signer -> {
            posts.add(Cell.of(post(signer)));
            names.add(Cell.of(name(signer)));
        });
        int width = 100 / posts.size();
        List<Integer> widths = new ArrayList<>(Collections.nCopies(posts.size(), width));
        widths.set(0, 100 - width * (posts.size() - 1));
        pieces.add(new Room(4));
        pieces.add(new Grid(widths, false, 0, List.of(posts, names), false));
    }

    private void closing(Block.Closing closing) {
        keepLast();
        List<Piece> left = new ArrayList<>();
        left.add(Line.of(Look.RECIPIENTS, "Nơi nhận:"));
        for (int i = 0; i < closing.recipients().size(); i++) {
            String end = i == closing.recipients().size() - 1 ? "." : ";";
            left.add(Line.of(
                    Look.RECIPIENT, "- " + Ends.bare(closing.recipients().get(i)) + end));
        }
        List<Piece> right = new ArrayList<>(post(closing.signer()));
        right.addAll(name(closing.signer()));
        pieces.add(new Room(4));
        pieces.add(new Grid(List.of(50, 50), false, 0, List.of(List.of(Cell.of(left), Cell.of(right))), false));
    }

    private static List<Piece> post(Signer signer) {
        List<Piece> lines = new ArrayList<>();
        signer.authority().forEach(a -> lines.add(Line.of(Look.AUTHORITY, CAPITALS.apply(a))));
        if (!signer.post().isEmpty()) {
            lines.add(Line.of(Look.AUTHORITY, CAPITALS.apply(signer.post())));
        }
        if (!signer.note().isEmpty()) {
            lines.add(Line.of(Look.SIGNING_NOTE, signer.note()));
        }
        return lines;
    }

    private static List<Piece> name(Signer signer) {
        return List.of(new Room(SIGNING_ROOM_MM), Line.of(Look.NAME, signer.name()));
    }

    /** What was added last stands on the page of what comes now: the words over a table, the words over a signature. */
    private void keepLast() {
        if (!pieces.isEmpty() && pieces.getLast() instanceof Line last) {
            pieces.set(pieces.size() - 1, last.keptWithNext());
        }
        keepTable();
    }

    /** Of a table that stands with signatures: the page must bear words of the paper, not only who signs it. */
    private void keepWordsOverTable() {
        int at = pieces.size() - 2;
        if (at > 0 && pieces.getLast() instanceof Grid && pieces.get(at) instanceof Line lead && lead.keepWithNext()) {
            if (pieces.get(at - 1) instanceof Line words) {
                pieces.set(at - 1, words.keptWithNext());
            }
        }
    }

    private void keepTable() {
        if (!pieces.isEmpty()
                && pieces.getLast() instanceof Grid grid
                && grid.ruled()
                && grid.rows().size() > grid.headerRows()) {
            pieces.set(pieces.size() - 1, grid.keptWithNext());
        }
    }
}
