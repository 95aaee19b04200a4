package vn.tinnhiem.sheet.reader;

import java.util.Arrays;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Từ mức xám của ảnh quét đến {@value #MOST} mức của ảnh xem: paper becomes white, shadows go, and faint ink grows darker
 * than it is, so that nobody overlooks it. Nothing that is ink for the reader becomes white.
 */
final class Tones {

    /** The darkest tone; 0 is white. */
    static final int MOST = 13;

    private static final double TILE_MM = 8;
    private static final double PAPER_SHARE = 0.8;
    /** Under this share of the contrast it is the noise of paper; ink begins at twice as much. */
    private static final double NOISE = 0.07;

    private static final double DARKER = 0.7;
    private static final double DEEPEST_SHADOW = 0.35;
    private static final int LEAST_CONTRAST = 24;
    private static final int GRAYS = 256;
    /** By depth, 0 for paper to {@value #GRAYS} for black. */
    private static final byte[] TONES = tones();

    private final Plane plane;
    private final int tile;
    private final int across;
    private final int down;
    private final int[] papers;

    private Tones(Plane plane, double perMm) {
        this.plane = plane;
        this.tile = Math.max(4, (int) Math.round(TILE_MM * perMm));
        this.across = (plane.width() + tile - 1) / tile;
        this.down = (plane.height() + tile - 1) / tile;
        this.papers = new int[across * down];
    }

    /** One byte a pixel: 0 for paper to {@value #MOST} for black. */
    static byte[] of(Plane plane, double perMm) {
        Tones tones = new Tones(plane, perMm);
        int[] whole = new int[GRAYS];
        tones.measure(whole);
        int paper = level(whole, PAPER_SHARE);
        int black = Math.min(level(whole, 0.005), paper - LEAST_CONTRAST);
        tones.spread((int) Math.round(black + DEEPEST_SHADOW * (paper - black)));
        return tones.toned(black);
    }

    private void measure(int[] whole) {
        int[] own = new int[GRAYS];
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                Arrays.fill(own, 0);
                for (int y = j * tile; y < Math.min(plane.height(), (j + 1) * tile); y++) {
                    for (int x = i * tile; x < Math.min(plane.width(), (i + 1) * tile); x++) {
                        own[plane.at(x, y)]++;
                    }
                }
                papers[j * across + i] = level(own, PAPER_SHARE);
                for (int gray = 0; gray < GRAYS; gray++) {
                    whole[gray] += own[gray];
                }
            }
        }
    }

    /** A tile that is covered with ink takes the paper of its neighbours. */
    private void spread(int least) {
        int[] before = papers.clone();
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                int most = least;
                for (int y = Math.max(0, j - 1); y <= Math.min(down - 1, j + 1); y++) {
                    for (int x = Math.max(0, i - 1); x <= Math.min(across - 1, i + 1); x++) {
                        most = Math.max(most, before[y * across + x]);
                    }
                }
                papers[j * across + i] = most;
            }
        }
    }

    private byte[] toned(int black) {
        byte[] tones = new byte[plane.width() * plane.height()];
        double[] line = new double[across];
        for (int y = 0; y < plane.height(); y++) {
            line(Math.clamp((y + 0.5) / tile - 0.5, 0, down - 1), line);
            for (int i = 0; i <= across; i++) {
                stretch(y, i, line, black, tones);
            }
        }
        return tones;
    }

    /** Paper along one height, at the middles of the tiles. */
    private void line(double v, double[] line) {
        int j = Math.min((int) v, Math.max(0, down - 2));
        int low = Math.min(j + 1, down - 1);
        for (int i = 0; i < across; i++) {
            line[i] = papers[j * across + i] * (1 - (v - j)) + papers[low * across + i] * (v - j);
        }
    }

    /** From the middle of the tile before the {@code i}th to its own: paper changes evenly between them. */
    private void stretch(int y, int i, double[] line, int black, byte[] tones) {
        double paper = line[Math.max(0, i - 1)];
        double step = (line[Math.min(i, across - 1)] - paper) / tile;
        int from = Math.max(0, i * tile - tile / 2);
        int to = Math.min(plane.width(), (i + 1) * tile - tile / 2);
        double lightest = Math.max(paper, paper + step * (to - from));
        int white = (int) Math.ceil(lightest - NOISE * Math.max(LEAST_CONTRAST, lightest - black));
        for (int x = from, at = y * plane.width() + from; x < to; x++, at++, paper += step) {
            if ((plane.pixels()[at] & 0xFF) >= white) {
                continue;
            }
            double contrast = Math.max(LEAST_CONTRAST, paper - black);
            double dark = paper - (plane.pixels()[at] & 0xFF);
            if (dark >= NOISE * contrast) {
                tones[at] = TONES[(int) Math.min(GRAYS, dark / contrast * GRAYS)];
            }
        }
    }

    private static byte[] tones() {
        byte[] tones = new byte[GRAYS + 1];
        for (int depth = 0; depth <= GRAYS; depth++) {
            tones[depth] = (byte) Math.max(1, Math.round(MOST * Math.pow((double) depth / GRAYS, DARKER)));
        }
        return tones;
    }

    /** The gray under which a share of all lies. */
    private static int level(int[] histogram, double share) {
        long all = 0;
        for (int count : histogram) {
            all += count;
        }
        long under = 0;
        for (int gray = 0; gray < GRAYS; gray++) {
            under += histogram[gray];
            if (under > share * all) {
                return gray;
            }
        }
        return GRAYS - 1;
    }
}
