package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Đường thẳng qua chỗ trắng của tờ phiếu: what crosses it is a streak, or writing.
 *
 * @param darker how much darker than the paper around it a streak is, levels of gray
 */
record WhiteLine(Plane plane, double darker) {

    /** Width of the widest streak, and how far one may wander. */
    static final double WIDTH_MM = 1.2;

    /** Millimetres sideways for a millimetre along. */
    static final double LEAN = 0.05;

    private static final double STEP_MM = 0.11;
    private static final int BLOCK = 36;
    private static final double BESIDE_MM = 1.3;
    private static final double GOES_ON = 0.93;

    /**
     * Where narrow dark things cross a line.
     *
     * @param level the line's y where it runs along x, else its x
     * @return millimetres along the line
     */
    List<Double> crossings(Homography sheet, boolean alongX, double level, double from, double to) {
        int count = (int) ((to - from) / STEP_MM);
        int[] grays = new int[count];
        for (int i = 0; i < count; i++) {
            double along = from + i * STEP_MM;
            grays[i] = alongX ? gray(sheet, along, level) : gray(sheet, level, along);
        }
        List<Double> crossings = new ArrayList<>();
        int start = -1;
        for (int block = 0; block < count; block += BLOCK) {
            int end = Math.min(count, block + BLOCK);
            double limit = paper(grays, Math.max(0, block - BLOCK / 2), Math.min(count, end + BLOCK / 2)) - darker;
            for (int i = block; i < end; i++) {
                if (grays[i] < limit) {
                    start = start < 0 ? i : start;
                } else if (start >= 0) {
                    add(crossings, from, start, i);
                    start = -1;
                }
            }
        }
        return crossings;
    }

    private static void add(List<Double> crossings, double from, int start, int end) {
        if ((end - start) * STEP_MM <= WIDTH_MM) {
            crossings.add(from + (start + end - 1) / 2.0 * STEP_MM);
        }
    }

    /** Mean of the lighter part: paper, whatever is written on it. */
    private static double paper(int[] grays, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += grays[i];
        }
        double mean = (double) sum / (to - from);
        long light = 0;
        int lights = 0;
        for (int i = from; i < to; i++) {
            if (grays[i] >= mean) {
                light += grays[i];
                lights++;
            }
        }
        return lights == 0 ? mean : (double) light / lights;
    }

    /**
     * Whether a dark line goes on between two points that it crosses.
     *
     * @param downwards whether it runs along y
     * @param start across the line at {@code from}
     * @param end across the line at {@code to}
     */
    boolean goesOn(Homography sheet, boolean downwards, double start, double from, double end, double to) {
        int count = (int) ((to - from) / STEP_MM);
        int dark = 0;
        int reach = (int) Math.round(BESIDE_MM / STEP_MM);
        for (int i = 0; i < count; i++) {
            double along = from + i * STEP_MM;
            double middle = start + (end - start) * i / count;
            int least = 255;
            int most = 0;
            for (int j = -reach; j <= reach; j++) {
                double across = middle + j * STEP_MM;
                int gray = downwards ? gray(sheet, across, along) : gray(sheet, along, across);
                least = Math.abs(j) <= 2 ? Math.min(least, gray) : least;
                most = Math.max(most, gray);
            }
            dark += least < most - darker ? 1 : 0;
        }
        return dark >= GOES_ON * count;
    }

    private int gray(Homography sheet, double xMm, double yMm) {
        double scale = 1 / (sheet.g() * xMm + sheet.h() * yMm + 1);
        double x = (sheet.a() * xMm + sheet.b() * yMm + sheet.c()) * scale;
        double y = (sheet.d() * xMm + sheet.e() * yMm + sheet.f()) * scale;
        if (!(x >= 0 && y >= 0 && x < plane.width() && y < plane.height())) {
            return 255;
        }
        return plane.pixels()[(int) y * plane.width() + (int) x] & 0xFF;
    }
}
