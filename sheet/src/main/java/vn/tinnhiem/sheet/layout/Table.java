package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Bảng: the heads of the columns and a row for each person that ends above a limit. */
record Table(TextZone headings, List<SheetRow> rows, List<Rect> rules, double bottom) {

    private static final double PADDING_MM = 0.6;
    private static final double NAME_TO_BOX_MM = 6;
    private static final double GAP_BESIDE_MM = 2.5;

    static Table of(BallotText text, Paper paper, Density density, double top, double limit) {
        return new Columns(paper, density).table(text, top, limit);
    }

    /** The columns of the table. */
    private record Columns(Paper paper, Density density) {

        private double names() {
            return paper.left() + paper.size().numberColumnMm();
        }

        private double levels() {
            return level(0);
        }

        private double level(int index) {
            return paper.right()
                    - (Box.Level.values().length - index) * paper.size().levelColumnMm();
        }

        private double firstBox() {
            return levels() + (paper.size().levelColumnMm() - density.boxMm()) / 2;
        }

        private double namesEnd() {
            return Math.min(firstBox() - NAME_TO_BOX_MM, levels() - PADDING_MM);
        }

        Table table(BallotText text, double top, double limit) {
            TextZone headings = headings(text.table(), top);
            List<SheetRow> rows = new ArrayList<>();
            double y = headings.area().bottom();
            for (BallotLine line : text.lines()) {
                SheetRow row = row(line, y);
                if (row.area().bottom() > limit) {
                    break;
                }
                rows.add(row);
                y = row.area().bottom();
            }
            return new Table(headings, List.copyOf(rows), rules(top, headings, rows, y), y);
        }

        private TextZone headings(BallotText.TableHeadings texts, double top) {
            Style style = new Style(Face.BOLD, paper.size().tableHeadingPt());
            List<Block> blocks = new ArrayList<>();
            blocks.add(heading(texts.number(), style, paper.left(), names(), top));
            blocks.add(heading(texts.person(), style, names(), levels(), top));
            for (int i = 0; i < texts.levels().size(); i++) {
                blocks.add(heading(texts.levels().get(i), style, level(i), level(i + 1), top));
            }
            double bottom = blocks.stream().mapToDouble(Block::bottom).max().orElse(top) + PADDING_MM;
            List<TextLine> lines = blocks.stream()
                    .flatMap(block -> lowered(block.lines(), (bottom - PADDING_MM - block.bottom()) / 2).stream())
                    .toList();
            return new TextZone(
                    TextZone.Role.TABLE_HEADINGS, Rect.between(paper.left(), top, paper.right(), bottom), lines);
        }

        private static Block heading(String text, Style style, double left, double right, double top) {
            return Block.centred(
                    List.of(new Paragraph(text, style)),
                    left + PADDING_MM,
                    top + PADDING_MM,
                    right - left - 2 * PADDING_MM);
        }

        private SheetRow row(BallotLine line, double top) {
            Block words = words(line);
            double height = Math.max(density.leastRowMm(), words.area().height() + 2 * PADDING_MM);
            Rect area = new Rect(paper.left(), top, paper.width(), height);
            double middle = area.centreY();
            List<TextLine> lines =
                    new ArrayList<>(lowered(words.lines(), middle - words.area().height() / 2));
            lines.addAll(number(line.number(), middle));
            Rect nameArea =
                    Rect.between(names() + PADDING_MM, top + PADDING_MM, namesEnd(), area.bottom() - PADDING_MM);
            return new SheetRow(
                    line.number(),
                    line.name(),
                    line.position(),
                    area,
                    nameArea,
                    paper.leftTick(middle),
                    paper.rightTick(middle),
                    boxes(middle),
                    lines);
        }

        private Block words(BallotLine line) {
            double x = names() + 2 * PADDING_MM;
            double width = namesEnd() - PADDING_MM - x;
            var name = new Paragraph(line.name(), density.name());
            var position = new Paragraph(line.position(), density.position());
            double nameWidth = density.name().widthMm(line.name());
            double both = nameWidth + GAP_BESIDE_MM + density.position().widthMm(line.position());
            if (!density.positionBeside() || both > width) {
                return Block.flushLeft(List.of(name, position), x, 0, width);
            }
            Block first = Block.flushLeft(List.of(name), x, 0, width);
            List<TextLine> lines = new ArrayList<>(first.lines());
            if (!line.position().isBlank()) {
                lines.add(new TextLine(
                        line.position(),
                        density.position().face(),
                        density.position().sizePt(),
                        x + nameWidth + GAP_BESIDE_MM,
                        density.name().baselineMm()));
            }
            return new Block(first.area(), lines);
        }

        private List<TextLine> number(int number, double middle) {
            Style style = new Style(Face.REGULAR, density.name().sizePt());
            Block block = Block.centred(
                    List.of(new Paragraph(Integer.toString(number), style)),
                    paper.left(),
                    middle - style.lineMm() / 2,
                    names() - paper.left());
            return block.lines();
        }

        private List<Box> boxes(double middle) {
            List<Box> boxes = new ArrayList<>();
            double side = density.boxMm();
            for (Box.Level level : Box.Level.values()) {
                double centre = (level(level.ordinal()) + level(level.ordinal() + 1)) / 2;
                boxes.add(new Box(level, new Rect(centre - side / 2, middle - side / 2, side, side)));
            }
            return boxes;
        }

        private List<Rect> rules(double top, TextZone headings, List<SheetRow> rows, double bottom) {
            List<Rect> rules = new ArrayList<>();
            rules.add(paper.horizontalRule(paper.left(), paper.right(), top));
            rules.add(paper.horizontalRule(
                    paper.left(), paper.right(), headings.area().bottom()));
            rows.forEach(row -> rules.add(
                    paper.horizontalRule(paper.left(), paper.right(), row.area().bottom())));
            rules.add(paper.verticalRule(paper.left(), top, bottom));
            rules.add(paper.verticalRule(names(), top, bottom));
            for (int i = 0; i <= Box.Level.values().length; i++) {
                rules.add(paper.verticalRule(level(i), top, bottom));
            }
            return rules;
        }

        private static List<TextLine> lowered(List<TextLine> lines, double byMm) {
            return lines.stream()
                    .map(l -> new TextLine(l.text(), l.face(), l.sizePt(), l.x(), l.baseline() + byMm))
                    .toList();
        }
    }
}
