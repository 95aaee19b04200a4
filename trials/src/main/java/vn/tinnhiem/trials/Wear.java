package vn.tinnhiem.trials;

/** Tờ giấy bị hỏng: stains, folds, holes, torn corners and the other side, on the paper before it is scanned. */
final class Wear {

    private final Canvas canvas;
    private final Scan scan;
    private final int lid;

    private Wear(Canvas canvas, Scan scan, int lid) {
        this.canvas = canvas;
        this.scan = scan;
        this.lid = lid;
    }

    /** @param lid gray level that shows where paper is missing */
    static void apply(Canvas canvas, Scan scan, Raster otherSide, int lid) {
        Wear wear = new Wear(canvas, scan, lid);
        if (scan.has(Distortion.SHOW_THROUGH)) {
            wear.showThrough(otherSide);
        }
        if (scan.has(Distortion.STAIN)) {
            wear.stains();
        }
        if (scan.has(Distortion.FOLD)) {
            wear.foldLines();
        }
        if (scan.has(Distortion.HOLES)) {
            wear.holes();
        }
        if (scan.has(Distortion.TORN_CORNER)) {
            wear.tear();
        }
    }

    /** Heights of the folds in millimetres: in half, or in three. */
    static double[] folds(Scan scan, double pageHeight) {
        if (!scan.has(Distortion.FOLD)) {
            return new double[0];
        }
        Dice dice = scan.dice(Distortion.FOLD);
        double off = dice.around(0, 4);
        return dice.chance(0.6)
                ? new double[] {pageHeight / 2 + off}
                : new double[] {pageHeight / 3 + off, pageHeight * 2 / 3 + off};
    }

    private void showThrough(Raster other) {
        Dice dice = scan.dice(Distortion.SHOW_THROUGH);
        int part = (int) (scan.amount(Distortion.SHOW_THROUGH, 0) * 256);
        int dy = dice.below(40) - 20;
        int width = canvas.width();
        byte[] back = other.pixels();
        for (int y = 0; y < canvas.height(); y++) {
            int from = Math.clamp(y + dy, 0, canvas.height() - 1) * width + width - 1;
            for (byte[] plane : canvas.planes()) {
                for (int x = 0, at = y * width; x < width; x++, at++) {
                    int dark = (255 - (back[from - x] & 0xff)) * part >> 8;
                    if (dark > 0) {
                        plane[at] = (byte) ((plane[at] & 0xff) * (255 - dark) / 255);
                    }
                }
            }
        }
    }

    private void stains() {
        Dice dice = scan.dice(Distortion.STAIN);
        double depth = scan.amount(Distortion.STAIN, 0);
        double widthMm = canvas.width() / canvas.perMm();
        double heightMm = canvas.height() / canvas.perMm();
        for (int i = 1 + dice.below(3); i > 0; i--) {
            double radius = dice.between(6, 32);
            boolean ring = dice.chance(0.5);
            stain(dice.between(0, widthMm), dice.between(0, heightMm), radius, ring, depth * dice.between(0.5, 1));
        }
    }

    private void stain(double x, double y, double radius, boolean ring, double depth) {
        double scale = canvas.perMm();
        int left = Math.max(0, (int) ((x - radius * 1.2) * scale));
        int right = Math.min(canvas.width(), (int) ((x + radius * 1.2) * scale));
        int top = Math.max(0, (int) ((y - radius * 1.2) * scale));
        int bottom = Math.min(canvas.height(), (int) ((y + radius * 1.2) * scale));
        for (int v = top; v < bottom; v++) {
            for (int u = left; u < right; u++) {
                double dx = u / scale - x;
                double dy = v / scale - y;
                double edge = 1 + 0.08 * StrictMath.sin(3 * StrictMath.atan2(dy, dx) + radius);
                double t = StrictMath.hypot(dx, dy) / (radius * edge);
                double deep = ring
                        ? Math.max(0, 1 - Math.abs(t - 0.95) / 0.07) + (t < 0.95 ? 0.2 : 0)
                        : t < 1 ? 0.6 + 0.4 * t : 0;
                multiply(v * canvas.width() + u, 1 - depth * Math.min(1, deep), 0.35);
            }
        }
    }

    /** @param warm how much more of the blue is lost than of the red */
    private void multiply(int at, double factor, double warm) {
        byte[][] planes = canvas.planes();
        for (int c = 0; c < planes.length; c++) {
            double part = planes.length == 1 ? factor : 1 - (1 - factor) * (1 + warm * (c - 1));
            planes[c][at] = (byte) Math.round((planes[c][at] & 0xff) * Math.max(0, part));
        }
    }

    private void foldLines() {
        double depth = scan.amount(Distortion.FOLD, 0);
        double scale = canvas.perMm();
        Dice dice = scan.dice(Distortion.FOLD).fork(1);
        for (double fold : folds(scan, canvas.height() / scale)) {
            double tilt = dice.around(0, 0.006);
            for (int u = 0; u < canvas.width(); u++) {
                double middle = fold + tilt * (u / scale - 100);
                int from = Math.max(0, (int) ((middle - 4) * scale));
                int to = Math.min(canvas.height(), (int) ((middle + 4) * scale));
                for (int v = from; v < to; v++) {
                    double off = v / scale - middle;
                    double line = StrictMath.exp(-off * off / 0.02);
                    double shade = off > 0 ? 0.35 * StrictMath.exp(-off / 1.3) : 0;
                    multiply(v * canvas.width() + u, 1 - depth * Math.min(1, line + shade), 0);
                }
            }
        }
    }

    private void holes() {
        Dice dice = scan.dice(Distortion.HOLES);
        int count = (int) Math.round(scan.amount(Distortion.HOLES, 2));
        double middle = canvas.height() / canvas.perMm() / 2 + dice.around(0, 6);
        double x = dice.between(8, 12.5);
        for (int i = 0; i < count; i++) {
            disc(x, middle + (i - (count - 1) / 2.0) * 80, 2.8);
        }
        double sx = dice.between(5, 25);
        double sy = dice.between(4, 9);
        for (double t = 0; t < 11; t += 0.1) {
            disc(sx + t, sy + t * 0.3, 0.3);
        }
    }

    private void disc(double x, double y, double radius) {
        double scale = canvas.perMm();
        for (int v = (int) ((y - radius) * scale); v <= (y + radius) * scale; v++) {
            for (int u = (int) ((x - radius) * scale); u <= (x + radius) * scale; u++) {
                if (u >= 0
                        && v >= 0
                        && u < canvas.width()
                        && v < canvas.height()
                        && StrictMath.hypot(u / scale - x, v / scale - y) < radius) {
                    missing(v * canvas.width() + u);
                }
            }
        }
    }

    private void tear() {
        Dice dice = scan.dice(Distortion.TORN_CORNER);
        double side = scan.amount(Distortion.TORN_CORNER, 0) * canvas.perMm();
        boolean fromRight = dice.chance(0.5);
        boolean fromBottom = dice.chance(0.5);
        int reach = Math.min(canvas.width(), (int) (side * 1.2));
        for (int v = 0; v < reach; v++) {
            double ragged = side - v + StrictMath.sin(v * 0.11) * side * 0.03 + dice.around(0, 1);
            for (int u = 0; u < Math.min(reach, ragged); u++) {
                int x = fromRight ? canvas.width() - 1 - u : u;
                int y = fromBottom ? canvas.height() - 1 - v : v;
                missing(y * canvas.width() + x);
            }
        }
    }

    private void missing(int at) {
        for (byte[] plane : canvas.planes()) {
            plane[at] = (byte) lid;
        }
    }
}
