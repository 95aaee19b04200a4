package vn.tinnhiem.app.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Run;

/** Các khối của giấy tờ trên màn hình: the same blocks as on paper, so that every letter is the same. */
public final class ShownBlocks {

    private ShownBlocks() {}

    /** What a page does with a block. */
    public enum Kind {
        TABLE,
        PARAGRAPH,
        LIST,
        NOTE
    }

    /**
     * @param lines of a paragraph or note one, of a list its items; none of a table
     * @param header rows of the table's head; none of anything else
     * @param rows of the table, each cell in lines
     */
    public record Shown(
            Kind kind, List<String> lines, List<List<Block.HeaderCell>> header, List<List<List<String>>> rows) {}

    /**
     * @throws IllegalArgumentException for a block that no page shows
     */
    public static List<Shown> of(List<Block> blocks) {
        List<Shown> shown = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Table table -> shown.add(table(table));
                case Block.Paragraph paragraph -> shown.add(words(Kind.PARAGRAPH, text(paragraph.runs())));
                case Block.Note note -> shown.add(words(Kind.NOTE, note.text()));
                case Block.Item item -> {
                    if (!shown.isEmpty() && shown.getLast().kind() == Kind.LIST) {
                        List<String> lines = new ArrayList<>(shown.removeLast().lines());
                        lines.add(text(item.runs()));
                        shown.add(new Shown(Kind.LIST, lines, List.of(), List.of()));
                    } else {
                        shown.add(words(Kind.LIST, text(item.runs())));
                    }
                }
                default -> throw new IllegalArgumentException("not for a page: " + block);
            }
        }
        return shown;
    }

    private static Shown table(Block.Table table) {
        return new Shown(
                Kind.TABLE,
                List.of(),
                table.header(),
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> cell.lines().toList())
                                .toList())
                        .toList());
    }

    private static Shown words(Kind kind, String text) {
        return new Shown(kind, List.of(text), List.of(), List.of());
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
