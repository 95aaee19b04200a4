package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Đầu phiếu: everything above the table. */
record Head(List<TextZone> texts, List<Rect> rules, Circle seal, QrPlace qr, double bottom) {

    private static final double GAP_MM = 1.5;
    private static final double LEAST_HEADING_PT = 8;

    static Head of(BallotText text, Paper paper, Density density) {
        return new Setting(text, paper, density).head();
    }

    /** The headings being set, from the top of the page down. */
    private static final class Setting {
        private final BallotText text;
        private final Paper paper;
        private final Density density;
        private final double scale;
        private final double split;
        private final List<TextZone> texts = new ArrayList<>();
        private final List<Rect> rules = new ArrayList<>();

        Setting(BallotText text, Paper paper, Density density) {
            this.text = text;
            this.paper = paper;
            this.density = density;
            this.scale = paper.size().headingScale();
            this.split = paper.left() + paper.width() * (paper.size() == PageSize.A4 ? 0.48 : 0.4);
        }

        Head head() {
            Block superior = heading(List.of(text.heading().superior()), Face.REGULAR, paper.top());
            Block issuer = heading(List.of(text.heading().issuer()), Face.BOLD, superior.bottom());
            double issuerBottom = underline(issuer, 0.4);
            texts.add(new TextZone(
                    TextZone.Role.ISSUER,
                    Rect.between(paper.left(), paper.top(), issuer.area().right(), issuerBottom),
                    joined(superior, issuer)));
            double sealTop = Math.max(paper.top(), issuer.area().centreY() - Paper.SEAL_MM / 2);
            Circle seal = new Circle(paper.left() + Paper.SEAL_MM / 2, sealTop + Paper.SEAL_MM / 2, Paper.SEAL_MM / 2);
            double nationalBottom = placeAndDate(national());
            QrPlace qr = QrPlace.at(paper.right() - QrPlace.ZONE_MM, nationalBottom + 0.5);
            double pictures = Math.max(seal.bounds().bottom(), qr.zone().bottom());
            double titleBottom = paper.size() == PageSize.A4
                    ? title(
                            Math.max(issuerBottom, nationalBottom) + 2 * GAP_MM,
                            paper.left() + Paper.SEAL_MM + GAP_MM,
                            qr.zone().x() - GAP_MM)
                    : title(Math.max(issuerBottom, pictures) + GAP_MM, paper.left(), paper.right());
            double bottom = instructions(Math.max(Math.max(titleBottom, pictures), issuerBottom) + GAP_MM);
            return new Head(List.copyOf(texts), List.copyOf(rules), seal, qr, bottom);
        }

        private Block heading(List<String> lines, Face face, double top) {
            return Block.centred(
                    Paragraph.all(lines, new Style(face, 12 * scale)),
                    paper.left(),
                    top,
                    split - paper.left() - GAP_MM);
        }

        private Block national() {
            List<String> lines = text.heading().national();
            double width = paper.right() - split - GAP_MM;
            List<Paragraph> paragraphs = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                double size = lines.size() == 1 ? 14 : i == 0 ? 12 : 13;
                Style style = new Style(Face.BOLD, size * scale).fitting(lines.get(i), width, LEAST_HEADING_PT);
                paragraphs.add(new Paragraph(lines.get(i), style));
            }
            return Block.centred(paragraphs, split + GAP_MM, paper.top(), width);
        }

        private double placeAndDate(Block national) {
            double bottom = underline(national, 1);
            if (!national.blank()) {
                texts.add(new TextZone(
                        TextZone.Role.NATIONAL_HEADING,
                        Rect.between(
                                national.area().x(),
                                national.area().y(),
                                national.area().right(),
                                bottom),
                        national.lines()));
            }
            Style style = new Style(Face.ITALIC, 13 * scale);
            Block place = Block.centred(
                    List.of(new Paragraph(text.heading().placeAndDate(), style)),
                    national.area().x(),
                    bottom + 0.5,
                    national.area().width());
            return add(place, TextZone.Role.PLACE_AND_DATE, bottom);
        }

        private double title(double top, double left, double right) {
            double half = Math.min(
                    paper.size().widthMm() / 2 - left, right - paper.size().widthMm() / 2);
            double x = paper.size().widthMm() / 2 - half;
            double bottom = top;
            if (text.rehearsal()) {
                var paragraph = new Paragraph(Rehearsal.WORDS, new Style(Face.BOLD, 20));
                bottom = add(Block.centred(List.of(paragraph), x, bottom, 2 * half), TextZone.Role.REHEARSAL, bottom);
            }
            List<Paragraph> paragraphs = new ArrayList<>();
            paragraphs.add(new Paragraph(text.title(), new Style(Face.BOLD, density.titlePt())));
            paragraphs.addAll(Paragraph.all(text.subtitles(), new Style(Face.BOLD, density.titlePt() - 1)));
            return add(Block.centred(paragraphs, x, bottom, 2 * half), TextZone.Role.TITLE, bottom);
        }

        private double instructions(double top) {
            Style style = new Style(Face.ITALIC, density.instructionPt());
            Block block = Block.flushLeft(Paragraph.all(text.instructions(), style), paper.left(), top, paper.width());
            return add(block, TextZone.Role.INSTRUCTIONS, top) + (block.blank() ? 0 : GAP_MM);
        }

        /** Draws a rule under the last line, as long as a share of the widest, and returns where the block now ends. */
        private double underline(Block block, double share) {
            if (block.blank()) {
                return block.bottom();
            }
            double widest =
                    block.lines().stream().mapToDouble(TextLine::widthMm).max().orElse(0);
            double length = share == 1 ? block.lines().getLast().widthMm() : widest * share;
            double centre = block.area().centreX();
            rules.add(paper.horizontalRule(centre - length / 2, centre + length / 2, block.bottom() + 0.4));
            return block.bottom() + 0.8;
        }

        private double add(Block block, TextZone.Role role, double otherwise) {
            if (block.blank()) {
                return otherwise;
            }
            texts.add(block.as(role));
            return block.bottom();
        }

        private static List<TextLine> joined(Block first, Block second) {
            List<TextLine> lines = new ArrayList<>(first.lines());
            lines.addAll(second.lines());
            return lines;
        }
    }
}
