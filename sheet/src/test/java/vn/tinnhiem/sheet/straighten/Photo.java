package vn.tinnhiem.sheet.straighten;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;

/**
 * Ảnh chụp tờ phiếu trên bàn: a pinhole camera over the sheet, which is tilted and turned; a table darker or lighter than
 * the paper, and a shadow that falls over one side.
 *
 * @param tiltX degrees around the sheet's x
 * @param tiltY degrees around its y
 * @param turn degrees in its plane
 * @param focal pixels
 * @param distance millimetres
 * @param shadow share of light that is left at the dark side, 0 to 1
 */
record Photo(
        Ballot ballot,
        int width,
        int height,
        double tiltX,
        double tiltY,
        double turn,
        double focal,
        double distance,
        int table,
        double shadow) {

    private static final int DPI = 300;
    private static final double PER_MM = DPI / 25.4;

    ScannedPage page() {
        BufferedImage sheet = ballot.at(DPI);
        byte[] from = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
        byte[] pixels = new byte[width * height];
        double[] mm = new double[2];
        double[][] axes = axes();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                onSheet(axes, x + 0.5, y + 0.5, mm);
                int column = (int) Math.floor(mm[0] * PER_MM);
                int row = (int) Math.floor(mm[1] * PER_MM);
                boolean paper = column >= 1 && row >= 1 && column < sheet.getWidth() - 1 && row < sheet.getHeight() - 1;
                double gray =
                        paper ? 12 + 0.85 * mean(from, sheet.getWidth(), column, row) : table + (x * 7 + y * 3) % 11;
                double light = 1 - (1 - shadow) / (1 + Math.exp((width * 0.45 - x + y * 0.2) / 60));
                pixels[y * width + x] = (byte) (gray * light);
            }
        }
        return ScannedPage.gray(new Plane(width, height, pixels), 0);
    }

    private static double mean(byte[] from, int width, int column, int row) {
        int sum = 0;
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                sum += from[(row + y) * width + column + x] & 0xFF;
            }
        }
        return sum / 9.0;
    }

    /** How far a mapping is from the truth at a point of the sheet, in millimetres of the sheet. */
    double error(Homography mapping, double xMm, double yMm) {
        double[] mm = new double[2];
        onSheet(mapping.x(xMm, yMm), mapping.y(xMm, yMm), mm);
        return Math.hypot(mm[0] - xMm, mm[1] - yMm);
    }

    /** Where the ray of a pixel meets the sheet. */
    private void onSheet(double u, double v, double[] mm) {
        onSheet(axes(), u, v, mm);
    }

    private void onSheet(double[][] axes, double u, double v, double[] mm) {
        double dx = u - width / 2.0;
        double dy = v - height / 2.0;
        double[] n = axes[2];
        double t = n[2] * distance / (n[0] * dx + n[1] * dy + n[2] * focal);
        double qx = t * dx;
        double qy = t * dy;
        double qz = t * focal - distance;
        mm[0] = ballot.layout().page().widthMm() / 2 + axes[0][0] * qx + axes[0][1] * qy + axes[0][2] * qz;
        mm[1] = ballot.layout().page().heightMm() / 2 + axes[1][0] * qx + axes[1][1] * qy + axes[1][2] * qz;
    }

    /** The sheet's x, y and normal as the camera sees them. */
    private double[][] axes() {
        double a = Math.toRadians(tiltX);
        double b = Math.toRadians(tiltY);
        double c = Math.toRadians(turn);
        double[] x = {Math.cos(c), Math.sin(c), 0};
        double[] y = {-Math.sin(c), Math.cos(c), 0};
        return new double[][] {tilted(x, a, b), tilted(y, a, b), tilted(new double[] {0, 0, 1}, a, b)};
    }

    private static double[] tilted(double[] p, double a, double b) {
        double y = p[1] * Math.cos(a) - p[2] * Math.sin(a);
        double z = p[1] * Math.sin(a) + p[2] * Math.cos(a);
        return new double[] {p[0] * Math.cos(b) + z * Math.sin(b), y, -p[0] * Math.sin(b) + z * Math.cos(b)};
    }
}
