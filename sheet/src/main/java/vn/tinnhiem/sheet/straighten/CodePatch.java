package vn.tinnhiem.sheet.straighten;

import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Vùng mã QR dựng thẳng: the zone sampled finely, and the same a little blurred, so that one look-up
 * sees most of a module.
 *
 * @param gray 0 to 255
 * @param soft mean of 3 × 3, times 9
 * @param margin samples from the edge to the symbol
 * @param symbol samples a side of the symbol
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record CodePatch(int size, byte[] gray, int[] soft, double margin, double symbol) {

    /** Three samples and more to a module. */
    static final double STEP_MM = 0.2;

    /** For a second look. */
    static final double FINE_STEP_MM = 0.12;

    static final int SOFTNESS = 9;

    /** Perspective that bends 3 cm by less than a twentieth of a pixel. */
    private static final double FLAT = 3e-5;

    private static final int ONE = 1 << 16;

    static CodePatch of(Plane plane, Homography sheet, Rect symbol, double marginMm, double step) {
        int size = (int) Math.ceil((symbol.width() + 2 * marginMm) / step);
        byte[] gray = sample(plane, sheet, symbol.x() - marginMm, symbol.y() - marginMm, size, step);
        return new CodePatch(size, gray, soft(gray, size), marginMm / step, symbol.width() / step);
    }

    /** A square of the sheet, {@code size} samples a side, {@code step} millimetres apart; white outside of the plane. */
    static byte[] sample(Plane plane, Homography sheet, double left, double top, int size, double step) {
        byte[] gray = new byte[size * size];
        double first = left + step / 2;
        double last = first + (size - 1) * step;
        boolean flat = Math.abs(sheet.g()) < FLAT;
        for (int row = 0; row < size; row++) {
            double yMm = top + (row + 0.5) * step;
            double x = sheet.x(first, yMm) - 0.5;
            double y = sheet.y(first, yMm) - 0.5;
            double endX = sheet.x(last, yMm) - 0.5;
            double endY = sheet.y(last, yMm) - 0.5;
            if (flat && inside(plane, x, y) && inside(plane, endX, endY)) {
                straight(plane, gray, row * size, size, x, y, (endX - x) / (size - 1), (endY - y) / (size - 1));
            } else {
                seen(plane, sheet, gray, row * size, size, first, yMm, step);
            }
        }
        return gray;
    }

    private static boolean inside(Plane plane, double x, double y) {
        return x >= 1 && y >= 1 && x < plane.width() - 2 && y < plane.height() - 2;
    }

    /** A row of samples along a line of even steps, in whole numbers of 1/65536 pixel. */
    private static void straight(
            Plane plane, byte[] gray, int at, int size, double x, double y, double stepX, double stepY) {
        byte[] pixels = plane.pixels();
        int width = plane.width();
        int px = (int) (x * ONE);
        int py = (int) (y * ONE);
        int dx = (int) Math.round(stepX * ONE);
        int dy = (int) Math.round(stepY * ONE);
        for (int i = 0; i < size; i++) {
            int cell = (py >> 16) * width + (px >> 16);
            int fx = (px & 0xFFFF) >> 9;
            int fy = (py & 0xFFFF) >> 9;
            int upper = (pixels[cell] & 0xFF) * (128 - fx) + (pixels[cell + 1] & 0xFF) * fx;
            int lower = (pixels[cell + width] & 0xFF) * (128 - fx) + (pixels[cell + width + 1] & 0xFF) * fx;
            gray[at + i] = (byte) ((upper * (128 - fy) + lower * fy) >> 14);
            px += dx;
            py += dy;
        }
    }

    /** The same in perspective, or at the edge of the picture. */
    private static void seen(
            Plane plane, Homography sheet, byte[] gray, int at, int size, double first, double yMm, double step) {
        byte[] pixels = plane.pixels();
        int width = plane.width();
        double u = sheet.b() * yMm + sheet.c();
        double v = sheet.e() * yMm + sheet.f();
        double w = sheet.h() * yMm + 1;
        for (int i = 0; i < size; i++) {
            double xMm = first + i * step;
            double scale = 1 / (sheet.g() * xMm + w);
            double x = (sheet.a() * xMm + u) * scale - 0.5;
            double y = (sheet.d() * xMm + v) * scale - 0.5;
            if (!(x >= 0 && y >= 0 && x < width - 1 && y < plane.height() - 1)) {
                gray[at + i] = (byte) 255;
                continue;
            }
            int cell = (int) y * width + (int) x;
            int fx = (int) ((x - (int) x) * 128);
            int fy = (int) ((y - (int) y) * 128);
            int upper = (pixels[cell] & 0xFF) * (128 - fx) + (pixels[cell + 1] & 0xFF) * fx;
            int lower = (pixels[cell + width] & 0xFF) * (128 - fx) + (pixels[cell + width + 1] & 0xFF) * fx;
            gray[at + i] = (byte) ((upper * (128 - fy) + lower * fy) >> 14);
        }
    }

    private static int[] soft(byte[] gray, int size) {
        int[] along = new int[size * size];
        for (int y = 0; y < size; y++) {
            int row = y * size;
            along[row] = 3 * (gray[row] & 0xFF);
            along[row + size - 1] = 3 * (gray[row + size - 1] & 0xFF);
            for (int x = 1; x < size - 1; x++) {
                int i = row + x;
                along[i] = (gray[i - 1] & 0xFF) + (gray[i] & 0xFF) + (gray[i + 1] & 0xFF);
            }
        }
        int[] soft = new int[size * size];
        for (int y = 0; y < size; y++) {
            int row = y * size;
            int above = y == 0 ? row : row - size;
            int below = y == size - 1 ? row : row + size;
            for (int x = 0; x < size; x++) {
                soft[row + x] = along[above + x] + along[row + x] + along[below + x];
            }
        }
        return soft;
    }
}
