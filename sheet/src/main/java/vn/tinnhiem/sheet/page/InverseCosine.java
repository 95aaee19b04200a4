package vn.tinnhiem.sheet.page;

/**
 * Biến đổi cosin ngược của nhiều khối 8 × 8 một lúc, in the whole numbers of the Independent JPEG Group's
 * {@code jidctint}, so that every pixel is what the JDK's decoder makes of it. Step by step over all blocks, in loops so small
 * that the compiler makes vectors of them: an array holds one coefficient of every block.
 */
final class InverseCosine {

    private static final int SIDE = 8;
    private static final int AREA = 64;

    /** Fraction bits of the constants, and of what the first pass leaves. */
    private static final int BITS = 13;

    private static final int KEPT = 2;
    private static final int FIRST_SHIFT = BITS - KEPT;
    private static final int SECOND_SHIFT = BITS + KEPT + 3;
    private static final int MIDDLE = 128;

    /** What is farther from the middle than any pixel wraps around at 10 bits, as there. */
    private static final int WRAPPED = 32 - 10;

    /** What coefficients 1, 3, 5 and 7 add to lines 0 to 3, and take from lines 7 to 4. */
    private static final int[][] ODD = {
        {11363, 9633, 6437, 2260},
        {9633, -2259, -11362, -6436},
        {6437, -11362, 2261, 9633},
        {2260, -6436, 9633, -11363}
    };

    /** Where the even half of these lines is left. */
    private static final int[] EVENS = {0, 4, 2, 6};

    private final int[][] columns;
    private final int[][] line;

    /** @param most blocks at a time */
    InverseCosine(int most) {
        this.columns = new int[AREA][most];
        this.line = new int[SIDE][most];
    }

    /**
     * @param c coefficient {@code 8 · v + u} of every block; used up
     * @param n how many blocks
     */
    void down(int[][] c, int n) {
        for (int u = 0; u < SIDE; u++) {
            pass(c, u, SIDE, columns, u, SIDE, FIRST_SHIFT, n);
        }
    }

    /** After {@link #down}, one line of pixels of every block: four bytes in each int, the first the lowest. */
    void across(int y, int[] firstFour, int[] lastFour, int n) {
        pass(columns, SIDE * y, 1, line, 0, 1, SECOND_SHIFT, n);
        pack(line[0], line[1], line[2], line[3], firstFour, n);
        pack(line[4], line[5], line[6], line[7], lastFour, n);
    }

    private void pass(int[][] c, int at, int step, int[][] out, int to, int next, int shift, int n) {
        int[] c1 = c[at + step];
        int[] c3 = c[at + 3 * step];
        int[] c5 = c[at + 5 * step];
        int[] c7 = c[at + 7 * step];
        int[] e0 = c[at];
        int[] e1 = c[at + 4 * step];
        int[] e2 = c[at + 2 * step];
        int[] e3 = c[at + 6 * step];
        rotate(e2, e3, n);
        first(e0, e1, 1 << shift - 1, n);
        even(e0, e1, e2, e3, n);
        for (int k = 0; k < ODD.length; k++) {
            int[] even = c[at + EVENS[k] * step];
            odd(even, c1, c3, c5, c7, ODD[k], out[to + k * next], out[to + (SIDE - 1 - k) * next], shift, n);
        }
    }

    private static void rotate(int[] c2, int[] c6, int n) {
        for (int i = 0; i < n; i++) {
            int a = c2[i];
            int b = c6[i];
            int z = (a + b) * 4433;
            c2[i] = z - b * 15137;
            c6[i] = z + a * 6270;
        }
    }

    private static void first(int[] c0, int[] c4, int round, int n) {
        for (int i = 0; i < n; i++) {
            int a = (c0[i] << BITS) + round;
            int b = c4[i] << BITS;
            c0[i] = a + b;
            c4[i] = a - b;
        }
    }

    private static void even(int[] e0, int[] e1, int[] e2, int[] e3, int n) {
        for (int i = 0; i < n; i++) {
            int a = e0[i];
            int b = e3[i];
            int c = e1[i];
            int d = e2[i];
            e0[i] = a + b;
            e3[i] = a - b;
            e1[i] = c + d;
            e2[i] = c - d;
        }
    }

    /** A line of the odd half, and with the even one the two lines that it makes. */
    private static void odd(
            int[] even, int[] c1, int[] c3, int[] c5, int[] c7, int[] of, int[] p, int[] q, int shift, int n) {
        int one = of[0];
        int three = of[1];
        int five = of[2];
        int seven = of[3];
        for (int i = 0; i < n; i++) {
            int odd = c1[i] * one + c3[i] * three + c5[i] * five + c7[i] * seven;
            p[i] = (even[i] + odd) >> shift;
            q[i] = (even[i] - odd) >> shift;
        }
    }

    private static void pack(int[] a, int[] b, int[] c, int[] d, int[] packed, int n) {
        for (int i = 0; i < n; i++) {
            packed[i] = pixel(a[i]) | pixel(b[i]) << 8 | pixel(c[i]) << 16 | pixel(d[i]) << 24;
        }
    }

    private static int pixel(int value) {
        return Math.max(0, Math.min(0xFF, (value << WRAPPED >> WRAPPED) + MIDDLE));
    }
}
