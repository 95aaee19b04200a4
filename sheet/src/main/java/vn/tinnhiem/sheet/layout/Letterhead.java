package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Tiêu đề của văn bản: the body at the left with room for its seal, the national title at the right with the first code
 * under it.
 *
 * @param wordsBottom where the lower of the two texts ends
 * @param picturesBottom where the lower of seal and code ends
 */
record Letterhead(
        List<TextZone> texts, List<Rect> rules, Circle seal, QrPlace qr, double wordsBottom, double picturesBottom) {

    static final double GAP_MM = 1.5;
    private static final double LEAST_PT = 8;
    private static final double LEAST_SHARE = 0.85;

    static Letterhead of(BallotText.Heading heading, Paper paper) {
        return new Setting(heading, paper).letterhead();
    }

    private static final class Setting {
        private final BallotText.Heading heading;
        private final Paper paper;
        private final double scale;
        private final double split;
        private final List<TextZone> texts = new ArrayList<>();
        private final List<Rect> rules = new ArrayList<>();

        Setting(BallotText.Heading heading, Paper paper) {
            this.heading = heading;
            this.paper = paper;
            this.scale = paper.size().headingScale();
            this.split = paper.left() + paper.width() * paper.size().issuerShare();
        }

        Letterhead letterhead() {
            Block superior = body(heading.superior(), Face.REGULAR, paper.top());
            Block issuer = body(heading.issuer(), Face.BOLD, superior.bottom());
            double issuerBottom = underline(issuer, 0.4);
            List<TextLine> lines = new ArrayList<>(superior.lines());
            lines.addAll(issuer.lines());
            add(TextZone.Role.ISSUER, superior.area().x(), issuer.area().right(), issuerBottom, lines);
            double sealTop = Math.max(paper.top(), issuer.area().centreY() - Paper.SEAL_MM / 2);
            var seal = new Circle(paper.left() + Paper.SEAL_MM / 2, sealTop + Paper.SEAL_MM / 2, Paper.SEAL_MM / 2);
            double nationalBottom = national();
            QrPlace qr = QrPlace.at(paper.right() - QrPlace.ZONE_MM, nationalBottom + 0.5);
            return new Letterhead(
                    List.copyOf(texts),
                    List.copyOf(rules),
                    seal,
                    qr,
                    Math.max(issuerBottom, nationalBottom),
                    Math.max(seal.bounds().bottom(), qr.zone().bottom()));
        }

        private Block body(String words, Face face, double top) {
            double width = split - paper.left() - GAP_MM;
            Style style = new Style(face, 12 * scale).fitting(words, width, LEAST_SHARE * 12 * scale);
            return Block.centred(List.of(new Paragraph(words, style)), paper.left(), top, width);
        }

        private double national() {
            Column column = new Column(split + GAP_MM, paper.right() - split - 2 * GAP_MM);
            List<String> lines = heading.national();
            List<Paragraph> paragraphs = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                double size = lines.size() == 1 ? 14 : i == 0 ? 12 : 13;
                var style = new Style(Face.BOLD, size * scale).fitting(lines.get(i), column.width(), LEAST_PT);
                paragraphs.add(new Paragraph(lines.get(i), style));
            }
            Block national = Block.centred(paragraphs, column.x(), paper.top(), column.width());
            double bottom = underline(national, 1);
            add(TextZone.Role.NATIONAL_HEADING, column.x(), column.right(), bottom, national.lines());
            var placeAndDate = new Paragraph(
                    heading.placeAndDate(),
                    new Style(Face.ITALIC, 13 * scale).fitting(heading.placeAndDate(), column.width(), LEAST_PT));
            Block place = Block.centred(List.of(placeAndDate), column.x(), bottom + 0.5, column.width());
            if (place.blank()) {
                return bottom;
            }
            texts.add(place.as(TextZone.Role.PLACE_AND_DATE));
            return place.bottom();
        }

        private void add(TextZone.Role role, double left, double right, double bottom, List<TextLine> lines) {
            if (!lines.isEmpty()) {
                texts.add(new TextZone(role, Rect.between(left, paper.top(), right, bottom), lines));
            }
        }

        /** Rules the last line, as long as a share of it, and tells where the block now ends. */
        private double underline(Block block, double share) {
            if (block.blank()) {
                return block.bottom();
            }
            double half = block.lines().getLast().widthMm() * share / 2;
            double centre = block.area().centreX();
            rules.add(paper.horizontalRule(centre - half, centre + half, block.bottom() + 0.4));
            return block.bottom() + 0.8;
        }
    }
}
