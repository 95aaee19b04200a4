package vn.tinnhiem.trials;

import java.util.EnumMap;
import java.util.Map;

/** Máy photocopy: a written sheet becomes a black copy of itself, a little turned, hard in contrast and dirty. */
final class Copier {

    private Copier() {}

    static Bend bend(Scan scan, Layout layout) {
        return new Bend(pass(scan), layout.page());
    }

    private static Scan pass(Scan scan) {
        Dice dice = scan.dice(Distortion.PHOTOCOPY);
        Map<Distortion, Double> strengths = new EnumMap<>(Distortion.class);
        strengths.put(Distortion.TURN, dice.unit() * 0.12);
        strengths.put(Distortion.PRINT_SCALE, dice.unit() * 0.3);
        strengths.put(Distortion.SHIFT, dice.unit() * 0.25);
        return new Scan(scan.dpi(), Scan.Mode.GRAY, strengths, dice.bits());
    }

    static Canvas copy(Canvas original, Bend bend, Scan scan) {
        byte[][] planes = new Scanner(original, bend, new int[] {250, 250, 250}).sweep();
        double rough = scan.amount(Distortion.PHOTOCOPY, 0);
        byte[] gray = planes[0];
        if (planes.length == 3) {
            for (int i = 0; i < gray.length; i++) {
                gray[i] = (byte)
                        (((gray[i] & 0xff) * 77 + (planes[1][i] & 0xff) * 150 + (planes[2][i] & 0xff) * 29) >> 8);
            }
        }
        byte[] curve = curve(rough);
        for (int i = 0; i < gray.length; i++) {
            int grain = (Grain.at(i % bend.width(), i / bend.width()) & 0xff) - 128;
            gray[i] = curve[Math.clamp((gray[i] & 0xff) + (int) (grain * (0.06 + 0.14 * rough)), 0, 255)];
        }
        return new Canvas(new Raster(bend.width(), bend.height(), original.dpi(), gray), planes.length);
    }

    /** A copier pulls gray to black or white; the harder, the rougher it is. */
    private static byte[] curve(double rough) {
        byte[] out = new byte[256];
        double steep = 2.5 + 8 * rough;
        for (int i = 0; i < 256; i++) {
            out[i] = (byte) Math.clamp(Math.round(255 * (0.5 + (i / 255.0 - 0.62) * steep)), 18, 254);
        }
        return out;
    }
}
