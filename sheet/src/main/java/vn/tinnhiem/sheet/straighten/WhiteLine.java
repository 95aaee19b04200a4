package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Đường thẳng qua chỗ trắng của tờ phiếu: what crosses it is a streak, or writing.
 *
 * @param darker how much darker than the paper around it a streak is, levels of gray
 */
record WhiteLine(Plane plane, double darker) {

    /** Width of the widest streak, and how far one may wander. */
    static final double WIDTH_MM = 2;

    /** Millimetres sideways for a millimetre along. */
    static final double LEAN = 0.05;

    private static final double STEP_MM = 0.11;
    /** Two samples beside each other across the line are seen as one, against the grain of noise. */
    private static final double PAIR_MM = 0.2;

    private static final int BLOCK = 36;
    private static final double NOISE = 2.5;
    private static final int MOST_CROSSINGS = 60;
    private static final double BESIDE_MM = 2.2;
    private static final int SEGMENT = 10;
    /** How many steps the line may lie beside where it was thought. */
    private static final int LATERAL = 2;

    private static final double OUTLINE_MM = 0.7;
    private static final int LEAST_SEGMENTS = 2;
    private static final double GOES_ON = 0.9;
    /** Printed outlines and a mark hide a piece or two. */
    private static final double GOES_ON_THROUGH_BOX = 0.75;

    /**
     * Where narrow dark things cross a line.
     *
     * @param level the line's y where it runs along x, else its x
     * @return millimetres along the line; empty where there are so many that it is no white line
     */
    List<Double> crossings(Homography sheet, boolean alongX, double level, double from, double to) {
        int count = (int) ((to - from) / STEP_MM);
        int[] grays = new int[count];
        for (int i = 0; i < count; i++) {
            double along = from + i * STEP_MM;
            int one = alongX ? gray(sheet, along, level) : gray(sheet, level, along);
            int other = alongX ? gray(sheet, along, level + PAIR_MM) : gray(sheet, level + PAIR_MM, along);
            grays[i] = (one + other) / 2;
        }
        List<Double> crossings = new ArrayList<>();
        int start = -1;
        for (int block = 0; block < count; block += BLOCK) {
            int end = Math.min(count, block + BLOCK);
            double limit = limit(grays, Math.max(0, block - BLOCK / 2), Math.min(count, end + BLOCK / 2));
            for (int i = block; i < end; i++) {
                if (grays[i] < limit) {
                    start = start < 0 ? i : start;
                } else if (start >= 0) {
                    add(crossings, from, start, i);
                    start = -1;
                }
            }
        }
        return crossings.size() > MOST_CROSSINGS ? List.of() : crossings;
    }

    private static void add(List<Double> crossings, double from, int start, int end) {
        if ((end - start) * STEP_MM <= WIDTH_MM) {
            crossings.add(from + (start + end - 1) / 2.0 * STEP_MM);
        }
    }

    /** What is darker is no paper: under the mean of the lighter part by more than noise. */
    private double limit(int[] grays, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += grays[i];
        }
        double mean = (double) sum / (to - from);
        long light = 0;
        long squares = 0;
        int lights = 0;
        for (int i = from; i < to; i++) {
            if (grays[i] >= mean) {
                light += grays[i];
                squares += (long) grays[i] * grays[i];
                lights++;
            }
        }
        double paper = lights == 0 ? mean : (double) light / lights;
        double noise = lights == 0 ? 0 : Math.sqrt(Math.max(0, (double) squares / lights - paper * paper));
        // the lighter half of normal noise spreads 0.6 times as far as the whole and lies 0.8 above its middle
        return paper - Math.max(darker, noise / 0.6 * (NOISE + 0.8));
    }

    /**
     * Whether a dark line goes on between two points that it crosses.
     *
     * @param downwards whether it runs along y
     * @param start across the line at {@code from}
     * @param end across the line at {@code to}
     * @param boxes whose printed sides are not to be taken for the line
     */
    boolean goesOn(
            Homography sheet, boolean downwards, double start, double from, double end, double to, List<Box> boxes) {
        int segments = Math.max(1, (int) ((to - from) / (STEP_MM * SEGMENT)));
        int seen = 0;
        int dark = 0;
        boolean meetsBox = false;
        for (int segment = 0; segment < segments; segment++) {
            double first = (double) segment / segments;
            double middle = first + 0.5 / segments;
            double across = start + (end - start) * middle;
            double along = from + (to - from) * middle;
            double x = downwards ? across : along;
            double y = downwards ? along : across;
            meetsBox |= boxes.stream().anyMatch(box -> within(box.area(), x, y));
            if (boxes.stream().noneMatch(box -> onOutline(box.area(), downwards, x, y))) {
                seen++;
                dark += darkSegment(sheet, downwards, start, from, end - start, to - from, first, segments) ? 1 : 0;
            }
        }
        return seen >= LEAST_SEGMENTS && dark >= (meetsBox ? GOES_ON_THROUGH_BOX : GOES_ON) * seen;
    }

    private static boolean within(Rect box, double x, double y) {
        return x > box.x() && x < box.right() && y > box.y() && y < box.bottom();
    }

    private static boolean onOutline(Rect box, boolean downwards, double x, double y) {
        return downwards
                ? y > box.y() - OUTLINE_MM
                        && y < box.bottom() + OUTLINE_MM
                        && Math.min(Math.abs(x - box.x()), Math.abs(x - box.right())) < OUTLINE_MM
                : x > box.x() - OUTLINE_MM
                        && x < box.right() + OUTLINE_MM
                        && Math.min(Math.abs(y - box.y()), Math.abs(y - box.bottom())) < OUTLINE_MM;
    }

    /** Whether a piece of the line, seen from end to end, is darker than what lies beside it. */
    private boolean darkSegment(
            Homography sheet,
            boolean downwards,
            double start,
            double from,
            double across,
            double along,
            double first,
            int segments) {
        int reach = (int) Math.round(BESIDE_MM / STEP_MM);
        int[] sums = new int[2 * reach + 1];
        for (int i = 0; i < SEGMENT; i++) {
            double share = first + (i + 0.5) / SEGMENT / segments;
            double middle = start + across * share;
            double level = from + along * share;
            for (int j = -reach; j <= reach; j++) {
                double beside = middle + j * STEP_MM;
                sums[j + reach] += downwards ? gray(sheet, beside, level) : gray(sheet, level, beside);
            }
        }
        int least = Integer.MAX_VALUE;
        for (int j = -LATERAL; j <= LATERAL; j++) {
            least = Math.min(least, sums[reach + j]);
        }
        int left = 0;
        int right = 0;
        int nearest = (int) Math.round(WIDTH_MM / 2 / STEP_MM) - LATERAL;
        for (int j = nearest; j <= reach; j++) {
            left += sums[reach - j];
            right += sums[reach + j];
        }
        return least < (double) Math.min(left, right) / (reach - nearest + 1) - darker * SEGMENT;
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
