package vn.tinnhiem.app.story;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.layout.SheetLayout;
import vn.tinnhiem.sheet.layout.SheetRow;

/** Người ghi phiếu với cây bút bi, rồi máy quét của văn phòng: the printed ballots marked by restless hands, and scanned. */
final class Voters {

    private static final float POINTS = 72f / 25.4f;
    private static final int DOTS_PER_INCH = 200;
    private static final Color INK = new Color(24, 40, 130);

    private final SheetLayout layout;
    private final Random hand = new Random(96);

    private Voters(SheetLayout layout) {
        this.layout = layout;
    }

    /** The voters of a vote, who know where its ballot has its boxes because they see it. */
    static Voters of(Office office, String vote) {
        Votes votes = office.running().bean(Votes.class);
        Plan plan = votes.approvedPlan(vote).orElseThrow();
        BallotDesign design = new BallotDesign(
                plan.style(),
                plan.body().superior(),
                plan.body().name(),
                plan.id(),
                plan.title(),
                plan.policy(),
                false,
                PageSize.A4);
        return new Voters(design.layout(votes.of(vote).ballots().getFirst()));
    }

    /**
     * Marks one printed ballot after the other and scans them.
     *
     * @param ballots from the first name to the last: 1 2 3 a cross in that box, 0 none, M two crosses, X the name struck
     *     out; a + at the end writes a name in
     * @return the scanner's file
     */
    Path markAndScan(Path printed, List<String> ballots, Path scan) {
        try (PDDocument document = Loader.loadPDF(printed.toFile());
                PDDocument scanned = new PDDocument()) {
            for (int i = 0; i < ballots.size(); i++) {
                mark(document, document.getPage(i), ballots.get(i));
            }
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < ballots.size(); i++) {
                glass(scanned, askew(renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.GRAY)));
            }
            scanned.save(scan.toFile());
            return scan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(PDDocument document, PDPage page, String ballot) throws IOException {
        try (PDPageContentStream pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            pen.transform(
                    new Matrix(POINTS, 0, 0, -POINTS, 0, page.getMediaBox().getHeight()));
            pen.setStrokingColor(INK);
            pen.setLineCapStyle(1);
            for (int row = 0; row < layout.rows().size(); row++) {
                SheetRow printed = layout.rows().get(row);
                switch (ballot.charAt(row)) {
                    case '1', '2', '3' -> cross(pen, printed, ballot.charAt(row) - '1');
                    case 'M' -> {
                        cross(pen, printed, 0);
                        cross(pen, printed, 2);
                    }
                    case 'X' -> strike(pen, printed);
                    default -> {}
                }
            }
            if (ballot.endsWith("+")) {
                writeAName(pen);
            }
        }
    }

    private void cross(PDPageContentStream pen, SheetRow row, int box) throws IOException {
        Rect area = row.boxes().get(box).area();
        pen.setLineWidth(0.45f + shaken(0.1f));
        line(pen, area, 0.15f, 0.15f, 0.87f, 0.88f);
        line(pen, area, 0.86f, 0.13f, 0.14f, 0.87f);
    }

    private void line(PDPageContentStream pen, Rect area, float fromX, float fromY, float toX, float toY)
            throws IOException {
        float width = (float) area.width();
        float height = (float) area.height();
        float x = (float) area.x();
        float y = (float) area.y();
        float loose = width * 0.07f;
        pen.moveTo(x + fromX * width + shaken(loose), y + fromY * height + shaken(loose));
        pen.curveTo(
                x + (fromX + (toX - fromX) / 3) * width + shaken(loose),
                y + (fromY + (toY - fromY) / 3) * height + shaken(loose),
                x + (fromX + (toX - fromX) * 2 / 3) * width + shaken(loose),
                y + (fromY + (toY - fromY) * 2 / 3) * height + shaken(loose),
                x + toX * width + shaken(loose),
                y + toY * height + shaken(loose));
        pen.stroke();
    }

    /** Through the printed name. */
    private void strike(PDPageContentStream pen, SheetRow row) throws IOException {
        pen.setLineWidth(0.5f);
        float x = (float) row.lines().getFirst().x();
        float y = (float) row.lines().getFirst().baseline() - 1.2f;
        pen.moveTo(x - 1, y + 0.4f);
        pen.curveTo(x + 12, y - 0.3f, x + 24, y + 0.3f, x + 36, y - 0.3f);
        pen.stroke();
    }

    /** Some letters under the last row. */
    private void writeAName(PDPageContentStream pen) throws IOException {
        pen.setLineWidth(0.5f);
        Rect last = layout.rows().getLast().area();
        float y = (float) (last.y() + last.height()) + 7;
        for (int letter = 0; letter < 9; letter++) {
            float x = (float) last.x() + 12 + letter * 4.5f;
            pen.moveTo(x, y + shaken(0.6f));
            pen.curveTo(x + 1, y - 4.5f + shaken(0.8f), x + 2, y - 4.5f, x + 2.4f, y + shaken(0.6f));
            pen.curveTo(x + 2.8f, y - 1.5f, x + 3.4f, y - 1.5f, x + 4, y + shaken(0.5f));
            pen.stroke();
        }
    }

    /** A sheet never lies quite straight. */
    private BufferedImage askew(BufferedImage straight) {
        BufferedImage sheet =
                new BufferedImage(straight.getWidth(), straight.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D glass = sheet.createGraphics();
        glass.setColor(Color.WHITE);
        glass.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        glass.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        glass.rotate(Math.toRadians(shaken(0.5f)), sheet.getWidth() / 2.0, sheet.getHeight() / 2.0);
        glass.drawImage(straight, (int) shaken(8), (int) shaken(8), null);
        glass.dispose();
        return sheet;
    }

    private static void glass(PDDocument scanned, BufferedImage sheet) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        scanned.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(scanned, sheet, 0.85f, DOTS_PER_INCH),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
    }

    private float shaken(float most) {
        return (hand.nextFloat() * 2 - 1) * most;
    }
}
