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

    double left() {
        return place.getTranslateX() + Math.min(0, place.getScaleX()) + Math.min(0, place.getShearX());
    }

    double right() {
        return place.getTranslateX() + Math.max(0, place.getScaleX()) + Math.max(0, place.getShearX());
    }

    double bottom() {
        return place.getTranslateY() + Math.min(0, place.getScaleY()) + Math.min(0, place.getShearY());
    }

    double top() {
        return place.getTranslateY() + Math.max(0, place.getScaleY()) + Math.max(0, place.getShearY());
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
