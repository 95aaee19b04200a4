package vn.tinnhiem.trials;

import static vn.tinnhiem.trials.Distortion.BLACK_EDGE;
import static vn.tinnhiem.trials.Distortion.BLUR;
import static vn.tinnhiem.trials.Distortion.SPECKS;
import static vn.tinnhiem.trials.Distortion.STREAK;

/** Kính và ống kính: blur, streaks of dirt, specks and the black of the lid, in the picture's own pixels. */
final class Glass {

    private final Scan scan;
    private final int width;
    private final int height;

    Glass(Scan scan, int width, int height) {
        this.scan = scan;
        this.width = width;
        this.height = height;
    }

    /** Normal blur: three weights each way, as often as the deviation needs. */
    void blur(byte[] plane) {
        if (!scan.has(BLUR)) {
            return;
        }
        double variance = StrictMath.pow(scan.amount(BLUR, 0), 2);
        int times = (int) Math.ceil(variance / 0.5);
        int side = (int) Math.round(variance / times / 2 * 256);
        for (int i = 0; i < times; i++) {
            across(plane, side);
            down(plane, side);
        }
    }

    private void across(byte[] plane, int side) {
        int middle = 256 - 2 * side;
        for (int v = 0; v < height; v++) {
            int at = v * width;
            int before = plane[at] & 0xff;
            for (int i = at; i < at + width - 1; i++) {
                int here = plane[i] & 0xff;
                plane[i] = (byte) ((here * middle + (before + (plane[i + 1] & 0xff)) * side + 128) >> 8);
                before = here;
            }
        }
    }

    private void down(byte[] plane, int side) {
        int middle = 256 - 2 * side;
        byte[] before = new byte[width];
        System.arraycopy(plane, 0, before, 0, width);
        for (int i = 0; i < width * (height - 1); i++) {
            int u = i % width;
            byte here = plane[i];
            int sum = (here & 0xff) * middle + ((before[u] & 0xff) + (plane[i + width] & 0xff)) * side;
            plane[i] = (byte) ((sum + 128) >> 8);
            before[u] = here;
        }
    }

    void dirt(byte[] plane) {
        if (scan.has(STREAK)) {
            streaks(plane);
        }
        if (scan.has(SPECKS)) {
            specks(plane);
        }
        if (scan.has(BLACK_EDGE)) {
            edges(plane);
        }
    }

    private void streaks(byte[] plane) {
        Dice dice = scan.dice(STREAK);
        double depth = scan.amount(STREAK, 0);
        for (int k = 1 + dice.below(3); k > 0; k--) {
            int wide = 1 + dice.below(Math.max(1, scan.dpi() / 80));
            int from = dice.below(width - wide);
            int keep = (int) ((1 - depth * dice.between(0.7, 1)) * 256);
            for (int v = 0; v < height; v++) {
                for (int u = from; u < from + wide; u++) {
                    plane[v * width + u] = (byte) ((plane[v * width + u] & 0xff) * keep >> 8);
                }
            }
        }
    }

    private void specks(byte[] plane) {
        Dice dice = scan.dice(SPECKS);
        int count = (int) (scan.amount(SPECKS, 0) / 10_000 * plane.length);
        for (int i = 0; i < count; i++) {
            int at = dice.below(plane.length - width - 1);
            byte value = (byte) (dice.chance(0.7) ? 30 : 250);
            plane[at] = value;
            if (dice.chance(0.15)) {
                plane[at + 1] = value;
                plane[at + width] = value;
            }
        }
    }

    private void edges(byte[] plane) {
        Dice dice = scan.dice(BLACK_EDGE);
        double perMm = scan.dpi() / 25.4;
        double most = scan.amount(BLACK_EDGE, 0) * perMm;
        int left = dice.chance(0.6) ? (int) (most * dice.unit()) : 0;
        int right = dice.chance(0.6) ? (int) (most * dice.unit()) : 0;
        int top = dice.chance(0.4) ? (int) (most * dice.unit()) : 0;
        int bottom = (int) (most * dice.between(0.5, 1));
        for (int v = 0; v < height; v++) {
            boolean whole = v < top || v >= height - bottom;
            for (int u = 0; u < width; u++) {
                if (whole || u < left || u >= width - right) {
                    plane[v * width + u] = (byte) (14 + ((u * 7 + v * 3) & 7));
                }
            }
        }
    }
}
