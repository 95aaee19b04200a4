package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Dấu vẽ tay mô phỏng: strokes of one person's habit, laid into a grid of 8 × 8 as a scan would; millimetres in a box whose
 * inside is 6 mm wide.
 */
final class HandDrawn {

    private static final double BOX = 6;
    private static final int GRID = 8;
    private static final int FINE = 32;

    /** One person's way of marking. */
    record Hand(int shape, double size, double slant, double dx, double dy, double pen, double restless) {
        static Hand of(Random random) {
            int drawn = random.nextInt(10);
            return new Hand(
                    drawn < 7 ? 0 : drawn < 9 ? 1 : 2,
                    2.0 + random.nextDouble() * 1.2,
                    random.nextGaussian() * 0.25,
                    random.nextGaussian() * 0.4,
                    random.nextGaussian() * 0.4,
                    0.5 + random.nextDouble() * 0.4,
                    0.15 + random.nextDouble() * 0.3);
        }

        /** The same cross by everybody, as like as hands can make it: only the hand's restlessness tells them apart. */
        static Hand disciplined() {
            return new Hand(0, 2.4, 0.05, 0, 0, 0.7, 0.3);
        }

        List<double[]> mark(Random random) {
            double s = size * (1 + random.nextGaussian() * 0.08);
            double x = BOX / 2 + dx + random.nextGaussian() * restless;
            double y = BOX / 2 + dy + random.nextGaussian() * restless;
            List<double[]> strokes = new ArrayList<>();
            switch (shape) {
                case 0 -> {
                    strokes.add(stroke(random, x - s, y - s * (1 + slant), x + s, y + s));
                    strokes.add(stroke(random, x + s, y - s * (1 - slant), x - s, y + s));
                }
                case 1 -> {
                    strokes.add(stroke(random, x - s, y, x - s * 0.3, y + s));
                    strokes.add(stroke(random, x - s * 0.3, y + s, x + s * 1.2, y - s * (1 + slant)));
                }
                default -> strokes.add(stroke(random, x - s, y + s, x + s, y - s * (1 + slant)));
            }
            return strokes;
        }

        private double[] stroke(Random random, double x1, double y1, double x2, double y2) {
            return new double[] {
                x1 + random.nextGaussian() * restless,
                y1 + random.nextGaussian() * restless,
                x2 + random.nextGaussian() * restless,
                y2 + random.nextGaussian() * restless,
                pen
            };
        }
    }

    private HandDrawn() {}

    /** What a scan of these strokes gives: shifted by so much, a pen as much wider, a little noise. */
    static byte[] scanned(List<double[]> strokes, double dx, double dy, double wider, Random noise) {
        int[] sums = new int[GRID * GRID];
        for (int y = 0; y < FINE; y++) {
            for (int x = 0; x < FINE; x++) {
                double mmX = (x + 0.5) * BOX / FINE - dx;
                double mmY = (y + 0.5) * BOX / FINE - dy;
                boolean inked = false;
                for (int i = 0; i < strokes.size() && !inked; i++) {
                    inked = inked(strokes.get(i), mmX, mmY, wider);
                }
                if (inked) {
                    sums[y * GRID / FINE * GRID + x * GRID / FINE]++;
                }
            }
        }
        int full = FINE / GRID * FINE / GRID;
        byte[] cells = new byte[GRID * GRID];
        for (int i = 0; i < cells.length; i++) {
            double value = sums[i] * 255.0 / full + noise.nextGaussian() * 4;
            cells[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return cells;
    }

    private static boolean inked(double[] s, double x, double y, double wider) {
        double dx = s[2] - s[0];
        double dy = s[3] - s[1];
        double along = Math.clamp(((x - s[0]) * dx + (y - s[1]) * dy) / (dx * dx + dy * dy), 0, 1);
        double reach = (s[4] + wider) / 2;
        double ox = x - s[0] - along * dx;
        double oy = y - s[1] - along * dy;
        return ox * ox + oy * oy <= reach * reach;
    }
}
