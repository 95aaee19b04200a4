package vn.tinnhiem.sheet.straighten;

import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Vùng mã QR dựng thẳng: the zone sampled every {@value #STEP_MM} mm, and the same a little blurred, so that one look-up
 * sees most of a module.
 *
 * @param gray 0 to 255
 * @param soft mean of 3 × 3, times 9
 * @param margin samples from the edge to the symbol
 * @param symbol samples a side of the symbol
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record CodePatch(int size, byte[] gray, int[] soft, double margin, double symbol) {

    static final double STEP_MM = 0.15;
    static final int SOFTNESS = 9;

    static CodePatch of(Plane plane, Homography sheet, Rect symbol, double marginMm) {
        int size = (int) Math.ceil((symbol.width() + 2 * marginMm) / STEP_MM);
        byte[] gray = sample(plane, sheet, symbol.x() - marginMm, symbol.y() - marginMm, size, STEP_MM);
        return new CodePatch(size, gray, soft(gray, size), marginMm / STEP_MM, symbol.width() / STEP_MM);
    }

    /** A square of the sheet, {@code size} samples a side, {@code step} millimetres apart; white outside of the plane. */
    static byte[] sample(Plane plane, Homography sheet, double left, double top, int size, double step) {
        byte[] gray = new byte[size * size];
        byte[] pixels = plane.pixels();
        int width = plane.width();
        int height = plane.height();
        int at = 0;
        for (int row = 0; row < size; row++) {
            double yMm = top + (row + 0.5) * step;
            double u = sheet.b() * yMm + sheet.c();
            double v = sheet.e() * yMm + sheet.f();
            double w = sheet.h() * yMm + 1;
            double xMm = left + 0.5 * step;
            for (int column = 0; column < size; column++) {
                double scale = 1 / (sheet.g() * xMm + w);
                double x = (sheet.a() * xMm + u) * scale - 0.5;
                double y = (sheet.d() * xMm + v) * scale - 0.5;
                xMm += step;
                if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) {
                    gray[at++] = (byte) 255;
                    continue;
                }
                int px = (int) x;
                int py = (int) y;
                int fx = (int) ((x - px) * 128);
                int fy = (int) ((y - py) * 128);
                int i = py * width + px;
                int upper = (pixels[i] & 0xFF) * (128 - fx) + (pixels[i + 1] & 0xFF) * fx;
                int lower = (pixels[i + width] & 0xFF) * (128 - fx) + (pixels[i + width + 1] & 0xFF) * fx;
                gray[at++] = (byte) ((upper * (128 - fy) + lower * fy) >> 14);
            }
        }
        return gray;
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
