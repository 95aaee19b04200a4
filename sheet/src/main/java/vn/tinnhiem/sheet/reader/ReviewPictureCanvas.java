package vn.tinnhiem.sheet.reader;

import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.straighten.Homography;

/** Mặt vẽ của ảnh xem: tones of gray, and one colour for what a person should look at. Millimetres of the sheet. */
final class ReviewPictureCanvas {

    static final int FRAME_COLOUR = 0xE0_00_50;
    static final int MASK_COLOUR = 0xB4_B4_B4;
    static final double MASK_MARGIN_MM = 3;

    private static final byte FRAME = Tones.MOST + 1;
    private static final byte MASK = Tones.MOST + 2;
    private static final int[] PALETTE = palette();

    private static final double LINE_MM = 0.9;
    private static final double HALO_MM = 0.5;
    /** Between what is framed and the halo, so that nothing of it is covered. */
    private static final double ROOM_MM = 1.2;

    private static final double LEAST_MM = 5;
    private static final double HATCH_MM = 4;
    private static final double POINTER_MM = 5;

    private final int width;
    private final int height;
    private final double perMm;
    private final byte[] pixels;

    private ReviewPictureCanvas(int width, int height, double perMm, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.perMm = perMm;
        this.pixels = pixels;
    }

    static ReviewPictureCanvas of(Plane plane, double perMm) {
        return new ReviewPictureCanvas(plane.width(), plane.height(), perMm, Tones.of(plane, perMm));
    }

    private static int[] palette() {
        int[] palette = new int[Tones.MOST + 3];
        for (int tone = 0; tone <= Tones.MOST; tone++) {
            int gray = 255 - tone * 255 / Tones.MOST;
            palette[tone] = gray << 16 | gray << 8 | gray;
        }
        palette[FRAME] = FRAME_COLOUR;
        palette[MASK] = MASK_COLOUR;
        return palette;
    }

    byte[] png() {
        return PngBytes.indexed(width, height, pixels, PALETTE);
    }

    /** Covers a zone and a margin around it; what lay under it is nowhere in the file. */
    void mask(Rect zone) {
        mask(zone, new Homography(perMm, 0, 0, 0, perMm, 0, 0, 0), 1);
    }

    /** The same where the sheet does not lie upright. */
    void mask(Rect zone, Homography sheet, double scale) {
        Rect wide = zone.inset(-MASK_MARGIN_MM);
        Homography back = sheet.inverse();
        int hatch = Math.max(4, (int) Math.round(HATCH_MM * perMm));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double px = (x + 0.5) / scale;
                double py = (y + 0.5) / scale;
                double xMm = back.x(px, py);
                double yMm = back.y(px, py);
                if (xMm >= wide.x() && xMm <= wide.right() && yMm >= wide.y() && yMm <= wide.bottom()) {
                    pixels[y * width + x] = (x + y) % hatch == 0 ? 0 : MASK;
                }
            }
        }
    }

    /** A thick frame around a place, white on both sides of its line. */
    void frame(Rect place) {
        double growX = ROOM_MM + HALO_MM + Math.max(0, (LEAST_MM - place.width()) / 2);
        double growY = ROOM_MM + HALO_MM + Math.max(0, (LEAST_MM - place.height()) / 2);
        double left = Math.max(place.x() - growX, HALO_MM + LINE_MM);
        double top = Math.max(place.y() - growY, HALO_MM + LINE_MM);
        double right = Math.min(place.right() + growX, width / perMm - HALO_MM - LINE_MM);
        double bottom = Math.min(place.bottom() + growY, height / perMm - HALO_MM - LINE_MM);
        if (right <= left || bottom <= top) {
            frameAll();
            return;
        }
        ring(
                left - LINE_MM - HALO_MM,
                top - LINE_MM - HALO_MM,
                right + LINE_MM + HALO_MM,
                bottom + LINE_MM + HALO_MM,
                LINE_MM + 2 * HALO_MM,
                (byte) 0);
        ring(left - LINE_MM, top - LINE_MM, right + LINE_MM, bottom + LINE_MM, LINE_MM, FRAME);
    }

    /** Around the whole sheet. */
    void frameAll() {
        ring(0, 0, width / perMm, height / perMm, 2 * LINE_MM, FRAME);
        ring(2 * LINE_MM, 2 * LINE_MM, width / perMm - 2 * LINE_MM, height / perMm - 2 * LINE_MM, HALO_MM, (byte) 0);
    }

    /** A pointer at the left edge to the row at this height. */
    void point(double yMm) {
        triangle(yMm, POINTER_MM + 2 * HALO_MM, (byte) 0);
        triangle(yMm, POINTER_MM, FRAME);
    }

    private void triangle(double yMm, double side, byte colour) {
        double from = 3 * LINE_MM + (POINTER_MM + 2 * HALO_MM - side) / 3;
        for (double x = 0; x < side; x += 1 / perMm) {
            double half = (side - x) / 2;
            fill(from + x, yMm - half, from + x + 1 / perMm, yMm + half, colour);
        }
    }

    private void ring(double left, double top, double right, double bottom, double line, byte colour) {
        fill(left, top, right, top + line, colour);
        fill(left, bottom - line, right, bottom, colour);
        fill(left, top, left + line, bottom, colour);
        fill(right - line, top, right, bottom, colour);
    }

    private void fill(double left, double top, double right, double bottom, byte colour) {
        int toX = Math.clamp(Math.round(right * perMm), 0, width);
        int toY = Math.clamp(Math.round(bottom * perMm), 0, height);
        for (int y = Math.clamp(Math.round(top * perMm), 0, height); y < toY; y++) {
            for (int x = Math.clamp(Math.round(left * perMm), 0, width); x < toX; x++) {
                pixels[y * width + x] = colour;
            }
        }
    }
}
