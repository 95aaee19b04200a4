package vn.tinnhiem.sheet.straighten;

import vn.tinnhiem.sheet.page.Plane;

/**
 * Mức xám của giấy và của mực in trên cả trang.
 *
 * @param paper mean of the light class
 * @param black mean of the dark class
 * @param threshold under which a pixel is dark
 * @param darkShare share of pixels under the threshold
 * @param light a level under which 95% of the pixels lie
 */
record Levels(int paper, int black, int threshold, double darkShare, int light) {

    private static final int SAMPLES_A_SIDE = 320;
    private static final int GRAYS = 256;
    /** Light levels at which a scan is as good as black. */
    private static final int NIGHT = 56;

    private static final double ALMOST_ALL = 0.85;

    static Levels of(Plane plane) {
        int[] histogram = histogram(plane);
        long total = 0;
        double sum = 0;
        for (int gray = 0; gray < GRAYS; gray++) {
            total += histogram[gray];
            sum += (double) gray * histogram[gray];
        }
        return otsu(histogram, total, sum);
    }

    /** Too dark for anything to be seen. */
    boolean night() {
        return light < NIGHT;
    }

    /** Black with a little that is light: a negative, unless a sheet is found on it. */
    boolean mostlyBlack() {
        return darkShare > ALMOST_ALL && black < 2 * NIGHT;
    }

    private static int[] histogram(Plane plane) {
        int[] histogram = new int[GRAYS];
        byte[] pixels = plane.pixels();
        int stepX = Math.max(1, plane.width() / SAMPLES_A_SIDE);
        int stepY = Math.max(1, plane.height() / SAMPLES_A_SIDE);
        for (int y = stepY / 2; y < plane.height(); y += stepY) {
            int end = (y + 1) * plane.width();
            for (int i = y * plane.width() + (y / stepY) % stepX; i < end; i += stepX) {
                histogram[pixels[i] & 0xFF]++;
            }
        }
        return histogram;
    }

    private static Levels otsu(int[] histogram, long total, double sum) {
        double best = -1;
        int threshold = 0;
        long dark = 0;
        double darkSum = 0;
        Levels levels = new Levels(0, 0, 0, 1, 0);
        for (int gray = 0; gray < GRAYS - 1; gray++) {
            dark += histogram[gray];
            darkSum += (double) gray * histogram[gray];
            if (dark == 0 || dark == total) {
                continue;
            }
            double low = darkSum / dark;
            double high = (sum - darkSum) / (total - dark);
            double between = (double) dark * (total - dark) * (high - low) * (high - low);
            if (between > best) {
                best = between;
                threshold = gray;
                levels = new Levels((int) Math.round(high), (int) Math.round(low), 0, (double) dark / total, 0);
            }
        }
        if (best < 0) {
            int only = (int) Math.round(sum / total);
            return new Levels(only, only, only / 2, only < NIGHT ? 1 : 0, only);
        }
        int middle = Math.max(threshold + 1, (levels.paper + levels.black) / 2);
        return new Levels(levels.paper, levels.black, middle, levels.darkShare, light(histogram, total));
    }

    private static int light(int[] histogram, long total) {
        long above = 0;
        int gray = GRAYS - 1;
        while (gray > 0 && above + histogram[gray] < total / 20) {
            above += histogram[gray--];
        }
        return gray;
    }
}
