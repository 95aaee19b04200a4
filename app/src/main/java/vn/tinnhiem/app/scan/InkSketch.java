package vn.tinnhiem.app.scan;

/** {@value InkPrint#BITS} bits of strokes: close together for the same strokes, far apart for others. */
final class InkSketch {

    private static final int BITS = InkPrint.BITS;
    private static final int CELLS = InkPrint.CELLS;
    private static final int GRID = InkPrint.GRID;
    private static final int WORD = 64;

    /** Common shapes, orthogonal to each other, in units of 1/16384. */
    private static final int[][] COMMON = common();

    private InkSketch() {}

    static long[] bits(short[] boxes, byte[] cells) {
        int[] sketch = new int[BITS];
        int[] rest = new int[CELLS];
        for (int i = 0; i < boxes.length; i++) {
            uncommon(cells, i * CELLS, rest);
            for (int cell = 0; cell < CELLS; cell++) {
                long random = scattered(boxes[i] * CELLS + cell);
                int place = (int) (random & BITS - 1);
                sketch[place] += (random >>> 40 & 1) == 0 ? rest[cell] : -rest[cell];
            }
        }
        for (int i = 0; i < BITS; i++) {
            if ((scattered(i + (1 << 24)) >>> 40 & 1) == 0) {
                sketch[i] = -sketch[i];
            }
        }
        mixed(sketch);
        long[] bits = new long[BITS / WORD];
        for (int i = 0; i < BITS; i++) {
            if (sketch[i] > 0) {
                bits[i / WORD] |= 1L << i % WORD;
            }
        }
        return bits;
    }

    /** What is left of a mark when the common shapes are taken out. */
    private static void uncommon(byte[] cells, int offset, int[] rest) {
        for (int cell = 0; cell < CELLS; cell++) {
            rest[cell] = (cells[offset + cell] & 0xFF) << 4;
        }
        for (int[] shape : COMMON) {
            long dot = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                dot += (long) rest[cell] * shape[cell];
            }
            for (int cell = 0; cell < CELLS; cell++) {
                rest[cell] -= (int) (dot * shape[cell] >> 28);
            }
        }
    }

    /** Hadamard's transform: every bit depends on every cell. */
    private static void mixed(int[] values) {
        for (int half = 1; half < values.length; half *= 2) {
            for (int start = 0; start < values.length; start += 2 * half) {
                for (int i = start; i < start + half; i++) {
                    int a = values[i];
                    int b = values[i + half];
                    values[i] = a + b;
                    values[i + half] = a - b;
                }
            }
        }
    }

    /** A fixed scrambling of numbers (SplitMix64), the same on every machine. */
    private static long scattered(long value) {
        long z = (value + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static int[][] common() {
        double[][] shapes = new double[5][CELLS];
        for (int y = 0; y < GRID; y++) {
            for (int x = 0; x < GRID; x++) {
                double down = x - y;
                double up = x + y - (GRID - 1);
                double fromCentre = Math.hypot(x - (GRID - 1) / 2.0, y - (GRID - 1) / 2.0);
                int cell = y * GRID + x;
                shapes[0][cell] = 1;
                shapes[1][cell] = Math.exp(-down * down / 2);
                shapes[2][cell] = Math.exp(-up * up / 2);
                shapes[3][cell] = Math.exp(-fromCentre * fromCentre / 6);
                shapes[4][cell] = fromCentre;
            }
        }
        int[][] common = new int[shapes.length][CELLS];
        for (int i = 0; i < shapes.length; i++) {
            for (int j = 0; j < i; j++) {
                double dot = dot(shapes[i], shapes[j]);
                for (int cell = 0; cell < CELLS; cell++) {
                    shapes[i][cell] -= dot * shapes[j][cell];
                }
            }
            double length = Math.sqrt(dot(shapes[i], shapes[i]));
            for (int cell = 0; cell < CELLS; cell++) {
                shapes[i][cell] /= length;
                common[i][cell] = (int) Math.round(shapes[i][cell] * (1 << 14));
            }
        }
        return common;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
