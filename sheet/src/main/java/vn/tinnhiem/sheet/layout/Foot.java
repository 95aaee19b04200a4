package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuối phiếu: the place to sign, the second code, the small print. Its highest position is the limit of the table; in a
 * short ballot the place to sign moves up to the table.
 */
record Foot(List<TextZone> texts, QrPlace qr, Rect signature, List<Rect> emptyZones) {

    private static final double GAP_MM = 1.5;
    private static final double TABLE_TO_CAPTION_MM = 4;
    private static final double MOST_SIGNATURE_MM = 32;
    private static final double LEAST_ZONE_MM = 4;
    private static final double VERSION_MM = 32;

    /** Where the table must have ended. */
    static double limit(BallotText text, Paper paper, Density density) {
        return new Setting(text, paper, density).limit();
    }

    static Foot of(BallotText text, Paper paper, Density density, double tableBottom, String version) {
        return new Setting(text, paper, density).foot(tableBottom, version);
    }

    private record Setting(BallotText text, Paper paper, Density density) {

        private QrPlace qr() {
            return QrPlace.at(paper.left(), paper.bottom() - QrPlace.ZONE_MM);
        }

        private double besideQr() {
            return qr().zone().right() + GAP_MM;
        }

        private double signatureLeft() {
            return paper.left() + paper.width() * 0.54;
        }

        private Style small() {
            return new Style(Face.REGULAR, 8);
        }

        private Block vote() {
            String words = "Đợt lấy phiếu: " + text.voteId() + " · Phiếu: " + text.ballotId()
                    + (text.paperColour().isBlank() ? "" : " · " + text.paperColour())
                    + (text.rehearsal() ? " · " + Rehearsal.WORDS : "");
            double width = paper.right() - VERSION_MM - GAP_MM - besideQr();
            var paragraph = List.of(new Paragraph(words, small()));
            double height = Block.flushLeft(paragraph, 0, 0, width).area().height();
            return Block.flushLeft(paragraph, besideQr(), paper.bottom() - height, width);
        }

        private Block version(String version) {
            return Block.flushRight(
                    List.of(new Paragraph("Mẫu in: " + version, small())),
                    paper.right() - VERSION_MM,
                    paper.bottom() - small().lineMm(),
                    VERSION_MM);
        }

        private double smallPrintTop() {
            return vote().area().y() - GAP_MM;
        }

        private Block caption(double top) {
            double scale = paper.size().headingScale();
            List<Paragraph> paragraphs = new ArrayList<>();
            for (int i = 0; i < text.signature().size(); i++) {
                Style style = i == 0 ? new Style(Face.BOLD, 13 * scale) : new Style(Face.ITALIC, 12 * scale);
                paragraphs.add(new Paragraph(text.signature().get(i), style));
            }
            return Block.centred(paragraphs, signatureLeft(), top, paper.right() - signatureLeft());
        }

        private double lowestCaption() {
            return smallPrintTop() - density.signatureMm() - caption(0).area().height();
        }

        double limit() {
            return Math.min(lowestCaption(), qr().zone().y()) - GAP_MM;
        }

        Foot foot(double tableBottom, String version) {
            Block caption = caption(Math.min(tableBottom + TABLE_TO_CAPTION_MM, lowestCaption()));
            double signatureBottom = Math.min(caption.bottom() + MOST_SIGNATURE_MM, smallPrintTop());
            Rect signature = Rect.between(signatureLeft(), caption.bottom(), paper.right(), signatureBottom);
            List<TextZone> texts = new ArrayList<>();
            if (!caption.blank()) {
                texts.add(caption.as(TextZone.Role.SIGNATURE_CAPTION));
            }
            texts.add(vote().as(TextZone.Role.VOTE));
            texts.add(version(version).as(TextZone.Role.LAYOUT_VERSION));
            return new Foot(List.copyOf(texts), qr(), signature, empty(tableBottom, caption, signatureBottom));
        }

        private List<Rect> empty(double tableBottom, Block caption, double signatureBottom) {
            List<Rect> zones = new ArrayList<>();
            double top = tableBottom + GAP_MM;
            double qrTop = qr().zone().y();
            double middle = signatureLeft() - GAP_MM;
            add(zones, paper.left(), top, middle, qrTop);
            add(zones, besideQr(), Math.max(top, qrTop), middle, smallPrintTop());
            add(zones, signatureLeft(), top, paper.right(), caption.area().y() - GAP_MM);
            add(zones, signatureLeft(), signatureBottom + GAP_MM, paper.right(), smallPrintTop());
            return List.copyOf(zones);
        }

        private static void add(List<Rect> zones, double left, double top, double right, double bottom) {
            if (right - left >= LEAST_ZONE_MM && bottom - top >= LEAST_ZONE_MM) {
                zones.add(Rect.between(left, top, right, bottom));
            }
        }
    }
}
