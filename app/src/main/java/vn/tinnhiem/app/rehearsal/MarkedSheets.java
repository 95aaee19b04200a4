package vn.tinnhiem.app.rehearsal;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.layout.SheetLayout;
import vn.tinnhiem.sheet.layout.SheetRow;

/** Phiếu đã đánh dấu để tập: blank ballots of a rehearsal with strokes as of a ball pen, to print and scan, or to key in. */
final class MarkedSheets {

    private static final float POINTS = 72f / 25.4f;
    private static final Color INK = new Color(20, 36, 120);

    private final SheetLayout layout;
    private final SplittableRandom hand;

    private MarkedSheets(SheetLayout layout, long seed) {
        this.layout = layout;
        this.hand = new SplittableRandom(seed);
    }

    /** Writes one PDF file, a page for each sheet. */
    static void write(BallotPack pack, Ballot ballot, List<PractisedSheet> sheets, long seed, OutputStream out)
            throws IOException {
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        pack.writeBallots(ballot, sheets.size(), blank);
        MarkedSheets marked = new MarkedSheets(pack.design().layout(ballot), seed);
        try (PDDocument document = Loader.loadPDF(blank.toByteArray())) {
            for (int i = 0; i < sheets.size(); i++) {
                marked.draw(document, document.getPage(i), sheets.get(i));
            }
            document.save(out);
        }
    }

    private void draw(PDDocument document, PDPage page, PractisedSheet sheet) throws IOException {
        try (PDPageContentStream pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            pen.transform(
                    new Matrix(POINTS, 0, 0, -POINTS, 0, page.getMediaBox().getHeight()));
            pen.setStrokingColor(INK);
            pen.setLineCapStyle(1);
            pen.setLineJoinStyle(1);
            for (int i = 0; i < sheet.rows().size(); i++) {
                PractisedSheet.Row row = sheet.rows().get(i);
                SheetRow printed = layout.rows().get(i);
                for (int box = 0; box < row.boxes().size(); box++) {
                    pen.setLineWidth(0.45f + shaken(0.12f));
                    Rect area = printed.boxes().get(box).area();
                    switch (row.boxes().get(box)) {
                        case CROSS -> cross(pen, area);
                        case TICK -> tick(pen, area);
                        case NOTHING -> {}
                    }
                }
                if (row.struck()) {
                    strike(pen, printed);
                }
            }
        }
    }

    private void cross(PDPageContentStream pen, Rect box) throws IOException {
        float x = (float) box.x();
        float y = (float) box.y();
        float width = (float) box.width();
        float height = (float) box.height();
        stroke(pen, x + 0.15f * width, y + 0.15f * height, x + 0.88f * width, y + 0.9f * height, width);
        stroke(pen, x + 0.88f * width, y + 0.12f * height, x + 0.12f * width, y + 0.88f * height, width);
    }

    private void tick(PDPageContentStream pen, Rect box) throws IOException {
        float x = (float) box.x();
        float y = (float) box.y();
        float width = (float) box.width();
        float height = (float) box.height();
        stroke(pen, x + 0.12f * width, y + 0.55f * height, x + 0.4f * width, y + 0.88f * height, width);
        stroke(pen, x + 0.4f * width, y + 0.88f * height, x + 0.95f * width, y + 0.08f * height, width);
    }

    /** Through the name, from its first line's start. */
    private void strike(PDPageContentStream pen, SheetRow row) throws IOException {
        pen.setLineWidth(0.5f);
        float y = (float) row.lines().getFirst().baseline() - 1.2f;
        float x = (float) row.lines().getFirst().x();
        stroke(pen, x - 1, y + 0.4f, x + 34, y - 0.4f, 8);
    }

    private void stroke(PDPageContentStream pen, float fromX, float fromY, float toX, float toY, float size)
            throws IOException {
        float loose = size * 0.07f;
        pen.moveTo(fromX + shaken(loose), fromY + shaken(loose));
        pen.curveTo(
                fromX + (toX - fromX) / 3 + shaken(loose),
                fromY + (toY - fromY) / 3 + shaken(loose),
                fromX + (toX - fromX) * 2 / 3 + shaken(loose),
                fromY + (toY - fromY) * 2 / 3 + shaken(loose),
                toX + shaken(loose),
                toY + shaken(loose));
        pen.stroke();
    }

    private float shaken(float most) {
        return (float) hand.nextDouble(-most, most);
    }
}
