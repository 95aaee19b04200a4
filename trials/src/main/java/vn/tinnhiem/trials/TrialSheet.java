package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;

/**
 * Một trang quét thử: the picture, and the truth about it.
 *
 * @param image gray, BGR or bilevel, as the scanner would deliver it before any compression
 * @param place where a point of the layout (millimetres) lies in the picture
 */
public record TrialSheet(BufferedImage image, Truth truth, Place place) {

    /** From millimetres of the layout to pixels of the picture. */
    public interface Place {
        /** {x, y} in pixels; outside the picture if that part is cut off. */
        double[] of(double x, double y);
    }

    public int dpi() {
        return truth.scan().dpi();
    }
}
