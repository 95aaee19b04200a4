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
        for (int y = 0; y < plane.height(); y++) {
            double v = Math.clamp((y + 0.5) / tile - 0.5, 0, down - 1);
            for (int x = 0; x < plane.width(); x++) {
                double paper = paper(Math.clamp((x + 0.5) / tile - 0.5, 0, across - 1), v);
                double depth = (paper - plane.at(x, y)) / Math.max(LEAST_CONTRAST, paper - black);
                tones[y * plane.width() + x] =
                        (byte) (depth < NOISE ? 0 : Math.round(MOST * Math.min(1, Math.pow(depth, DARKER))));
            }
        }
        return tones;
    }

    /** Between the middles of four tiles. */
    private double paper(double u, double v) {
        int i = Math.min((int) u, Math.max(0, across - 2));
        int j = Math.min((int) v, Math.max(0, down - 2));
        int right = Math.min(i + 1, across - 1);
        int low = Math.min(j + 1, down - 1);
        double upper = papers[j * across + i] * (1 - (u - i)) + papers[j * across + right] * (u - i);
        double lower = papers[low * across + i] * (1 - (u - i)) + papers[low * across + right] * (u - i);
        return upper * (1 - (v - j)) + lower * (v - j);
    }

    /** The gray under which a share of all lies. */
    private static int level(int[] histogram, double share) {
        long all = Arrays.stream(histogram).asLongStream().sum();
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
