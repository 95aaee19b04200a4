package vn.tinnhiem.trials;

import static vn.tinnhiem.trials.Distortion.FOLD;
import static vn.tinnhiem.trials.Distortion.PERSPECTIVE;
import static vn.tinnhiem.trials.Distortion.PRINT_SCALE;
import static vn.tinnhiem.trials.Distortion.QUARTER;
import static vn.tinnhiem.trials.Distortion.SHEAR;
import static vn.tinnhiem.trials.Distortion.SHIFT;
import static vn.tinnhiem.trials.Distortion.SLIP;
import static vn.tinnhiem.trials.Distortion.STRETCH;
import static vn.tinnhiem.trials.Distortion.TURN;

/**
 * Đường từ giấy đến ảnh: where each point of the sheet comes to lie in the picture, and back. Three steps: the print's
 * scale on the paper, what the feeder does along the way (a table of offsets by height), and a projection.
 */
final class Bend {

    private static final int PHOTO_LONG = 4000;
    private static final int PHOTO_SHORT = 3000;

    private final double pageWidth;
    private final double pageHeight;
    private final double printScale;
    /** Millimetres by which the print at each millimetre of paper height lies lower than there. */
    private final double[] slip;

    private final Matrix toPicture;
    private final Matrix toPaper;
    private final int width;
    private final int height;

    Bend(Scan scan, Layout.Page page) {
        this.pageWidth = page.width();
        this.pageHeight = page.height();
        this.printScale =
                1 + scan.amount(PRINT_SCALE, 0) / 100 * scan.dice(PRINT_SCALE).sign();
        this.slip = slip(scan);
        boolean photo = scan.mode() == Scan.Mode.PHOTO;
        double perMm = scan.dpi() / 25.4;
        int across = photo ? PHOTO_SHORT : (int) Math.round(pageWidth * perMm);
        int down = photo ? PHOTO_LONG : (int) Math.round(pageHeight * perMm);
        Matrix flat = flat(scan).then(Matrix.linear(perMm, 0, 0, perMm)).then(Matrix.moved(across / 2.0, down / 2.0));
        int quarters = scan.has(QUARTER) ? 1 + scan.dice(QUARTER).below(3) : 0;
        this.toPicture = quartered(flat, quarters, across, down);
        this.toPaper = toPicture.back();
        this.width = quarters % 2 == 0 ? across : down;
        this.height = quarters % 2 == 0 ? down : across;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Paper to a plane in millimetres around the middle of the picture. */
    private Matrix flat(Scan scan) {
        Dice turn = scan.dice(TURN);
        Dice shift = scan.dice(SHIFT);
        Dice lens = scan.dice(PERSPECTIVE);
        double way = shift.between(0, 2 * Math.PI);
        double off = scan.amount(SHIFT, 0);
        double tilt = scan.amount(PERSPECTIVE, 0);
        double side = lens.between(0, 2 * Math.PI);
        double radians = Math.toRadians(scan.amount(TURN, 0)) * turn.sign();
        double shear = scan.amount(SHEAR, 0) / pageHeight * scan.dice(SHEAR).sign();
        return Matrix.moved(-pageWidth / 2, -pageHeight / 2)
                .then(Matrix.linear(1, shear, 0, 1))
                .then(Matrix.turned(radians))
                .then(Matrix.perspective(
                        tilt * StrictMath.cos(side) / pageWidth, tilt * StrictMath.sin(side) / pageHeight))
                .then(Matrix.moved(off * StrictMath.cos(way), off * StrictMath.sin(way)));
    }

    private static Matrix quartered(Matrix flat, int quarters, int across, int down) {
        return switch (quarters) {
            case 1 -> flat.then(Matrix.linear(0, -1, 1, 0)).then(Matrix.moved(down, 0));
            case 2 -> flat.then(Matrix.linear(-1, 0, 0, -1)).then(Matrix.moved(across, down));
            case 3 -> flat.then(Matrix.linear(0, 1, -1, 0)).then(Matrix.moved(0, across));
            default -> flat;
        };
    }

    private double[] slip(Scan scan) {
        double[] table = new double[(int) pageHeight + 3];
        double stretch = scan.amount(STRETCH, 0) / 100 * scan.dice(STRETCH).sign();
        Dice dice = scan.dice(SLIP);
        double from = pageHeight * dice.between(0.28, 0.6);
        double long0 = dice.between(4, 40);
        double amount = scan.amount(SLIP, 0) * dice.sign();
        double jump = scan.has(FOLD) ? 0.2 + 0.5 * scan.strengths().getOrDefault(FOLD, 0.0) : 0;
        double[] folds = Wear.folds(scan, pageHeight);
        for (int y = 0; y < table.length; y++) {
            double t = Math.clamp((y - from) / long0, 0.0, 1.0);
            table[y] = stretch * (y - pageHeight / 2) + amount * t * t * (3 - 2 * t);
            for (double fold : folds) {
                table[y] += jump * Math.clamp((y - fold) / 2 + 0.5, 0.0, 1.0);
            }
        }
        return table;
    }

    private double slipAt(double y) {
        double at = Math.clamp(y, 0, slip.length - 2.0);
        int i = (int) at;
        return slip[i] + (slip[i + 1] - slip[i]) * (at - i);
    }

    /** Where the point of the layout (millimetres) lies in the picture: {x, y} in pixels. */
    double[] pictureAt(double x, double y) {
        double px = pageWidth / 2 + (x - pageWidth / 2) * printScale;
        double wanted = pageHeight / 2 + (y - pageHeight / 2) * printScale;
        double py = wanted;
        for (int i = 0; i < 8; i++) {
            py = wanted - slipAt(py);
        }
        return new double[] {toPicture.x(px, py), toPicture.y(px, py)};
    }

    /** What lies at that place of the picture: {x, y} of the layout in millimetres. */
    void layoutAt(double u, double v, double[] out) {
        double px = toPaper.x(u, v);
        double py = toPaper.y(u, v);
        out[0] = pageWidth / 2 + (px - pageWidth / 2) / printScale;
        out[1] = pageHeight / 2 + (py + slipAt(py) - pageHeight / 2) / printScale;
    }

    /** The paper's edges in the layout's millimetres: left, top, right, bottom. */
    double[] paper() {
        double w = pageWidth / 2 / printScale;
        double h = pageHeight / 2 / printScale;
        return new double[] {pageWidth / 2 - w, pageHeight / 2 - h, pageWidth / 2 + w, pageHeight / 2 + h};
    }
}
