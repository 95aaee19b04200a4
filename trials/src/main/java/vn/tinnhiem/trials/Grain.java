package vn.tinnhiem.trials;

/** Hạt giấy: a fixed tile of soft noise (256 × 256, about even between 0 and 255) that pencils and old toner catch on. */
final class Grain {

    private static final byte[] TILE = tile();

    private Grain() {}

    static byte at(int x, int y) {
        return TILE[(y & 255) << 8 | (x & 255)];
    }

    private static byte[] tile() {
        Dice dice = new Dice(0x6772616964L);
        double[] raw = new double[1 << 16];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = dice.unit();
        }
        double[] soft = softened(softened(raw));
        byte[] out = new byte[raw.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.clamp(Math.round(127.5 + (soft[i] - 0.5) * 900), 0, 255);
        }
        return out;
    }

    private static double[] softened(double[] raw) {
        double[] out = new double[raw.length];
        for (int i = 0; i < out.length; i++) {
            int x = i & 255;
            int y = i >> 8;
            out[i] = (2 * raw[i]
                            + raw[y << 8 | (x + 1 & 255)]
                            + raw[y << 8 | (x - 1 & 255)]
                            + raw[(y + 1 & 255) << 8 | x]
                            + raw[(y - 1 & 255) << 8 | x])
                    / 6;
        }
        return out;
    }
}
