package vn.tinnhiem.sheet.straighten;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.Consumer;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;

/**
 * Trang quét giả: a drawn ballot laid on a glass, turned and stretched by a known transform.
 *
 * @param truth from pixels of the drawing at {@code dpi} to pixels of the scan
 */
public record Scan(BufferedImage image, int dpi, AffineTransform truth) {

    public static Scan of(Ballot ballot, int dpi) {
        return new Scan(copy(ballot.at(dpi)), dpi, new AffineTransform());
    }

    /** Turned to the right around the middle of the page. */
    public Scan turned(double degrees) {
        AffineTransform turn = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        return laid(turn, image.getWidth(), image.getHeight(), Color.WHITE);
    }

    public Scan quarterTurned(int quarters) {
        AffineTransform turn = new AffineTransform();
        int width = quarters % 2 == 0 ? image.getWidth() : image.getHeight();
        int height = quarters % 2 == 0 ? image.getHeight() : image.getWidth();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return laid(turn, width, height, Color.WHITE);
    }

    public Scan laid(AffineTransform by, int width, int height, Color glass) {
        BufferedImage laid = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = laid.createGraphics();
        pen.setColor(glass);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, by, null);
        pen.dispose();
        AffineTransform both = new AffineTransform(by);
        both.concatenate(truth);
        return new Scan(laid, dpi, both);
    }

    /** Painted over in millimetres of the scan. */
    public Scan painted(Consumer<Graphics2D> painting) {
        BufferedImage painted = copy(image);
        Graphics2D pen = painted.createGraphics();
        pen.scale(dpi / 25.4, dpi / 25.4);
        painting.accept(pen);
        pen.dispose();
        return new Scan(painted, dpi, truth);
    }

    public ScannedPage page() {
        byte[] pixels =
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone();
        return ScannedPage.gray(new Plane(image.getWidth(), image.getHeight(), pixels), dpi);
    }

    /** How far the mapping is from the truth at a point of the sheet, in millimetres. */
    public double error(Homography mapping, double xMm, double yMm) {
        double perMm = dpi / 25.4;
        double[] point = {xMm * perMm, yMm * perMm};
        truth.transform(point, 0, point, 0, 1);
        return Math.hypot(mapping.x(xMm, yMm) - point[0], mapping.y(xMm, yMm) - point[1]) / perMm;
    }

    public static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        image.copyData(copy.getRaster());
        return copy;
    }
}
