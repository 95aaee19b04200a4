package vn.tinnhiem.sheet.reader;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Circle;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.straighten.Homography;

/** Mặt vẽ của một hình giải thích: lines of words above, a picture below on which places of the sheet are drawn. */
final class ExplanationCanvas {

    static final Color RED = new Color(0xD0_00_30);
    static final Color GREEN = new Color(0x00_8A_3C);
    static final Color BLUE = new Color(0x00_55_C8);
    static final Color ORANGE = new Color(0xE0_78_00);
    static final Color GRAY = new Color(0x80_80_80);
    static final Color BLACK = Color.BLACK;

    static final double LETTERS = 20;
    private static final double LINE = 1.4;
    private static final double INDENT = 14;
    private static final double MASK_MARGIN_MM = ReviewPictureCanvas.MASK_MARGIN_MM;
    private static final int OPAQUE = 0xFF_00_00_00;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final ExplanationLetters letters;
    private final int top;

    /** @param words lines above the picture; those that are too long go on in the next line */
    ExplanationCanvas(int width, int height, List<String> words, ExplanationLetters letters) {
        this.letters = letters;
        List<String> lines = words.stream()
                .flatMap(line -> wrapped(line, width - 2 * INDENT).stream())
                .toList();
        this.top = (int) Math.ceil(lines.size() * LETTERS * LINE + LETTERS);
        this.image = new BufferedImage(width, height + top, BufferedImage.TYPE_INT_RGB);
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, image.getHeight());
        pen.setColor(BLACK);
        for (int i = 0; i < lines.size(); i++) {
            letters.draw(pen, lines.get(i), INDENT, LETTERS * (1.2 + i * LINE), LETTERS);
        }
        pen.translate(0, top);
    }

    private List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && letters.width(longer, LETTERS) > width) {
                lines.add(line);
                longer = "    " + word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    void picture(Plane plane, int left, int upper) {
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                dot(left + x, upper + y, plane.at(x, y) * 0x01_01_01);
            }
        }
    }

    void dot(int x, int y, int colour) {
        if (x >= 0 && y >= 0 && x < image.getWidth() && y + top < image.getHeight()) {
            image.setRGB(x, y + top, OPAQUE | colour);
        }
    }

    /** Outline of a place of the sheet. */
    void outline(Rect place, Homography view, Color colour, double thick) {
        Shape shape = shape(place, view);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke((float) thick + 2));
        pen.draw(shape);
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) thick));
        pen.draw(shape);
    }

    void circle(Circle place, double perMm, Color colour) {
        double across = 2 * place.radius() * perMm;
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(2));
        pen.draw(new Ellipse2D.Double(
                (place.centreX() - place.radius()) * perMm,
                (place.centreY() - place.radius()) * perMm,
                across,
                across));
    }

    void tint(Rect place, Homography view, Color colour) {
        pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 50));
        pen.fill(shape(place, view));
    }

    /** Covers the place to sign. */
    void mask(Rect zone, Homography view) {
        pen.setColor(new Color(ReviewPictureCanvas.MASK_COLOUR));
        pen.fill(shape(zone.inset(-MASK_MARGIN_MM), view));
    }

    void fill(double x, double y, double width, double height, Color colour) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void box(double x, double y, double width, double height, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(1));
        pen.draw(new Rectangle2D.Double(x, y, width, height));
    }

    /** Words on white, moved to the left where they would run out of the picture. */
    void label(String text, double x, double y, double size, Color colour) {
        double width = letters.width(text, size);
        double left = Math.clamp(x, 2, Math.max(2, image.getWidth() - width - 2));
        double base = Math.clamp(y, size, image.getHeight() - top - size * 0.3);
        pen.setColor(new Color(255, 255, 255, 225));
        pen.fill(new Rectangle2D.Double(left - 2, base - size * 0.85, width + 4, size * 1.1));
        pen.setColor(colour);
        letters.draw(pen, text, left, base, size);
    }

    void write(Path file) throws IOException {
        pen.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Files.write(file, PngBytes.rgb(image.getWidth(), image.getHeight(), pixels));
    }

    private static Shape shape(Rect place, Homography view) {
        Path2D path = new Path2D.Double();
        path.moveTo(view.x(place.x(), place.y()), view.y(place.x(), place.y()));
        path.lineTo(view.x(place.right(), place.y()), view.y(place.right(), place.y()));
        path.lineTo(view.x(place.right(), place.bottom()), view.y(place.right(), place.bottom()));
        path.lineTo(view.x(place.x(), place.bottom()), view.y(place.x(), place.bottom()));
        path.closePath();
        return path;
    }
}
