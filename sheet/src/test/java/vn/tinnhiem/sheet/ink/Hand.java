package vn.tinnhiem.sheet.ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import vn.tinnhiem.sheet.layout.Rect;

/** Bàn tay viết trên tờ phiếu: strokes in millimetres, a little curved and unsteady. */
final class Hand {

    private static final double MM_PER_INCH = 25.4;

    private final Graphics2D pen;
    private final Random random;
    private double penMm = 0.5;

    Hand(BufferedImage page, int dpi, Random random) {
        this.random = random;
        this.pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(dpi / MM_PER_INCH, dpi / MM_PER_INCH);
    }

    Hand with(double widthMm, int gray) {
        penMm = widthMm;
        pen.setColor(new Color(gray, gray, gray));
        pen.setStroke(new BasicStroke((float) widthMm, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return this;
    }

    /** From one point to another through a bend that is off the straight line by up to a tenth of it. */
    Hand line(double x0, double y0, double x1, double y1) {
        return line(x0, y0, x1, y1, 0.1);
    }

    Hand line(double x0, double y0, double x1, double y1, double bend) {
        double off = bend * random.nextDouble(-1, 1);
        var path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.quadTo((x0 + x1) / 2 - (y1 - y0) * off, (y0 + y1) / 2 + (x1 - x0) * off, x1, y1);
        pen.draw(path);
        return this;
    }

    private double jitter(double mm) {
        return random.nextDouble(-mm, mm);
    }

    /** A cross whose arms reach {@code share} of the way from the centre to the corners. */
    Hand cross(Rect box, double share) {
        double r = box.width() / 2 * share;
        double j = box.width() * 0.1;
        double x = box.centreX() + jitter(j / 2);
        double y = box.centreY() + jitter(j / 2);
        line(x - r + jitter(j), y - r + jitter(j), x + r + jitter(j), y + r + jitter(j));
        return line(x + r + jitter(j), y - r + jitter(j), x - r + jitter(j), y + r + jitter(j));
    }

    Hand slash(Rect box, double share) {
        double r = box.width() / 2 * share;
        double j = box.width() * 0.1;
        return line(
                box.centreX() + r + jitter(j),
                box.centreY() - r + jitter(j),
                box.centreX() - r + jitter(j),
                box.centreY() + r + jitter(j));
    }

    Hand tick(Rect box) {
        double s = box.width();
        double j = s * 0.08;
        double bx = box.x() + 0.4 * s + jitter(j);
        double by = box.y() + 0.85 * s + jitter(j);
        var path = new Path2D.Double();
        path.moveTo(box.x() + 0.15 * s + jitter(j), box.y() + 0.5 * s + jitter(j));
        path.lineTo(bx, by);
        path.quadTo(bx + 0.2 * s, by - 0.5 * s, box.x() + 0.95 * s + jitter(j), box.y() + 0.1 * s + jitter(j));
        pen.draw(path);
        return this;
    }

    /** Back and forth over the box, {@code strokes} times. */
    Hand scratch(Rect box, int strokes) {
        double s = box.width();
        double angle = random.nextDouble(Math.PI);
        double c = Math.cos(angle);
        double d = Math.sin(angle);
        for (int i = 0; i < strokes; i++) {
            double off = strokes == 1 ? 0 : s * 0.35 * (2.0 * i / (strokes - 1) - 1);
            double x = box.centreX() - d * off + jitter(s * 0.06);
            double y = box.centreY() + c * off + jitter(s * 0.06);
            double h = s * random.nextDouble(0.42, 0.6);
            line(x - c * h, y - d * h, x + c * h, y + d * h);
        }
        return this;
    }

    Hand fill(Rect box) {
        double step = penMm * 0.6;
        for (double y = box.y() + 0.3; y < box.bottom() - 0.3; y += step) {
            line(box.x() + 0.3 + jitter(0.2), y, box.right() - 0.3 + jitter(0.2), y + jitter(0.2), 0.02);
        }
        return this;
    }

    Hand ring(double x, double y, double rx, double ry) {
        var path = new Path2D.Double();
        double start = random.nextDouble(2 * Math.PI);
        for (int i = 0; i <= 40; i++) {
            double a = start + i * 2 * Math.PI * 1.03 / 40;
            double px = x + Math.cos(a) * rx * (1 + jitter(0.03));
            double py = y + Math.sin(a) * ry * (1 + jitter(0.03));
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        pen.draw(path);
        return this;
    }

    /** A wavy line: height and length of the waves in millimetres. */
    Hand wave(double x0, double y0, double x1, double heightMm, double waveMm) {
        var path = new Path2D.Double();
        path.moveTo(x0, y0);
        for (double x = x0; x < x1; x += waveMm / 8) {
            path.lineTo(x, y0 + Math.sin((x - x0) / waveMm * 2 * Math.PI) * heightMm / 2);
        }
        pen.draw(path);
        return this;
    }

    Hand dot(double x, double y, double diameterMm) {
        var dot = new java.awt.geom.Ellipse2D.Double(x - diameterMm / 2, y - diameterMm / 2, diameterMm, diameterMm);
        pen.fill(dot);
        return this;
    }
}
