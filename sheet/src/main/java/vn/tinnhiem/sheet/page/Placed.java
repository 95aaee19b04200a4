package vn.tinnhiem.sheet.page;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.util.Matrix;

/**
 * Một ảnh vẽ trên trang PDF.
 *
 * @param dictionary of the image, the stream itself unless it stands among the drawing instructions
 * @param inline its bytes where it stands among the drawing instructions, else empty
 * @param spaces names of colour spaces that it may use
 * @param place where the unit square goes, in points
 * @param blackPaint the colour that a stencil would be filled with is black
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once
record Placed(COSDictionary dictionary, byte[] inline, COSDictionary spaces, Matrix place, boolean blackPaint) {

    private static final double STRAIGHT = 0.001;

    Area area() {
        return Area.of(place, 0, 0, 1, 1);
    }

    /** Neither turned nor mirrored. */
    boolean isUpright() {
        double most = STRAIGHT * (place.getScaleX() + place.getScaleY());
        return place.getScaleX() > 0
                && place.getScaleY() > 0
                && Math.abs(place.getShearX()) <= most
                && Math.abs(place.getShearY()) <= most;
    }

    boolean isMirrored() {
        return (double) place.getScaleX() * place.getScaleY() < (double) place.getShearX() * place.getShearY();
    }

    /** Dots per inch of a picture of that size here. */
    int dpi(int width, int height) {
        double wide = Math.hypot(place.getScaleX(), place.getShearY());
        double high = Math.hypot(place.getShearX(), place.getScaleY());
        return Limits.dpi(72 * Math.sqrt(width / wide * (height / high)));
    }
}
