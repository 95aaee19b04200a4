package vn.tinnhiem.sheet.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cách đọc mẫu của một hàng: from packed samples as files keep them to gray bytes of a {@link Canvas}.
 *
 * @param bits of one sample: 1, 2, 4, 8 or 16
 * @param channels of one pixel, those that are not looked at included
 * @param kind what the first channels mean
 * @param dark for one channel of up to 8 bits: gray of each value in the darkest channel
 * @param light as {@code dark}, in the lightest channel; the same array where there is no colour
 * @param lowFirst of 16 bits the low byte comes first
 */
@SuppressWarnings("ArrayRecordComponent") // look-up tables, never compared
record Samples(int bits, int channels, Kind kind, byte[] dark, byte[] light, boolean lowFirst) {

    enum Kind {
        /** One channel through the tables. */
        TABLE,
        /** Gray with opacity after it. */
        GRAY_ALPHA,
        RGB,
        /** RGB stored inverted, as some PDFs say. */
        RGB_NEGATIVE,
        RGB_ALPHA,
        /** Amounts of ink: cyan, magenta, yellow, black. */
        CMYK
    }

    private static final VarHandle EIGHT_PIXELS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] UNUSED = {};

    /** @param zeroIsWhite 0 is white and the highest value black */
    static Samples gray(int bits, int channels, boolean zeroIsWhite, boolean lowFirst) {
        int values = 1 << Math.min(bits, 8);
        byte[] table = new byte[values];
        for (int i = 0; i < values; i++) {
            int gray = i * 255 / (values - 1);
            table[i] = (byte) (zeroIsWhite ? 255 - gray : gray);
        }
        return new Samples(bits, channels, Kind.TABLE, table, table, lowFirst);
    }

    /**
     * @param rgb three bytes for each value; values beyond are black
     * @param opacity of each value, 255 beyond its end; none where null
     */
    static Samples palette(int bits, int channels, byte[] rgb, byte @Nullable [] opacity) {
        byte[] dark = new byte[1 << bits];
        byte[] light = new byte[1 << bits];
        boolean gray = true;
        for (int i = 0; i < dark.length && 3 * i + 2 < rgb.length; i++) {
            int r = rgb[3 * i] & 0xFF;
            int g = rgb[3 * i + 1] & 0xFF;
            int b = rgb[3 * i + 2] & 0xFF;
            int alpha = opacity == null || i >= opacity.length ? 255 : opacity[i] & 0xFF;
            dark[i] = (byte) overWhite(Math.min(r, Math.min(g, b)), alpha);
            light[i] = (byte) overWhite(Math.max(r, Math.max(g, b)), alpha);
            gray &= dark[i] == light[i];
        }
        return new Samples(bits, channels, Kind.TABLE, dark, gray ? dark : light, false);
    }

    static Samples of(Kind kind, int bits, int channels, boolean lowFirst) {
        return new Samples(bits, channels, kind, UNUSED, UNUSED, lowFirst);
    }

    boolean isColour() {
        return switch (kind) {
            case TABLE -> !Arrays.equals(dark, light);
            case GRAY_ALPHA -> false;
            case RGB, RGB_NEGATIVE, RGB_ALPHA, CMYK -> true;
        };
    }

    boolean isBilevel() {
        return kind == Kind.TABLE && bits == 1;
    }

    int rowBytes(int width) {
        return Math.toIntExact(((long) width * bits * channels + 7) / 8);
    }

    /** Bytes from one pixel to the next, 1 where several share one. */
    int pixelBytes() {
        return Math.max(1, bits * channels / 8);
    }

    Canvas canvas(int width, int height) throws PageRefused {
        return isColour() ? Canvas.colour(width, height) : Canvas.gray(width, height);
    }

    /** Puts {@code n} pixels, which begin at {@code row[from]}, on the canvas. */
    void line(byte[] row, int from, Canvas canvas, int x, int y, int n) {
        int high = lowFirst && bits == 16 ? 1 : 0;
        int step = bits / 8;
        switch (kind) {
            case TABLE -> table(row, from, high, canvas, canvas.at(x, y), n);
            case RGB -> canvas.rgbLine(row, from + high, step, step * channels, 0, x, y, n);
            case RGB_NEGATIVE -> canvas.rgbLine(row, from + high, step, step * channels, 0xFF, x, y, n);
            case GRAY_ALPHA, RGB_ALPHA, CMYK -> mixed(row, from + high, canvas, x, y, n);
        }
    }

    private void table(byte[] row, int from, int high, Canvas canvas, int to, int n) {
        lookUp(row, from + high, dark, canvas.ink(), to, n);
        if (canvas.isColour()) {
            lookUp(row, from + high, light, canvas.print(), to, n);
            canvas.sawColour();
        }
    }

    private void lookUp(byte[] row, int from, byte[] table, byte[] out, int to, int n) {
        if (bits >= 8) {
            int next = channels * (bits / 8);
            for (int i = 0, p = from; i < n; i++, p += next) {
                out[to + i] = table[row[p] & 0xFF];
            }
        } else if (bits == 1 && channels == 1) {
            bilevel(row, from, table, out, to, n);
        } else {
            int mask = (1 << bits) - 1;
            for (int i = 0, bit = 0; i < n; i++, bit += bits * channels) {
                out[to + i] = table[row[from + (bit >> 3)] >> (8 - bits - (bit & 7)) & mask];
            }
        }
    }

    private static void bilevel(byte[] row, int from, byte[] table, byte[] out, int to, int n) {
        long zero = (table[0] & 0xFFL) * 0x0101010101010101L;
        long change = ((table[0] ^ table[1]) & 0xFFL);
        int whole = n & ~7;
        for (int i = 0; i < whole; i += 8) {
            // eight bits spread to the lowest bit of eight bytes, the first pixel in the lowest byte
            long spread = (row[from + (i >> 3)] & 0xFFL) * 0x8040201008040201L;
            long ones = (spread >>> 7) & 0x0101010101010101L;
            EIGHT_PIXELS.set(out, to + i, zero ^ (ones * change));
        }
        for (int i = whole; i < n; i++) {
            out[to + i] = table[row[from + (i >> 3)] >> (7 - (i & 7)) & 1];
        }
    }

    private void mixed(byte[] row, int from, Canvas canvas, int x, int y, int n) {
        int step = bits / 8;
        for (int i = 0, p = from; i < n; i++, p += step * channels) {
            int a = row[p] & 0xFF;
            int b = row[p + step] & 0xFF;
            if (kind == Kind.GRAY_ALPHA) {
                canvas.ink()[canvas.at(x + i, y)] = (byte) overWhite(a, b);
                continue;
            }
            int c = row[p + 2 * step] & 0xFF;
            int d = row[p + 3 * step] & 0xFF;
            int least = Math.min(a, Math.min(b, c));
            int most = Math.max(a, Math.max(b, c));
            if (kind == Kind.CMYK) {
                canvas.pixel(x + i, y, Math.max(0, 255 - most - d), Math.max(0, 255 - least - d));
            } else {
                canvas.pixel(x + i, y, overWhite(least, d), overWhite(most, d));
            }
        }
    }

    private static int overWhite(int value, int opacity) {
        return (value * opacity + 255 * (255 - opacity)) / 255;
    }
}
