package vn.tinnhiem.sheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Ảnh PNG thành trang: all colour types and depths, transparency over white paper. A reader of its own, since it is
 * twice as fast as the JDK's, checks every sum, and inflates no more than the picture.
 */
final class Png {

    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int PHYS = 0x70485973;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int CRITICAL = 0x20000000;

    private static final int GRAY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int RGB_ALPHA = 6;

    /** Adam7: where each of the seven passes begins and how far its pixels are apart: x, y, dx, dy. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final byte[] data;
    private final List<Inflated.Run> pixels = new ArrayList<>();
    private int width;
    private int height;
    private int bits;
    private int colour;
    private boolean interlaced;
    private byte @Nullable [] palette;
    private byte @Nullable [] opacity;
    private int dpi;

    private Png(byte[] data) {
        this.data = data;
    }

    static ScannedPage decode(byte[] data) throws PageRefused {
        Png png = new Png(data);
        png.chunks();
        return png.page();
    }

    private void chunks() throws PageRefused {
        int at = 8;
        while (true) {
            long length = u32(at) & 0xFFFFFFFFL;
            int type = u32(at + 4);
            if (at + 12 + length > data.length) {
                throw new PageRefused(FileCause.TRUNCATED, "a PNG chunk is cut off");
            }
            int from = at + 8;
            int to = from + (int) length;
            check(type, at + 4, to);
            if (type == IEND) {
                return;
            }
            chunk(type, from, to);
            at = to + 4;
        }
    }

    private void check(int type, int from, int to) throws PageRefused {
        CRC32 sum = new CRC32();
        sum.update(data, from, to - from);
        if ((int) sum.getValue() != u32(to) && (type & CRITICAL) == 0) {
            throw new PageRefused(FileCause.DAMAGED, "a PNG chunk with a wrong check sum");
        }
    }

    private void chunk(int type, int from, int to) throws PageRefused {
        switch (type) {
            case IHDR -> header(from, to);
            case PLTE -> palette = java.util.Arrays.copyOfRange(data, from, to);
            case TRNS -> opacity = java.util.Arrays.copyOfRange(data, from, to);
            case IDAT -> pixels.add(new Inflated.Run(from, to));
            case PHYS -> {
                if (to - from == 9 && data[from + 8] == 1) {
                    dpi = Limits.dpi(0.0254 * Math.sqrt((double) u32(from) * u32(from + 4)));
                }
            }
            default -> {
                if ((type & CRITICAL) == 0) {
                    throw new PageRefused(FileCause.UNSUPPORTED, "a PNG chunk of unknown meaning");
                }
            }
        }
    }

    private void header(int from, int to) throws PageRefused {
        if (to - from != 13 || width != 0) {
            throw new PageRefused(FileCause.DAMAGED, "a wrong PNG header");
        }
        width = u32(from);
        height = u32(from + 4);
        bits = data[from + 8];
        colour = data[from + 9];
        interlaced = data[from + 12] == 1;
        if (data[from + 10] != 0 || data[from + 11] != 0 || data[from + 12] < 0 || data[from + 12] > 1) {
            throw new PageRefused(FileCause.UNSUPPORTED, "PNG of an unknown method");
        }
    }

    private ScannedPage page() throws PageRefused {
        Limits.picture(width, height, colour == RGB || colour == RGB_ALPHA);
        if (pixels.isEmpty()) {
            throw new PageRefused(FileCause.TRUNCATED, "a PNG without pixels");
        }
        Samples samples = samples();
        Canvas canvas = samples.canvas(width, height);
        try (Inflated supply = new Inflated(data, pixels)) {
            if (interlaced) {
                interlaced(supply, samples, canvas);
            } else {
                new RowReader(supply, Predictor.PNG, samples).read(canvas, 0, 0, width, width, height);
            }
            supply.finished();
        }
        return canvas.done(dpi, samples.isBilevel());
    }

    private Samples samples() throws PageRefused {
        boolean whole = bits == 8 || bits == 16;
        boolean small = bits == 1 || bits == 2 || bits == 4;
        if (colour == GRAY && (small || whole)) {
            return transparentGray(Samples.gray(bits, 1, false, false));
        }
        byte[] colours = palette;
        if (colour == PALETTE && colours != null && (small || bits == 8)) {
            return Samples.palette(bits, 1, colours, opacity);
        }
        if (whole && colour == RGB) {
            return Samples.of(Samples.Kind.RGB, bits, 3, false);
        }
        if (whole && colour == GRAY_ALPHA) {
            return Samples.of(Samples.Kind.GRAY_ALPHA, bits, 2, false);
        }
        if (whole && colour == RGB_ALPHA) {
            return Samples.of(Samples.Kind.RGB_ALPHA, bits, 4, false);
        }
        throw new PageRefused(FileCause.DAMAGED, "PNG of colour type " + colour + " in " + bits + " bits");
    }

    /** One gray value may be transparent: that one is white then. */
    private Samples transparentGray(Samples samples) {
        byte[] clear = opacity;
        if (clear != null && clear.length == 2 && bits <= 8) {
            samples.dark()[clear[1] & ((1 << bits) - 1)] = (byte) 0xFF;
        }
        return samples;
    }

    private void interlaced(Supply supply, Samples samples, Canvas canvas) throws PageRefused {
        for (int[] pass : PASSES) {
            int across = (width - pass[0] + pass[2] - 1) / pass[2];
            int down = (height - pass[1] + pass[3] - 1) / pass[3];
            if (across <= 0 || down <= 0) {
                continue;
            }
            Canvas part = samples.canvas(across, down);
            new RowReader(supply, Predictor.PNG, samples).read(part, 0, 0, across, across, down);
            for (int y = 0; y < down; y++) {
                canvas.spread(part, y, pass[0], pass[1] + y * pass[3], pass[2]);
            }
        }
    }

    private int u32(int at) throws PageRefused {
        if (at + 4 > data.length || at < 0) {
            throw new PageRefused(FileCause.TRUNCATED, "a PNG is cut off");
        }
        return (data[at] & 0xFF) << 24
                | (data[at + 1] & 0xFF) << 16
                | (data[at + 2] & 0xFF) << 8
                | (data[at + 3] & 0xFF);
    }
}
