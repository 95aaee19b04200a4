package vn.tinnhiem.sheet.reader;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
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

    /** From this tone on it is print or ink. */
    private static final int DARK = 5;

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
        List<double[]> corners = Stream.of(wide.x(), wide.right())
                .flatMap(x -> Stream.of(wide.y(), wide.bottom()).map(y ->
                        new double[] {sheet.x(x, y) * scale, sheet.y(x, y) * scale}))
                .toList();
        int left = least(corners, 0, width);
        int right = most(corners, 0, width);
        int top = least(corners, 1, height);
        int low = most(corners, 1, height);
        for (int y = top; y < low; y++) {
            for (int x = left; x < right; x++) {
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

    private static int least(List<double[]> corners, int axis, int size) {
        double least = corners.stream().mapToDouble(at -> at[axis]).min().orElse(0);
        return Math.clamp((int) Math.floor(least) - 1, 0, size);
    }

    private static int most(List<double[]> corners, int axis, int size) {
        double most = corners.stream().mapToDouble(at -> at[axis]).max().orElse(size);
        return Math.clamp((int) Math.ceil(most) + 1, 0, size);
    }

    /**
     * Thick frames around places, white on both sides of their lines. None covers print or ink in another, or in a row.
     */
    void frames(List<Rect> places, List<Rect> rows) {
        List<Rect> inner = places.stream()
                .distinct()
                .map(this::inside)
                .filter(this::drawable)
                .toList();
        boolean[] kept = new boolean[pixels.length];
        Stream.concat(inner.stream(), rows.stream())
                .forEach(place -> each(place.x(), place.y(), place.right(), place.bottom(), at -> kept[at] = true));
        for (Rect place : inner) {
            ring(place.inset(-LINE_MM - 2 * HALO_MM), LINE_MM + 2 * HALO_MM, at -> {
                if (!kept[at]) {
                    pixels[at] = 0;
                }
            });
        }
        for (Rect place : inner) {
            ring(place.inset(-LINE_MM - HALO_MM), LINE_MM, at -> {
                if (!kept[at] || pixels[at] < DARK) {
                    pixels[at] = FRAME;
                }
            });
        }
    }

    /** What the white line within the frame begins around: the place with some room, on the picture. */
    private Rect inside(Rect place) {
        double growX = ROOM_MM + Math.max(0, (LEAST_MM - place.width()) / 2);
        double growY = ROOM_MM + Math.max(0, (LEAST_MM - place.height()) / 2);
        double edge = 2 * HALO_MM + LINE_MM;
        double left = Math.clamp(place.x() - growX, edge, width / perMm - edge);
        double top = Math.clamp(place.y() - growY, edge, height / perMm - edge);
        double right = Math.clamp(place.right() + growX, edge, width / perMm - edge);
        double bottom = Math.clamp(place.bottom() + growY, edge, height / perMm - edge);
        return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private boolean drawable(Rect place) {
        return place.width() > 0 && place.height() > 0;
    }

    /** Around the whole sheet. */
    void frameAll() {
        Rect sheet = new Rect(0, 0, width / perMm, height / perMm);
        ring(sheet, 2 * LINE_MM, at -> pixels[at] = FRAME);
        ring(sheet.inset(2 * LINE_MM), HALO_MM, at -> pixels[at] = 0);
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
            each(from + x, yMm - half, from + x + 1 / perMm, yMm + half, at -> pixels[at] = colour);
        }
    }

    private void ring(Rect outer, double line, IntConsumer paint) {
        each(outer.x(), outer.y(), outer.right(), outer.y() + line, paint);
        each(outer.x(), outer.bottom() - line, outer.right(), outer.bottom(), paint);
        each(outer.x(), outer.y(), outer.x() + line, outer.bottom(), paint);
        each(outer.right() - line, outer.y(), outer.right(), outer.bottom(), paint);
    }

    private void each(double left, double top, double right, double bottom, IntConsumer paint) {
        int toX = Math.clamp(Math.round(right * perMm), 0, width);
        int toY = Math.clamp(Math.round(bottom * perMm), 0, height);
        for (int y = Math.clamp(Math.round(top * perMm), 0, height); y < toY; y++) {
            for (int x = Math.clamp(Math.round(left * perMm), 0, width); x < toX; x++) {
                paint.accept(y * width + x);
            }
        }
    }
}
