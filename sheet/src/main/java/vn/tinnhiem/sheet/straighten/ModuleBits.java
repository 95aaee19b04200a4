package vn.tinnhiem.sheet.straighten;

import com.google.zxing.common.BitMatrix;

/**
 * Từ mức xám của mô-đun đến sáng hay tối, theo nhiều cách: one threshold for all, one for each neighbourhood, each also
 * after sharpening, since blur mixes a module with those beside it.
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record ModuleBits(int modules, int[] grays) {

    private static final int GRAYS = 256 * CodePatch.SOFTNESS;
    private static final int NEIGHBOURHOOD = 5;

    /** Cách chia, in the order in which they are tried. */
    enum Way {
        LOCAL,
        GLOBAL,
        SHARPENED_LOCAL,
        SHARPENED_GLOBAL,
        VERY_SHARP_LOCAL
    }

    BitMatrix by(Way way) {
        return switch (way) {
            case LOCAL -> local(grays);
            case GLOBAL -> global(grays);
            case SHARPENED_LOCAL -> local(sharpened(1));
            case SHARPENED_GLOBAL -> global(sharpened(1));
            case VERY_SHARP_LOCAL -> local(sharpened(2));
        };
    }

    private int[] sharpened(int strength) {
        int[] sharp = new int[grays.length];
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                int at = y * modules + x;
                int around = grays[y == 0 ? at : at - modules]
                        + grays[y == modules - 1 ? at : at + modules]
                        + grays[x == 0 ? at : at - 1]
                        + grays[x == modules - 1 ? at : at + 1];
                sharp[at] = Math.clamp(grays[at] + strength * (4 * grays[at] - around) / 8, 0, GRAYS - 1);
            }
        }
        return sharp;
    }

    private BitMatrix global(int[] values) {
        long sum = 0;
        for (int value : values) {
            sum += value;
        }
        double threshold = (double) sum / values.length;
        // the middle between the mean of the dark and the mean of the light ones, found in a few steps
        for (int round = 0; round < 6; round++) {
            double dark = 0;
            int darks = 0;
            for (int value : values) {
                if (value < threshold) {
                    dark += value;
                    darks++;
                }
            }
            if (darks == 0 || darks == values.length) {
                break;
            }
            threshold = (dark / darks + (sum - dark) / (values.length - darks)) / 2;
        }
        BitMatrix bits = new BitMatrix(modules);
        for (int i = 0; i < values.length; i++) {
            if (values[i] < threshold) {
                bits.set(i % modules, i / modules);
            }
        }
        return bits;
    }

    /** Against the middle between the darkest and the lightest module around. */
    private BitMatrix local(int[] values) {
        int[] least = extremes(values, false);
        int[] most = extremes(values, true);
        BitMatrix bits = new BitMatrix(modules);
        for (int i = 0; i < values.length; i++) {
            if (2 * values[i] < least[i] + most[i]) {
                bits.set(i % modules, i / modules);
            }
        }
        return bits;
    }

    private int[] extremes(int[] values, boolean most) {
        int[] along = new int[values.length];
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                along[y * modules + x] = extreme(values, y * modules, 1, x, most);
            }
        }
        int[] both = new int[values.length];
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                both[y * modules + x] = extreme(along, x, modules, y, most);
            }
        }
        return both;
    }

    private int extreme(int[] values, int first, int step, int middle, boolean most) {
        int found = values[first + middle * step];
        int end = Math.min(modules - 1, middle + NEIGHBOURHOOD);
        for (int i = Math.max(0, middle - NEIGHBOURHOOD); i <= end; i++) {
            int value = values[first + i * step];
            found = most ? Math.max(found, value) : Math.min(found, value);
        }
        return found;
    }
}
