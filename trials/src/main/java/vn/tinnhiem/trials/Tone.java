package vn.tinnhiem.trials;

import static vn.tinnhiem.trials.Distortion.BOOK_SHADOW;
import static vn.tinnhiem.trials.Distortion.GAMMA_DARK;
import static vn.tinnhiem.trials.Distortion.GAMMA_LIGHT;
import static vn.tinnhiem.trials.Distortion.GRAY_PAPER;
import static vn.tinnhiem.trials.Distortion.LOW_CONTRAST;
import static vn.tinnhiem.trials.Distortion.NOISE;
import static vn.tinnhiem.trials.Distortion.SHADOW;
import static vn.tinnhiem.trials.Distortion.TEXTURE;
import static vn.tinnhiem.trials.Distortion.TINT;

/** Ánh sáng và cảm biến: shadow, tone curve, texture and noise of one picture, in one pass over its samples. */
final class Tone {

    private static final int NODE = 32;
    private static final byte[] NORMAL = normal();

    private final Scan scan;
    private final int width;
    private final int height;

    Tone(Scan scan, int width, int height) {
        this.scan = scan;
        this.width = width;
        this.height = height;
    }

    /** @param channel 0 red (or gray), 1 green, 2 blue */
    void apply(byte[] plane, int channel) {
        byte[] curve = curve(channel);
        boolean shaded = scan.has(SHADOW) || scan.has(BOOK_SHADOW) || scan.mode() == Scan.Mode.PHOTO;
        int noise = (int) Math.round(scan.amount(NOISE, scan.mode() == Scan.Mode.PHOTO ? 3 : 1.2) * 8);
        int rough = (int) Math.round(scan.amount(TEXTURE, 0) * 2);
        Dice dice = scan.dice(NOISE).fork(channel);
        int[] light = new int[width / NODE + 2];
        for (int v = 0; v < height; v++) {
            int at = v * width;
            if (shaded) {
                light(v, light);
                shade(plane, at, light);
            }
            int from = (int) dice.bits() & 0xffff;
            if (rough == 0) {
                row(plane, at, curve, from, noise);
            } else {
                roughRow(plane, at, curve, from, noise, v, rough);
            }
        }
    }

    private void row(byte[] plane, int at, byte[] curve, int from, int noise) {
        int n = from;
        for (int i = at; i < at + width; i++) {
            int value = (curve[plane[i] & 0xff] & 0xff) + (NORMAL[n++ & 0xffff] * noise >> 8);
            plane[i] = (byte) (value < 0 ? 0 : value > 255 ? 255 : value);
        }
    }

    private void roughRow(byte[] plane, int at, byte[] curve, int from, int noise, int v, int rough) {
        int n = from;
        for (int i = at; i < at + width; i++) {
            int grain = (Grain.at(i - at, v) & 0xff) + (Grain.at((i - at) >> 3, v >> 3) & 0xff) - 255;
            int value = (curve[plane[i] & 0xff] & 0xff) + (NORMAL[n++ & 0xffff] * noise >> 8) + (grain * rough >> 10);
            plane[i] = (byte) (value < 0 ? 0 : value > 255 ? 255 : value);
        }
    }

    private void shade(byte[] plane, int at, int[] light) {
        for (int node = 0, u = 0; u < width; node++, u += NODE) {
            int value = light[node];
            int step = (light[node + 1] - value) / NODE;
            int end = at + Math.min(u + NODE, width);
            for (int i = at + u; i < end; i++) {
                plane[i] = (byte) ((plane[i] & 0xff) * (value >> 8) >> 8);
                value += step;
            }
        }
    }

    /** Light at every node of the row, 65536 for all of it. */
    private void light(int v, int[] light) {
        Dice dice = scan.dice(SHADOW);
        double shadow = scan.amount(SHADOW, 0);
        double way = dice.between(0, 2 * Math.PI);
        double sharp = dice.between(1.2, 6);
        double place = dice.between(-0.25, 0.25);
        double book = scan.amount(BOOK_SHADOW, 0);
        int edge = scan.dice(BOOK_SHADOW).below(3);
        boolean photo = scan.mode() == Scan.Mode.PHOTO;
        double y = (v + 0.5) / height - 0.5;
        for (int i = 0; i < light.length; i++) {
            double x = (i * (double) NODE) / width - 0.5;
            double t =
                    Math.clamp(0.5 + sharp * (x * StrictMath.cos(way) + y * StrictMath.sin(way) - place) / 2, 0.0, 1.0);
            double left = 1 - shadow * t * t * (3 - 2 * t);
            double off = edge == 0 ? x + 0.5 : edge == 1 ? 0.5 - x : y + 0.5;
            left *= 1 - book * StrictMath.exp(-off / 0.05);
            light[i] = (int) ((photo ? left * (1 - 0.35 * (x * x + y * y)) : left) * 65535);
        }
    }

    private byte[] curve(int channel) {
        double gamma = scan.amount(GAMMA_LIGHT, 1) * scan.amount(GAMMA_DARK, 1);
        double contrast = scan.amount(LOW_CONTRAST, 1);
        double white = scan.amount(GRAY_PAPER, 252) / 255;
        Dice tint = scan.dice(TINT);
        double lost = scan.amount(TINT, 0);
        for (int c = 0; c <= channel; c++) {
            lost = scan.amount(TINT, 0) * tint.unit();
        }
        double cast = scan.mode() == Scan.Mode.PHOTO
                ? 1 - 0.12 * scan.dice(TINT).fork(channel).unit()
                : 1;
        byte[] out = new byte[256];
        for (int i = 0; i < 256; i++) {
            double value = StrictMath.pow(i / 255.0, gamma) * white * (1 - lost) * cast;
            value = 0.5 + (value - 0.5) * contrast + (1 - contrast) * 0.1;
            out[i] = (byte) Math.clamp(Math.round(value * 243 + 12), 0, 255);
        }
        return out;
    }

    /** 65,536 values, normal with a deviation of 32. */
    private static byte[] normal() {
        Dice dice = new Dice(0x6E6F697365L);
        byte[] out = new byte[1 << 16];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.clamp(Math.round(dice.around(0, 32)), -127, 127);
        }
        return out;
    }
}
