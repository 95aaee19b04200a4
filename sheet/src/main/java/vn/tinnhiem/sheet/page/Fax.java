package vn.tinnhiem.sheet.page;

import java.util.Arrays;

/**
 * Giải mã fax nhóm 3 và nhóm 4 (ITU-T T.4, T.6) of TIFF and PDF, straight into a gray plane.
 *
 * <p>A decoder of its own, since those of the libraries fill up what is missing or wrong without a word: here a row is
 * right to its last bit or the page is refused.
 */
final class Fax {

    /**
     * Một cách ghi fax.
     *
     * @param k below 0 group 4; 0 group 3 of one dimension; above 0 of two
     * @param byteAligned every row begins with a new byte
     */
    record Coding(int k, boolean byteAligned) {}

    private static final int EOL_ZEROS = 11;

    private final byte[] data;
    private final int end;
    private final Coding coding;
    private final int width;
    private int next;
    private long bits;
    private int held;

    private int[] above;
    private int[] row;

    private Fax(byte[] data, Coding coding, int width) {
        this.data = data;
        this.end = data.length;
        this.coding = coding;
        this.width = width;
        this.above = new int[width + 6];
        this.row = new int[width + 6];
        Arrays.fill(above, width);
    }

    /**
     * Fills {@code rows} rows of {@code width} pixels of the canvas from {@code (x, y)} on.
     *
     * @param negative what fax calls white is black
     */
    static void decode(byte[] data, Coding coding, boolean negative, Canvas canvas, int x, int y, int width, int rows)
            throws PageRefused {
        Fax fax = new Fax(data, coding, width);
        byte white = (byte) (negative ? 0 : 0xFF);
        byte[] into = canvas.ink();
        for (int i = 0; i < rows; i++) {
            fax.nextRow(i, rows);
            fax.paint(into, canvas.at(x, y + i), white);
        }
    }

    private void nextRow(int index, int rows) throws PageRefused {
        boolean twoDimensions = coding.k() < 0;
        if (coding.byteAligned()) {
            align();
        }
        if (coding.k() >= 0) {
            boolean marked = skipEndOfLine(index, rows);
            twoDimensions = coding.k() > 0 && marked && take(1) == 0;
            if (coding.k() > 0 && !marked) {
                throw new PageRefused(FileCause.DAMAGED, "fax row " + index + " of " + rows + " without its mark");
            }
        }
        int n = twoDimensions ? likeTheRowAbove(index, rows) : byItself(index, rows);
        if (held < 0 && next >= end) {
            throw cut(index, rows);
        }
        Arrays.fill(row, n, Math.min(n + 4, row.length), width);
        int[] swap = above;
        above = row;
        row = swap;
    }

    /** Paints the row that was decoded last. */
    private void paint(byte[] into, int at, byte white) {
        int[] changes = above;
        byte black = (byte) ~white;
        int x = 0;
        for (int i = 0; x < width; i += 2) {
            int start = changes[i];
            int stop = changes[i + 1];
            Arrays.fill(into, at + x, at + start, white);
            Arrays.fill(into, at + start, at + stop, black);
            x = stop;
        }
    }

    /** T.4, 4.1: runs of white and black in turn. Returns how many changes the row has. */
    private int byItself(int index, int rows) throws PageRefused {
        int at = 0;
        int n = 0;
        boolean black = false;
        while (at < width) {
            at += run(black, index, rows);
            if (at > width || n > width) {
                throw new PageRefused(FileCause.DAMAGED, "fax row " + index + " is too long");
            }
            row[n++] = at;
            black = !black;
        }
        return n;
    }

    /** T.6, 2.2: changes as differences to the row above. Returns how many changes the row has. */
    private int likeTheRowAbove(int index, int rows) throws PageRefused {
        int[] up = above;
        int[] now = row;
        int last = width;
        int at = -1;
        int n = 0;
        int b = 0;
        while (at < last) {
            int code = FaxCodes.MODES[peek(FaxCodes.MODE_BITS)];
            held -= code & 0xF;
            int mode = code >> 4;
            if (mode > FaxCodes.EXTENSION) {
                int change = up[b] + mode - FaxCodes.VERTICAL;
                if (change <= at || change > last || n > last) {
                    throw wrong(index, rows);
                }
                now[n++] = change;
                at = change;
                b = mode < FaxCodes.VERTICAL && b > 0 ? b - 1 : b + 1;
            } else if (mode == FaxCodes.PASS) {
                at = up[b + 1];
                b += 2;
            } else if (mode == FaxCodes.HORIZONTAL) {
                int first = Math.max(at, 0) + run((n & 1) != 0, index, rows);
                int second = first + run((n & 1) == 0, index, rows);
                if (second > last || n + 1 > last) {
                    throw wrong(index, rows);
                }
                now[n++] = first;
                now[n++] = second;
                at = second;
            } else {
                throw code == 0 ? wrong(index, rows) : new PageRefused(FileCause.UNSUPPORTED, "fax with extensions");
            }
            while (up[b] <= at && up[b] < last) {
                b += 2;
            }
        }
        return n;
    }

    private int run(boolean black, int index, int rows) throws PageRefused {
        int[] table = black ? FaxCodes.BLACK : FaxCodes.WHITE;
        int size = black ? FaxCodes.BLACK_BITS : FaxCodes.WHITE_BITS;
        int total = 0;
        while (true) {
            int code = table[peek(size)];
            if (code == 0) {
                throw wrong(index, rows);
            }
            held -= code & 0xF;
            int run = code >> 4;
            total += run;
            if (run < 64) {
                return total;
            }
            if (total > width) {
                throw new PageRefused(FileCause.DAMAGED, "fax row " + index + " is too long");
            }
        }
    }

    /**
     * Takes the end-of-line code that may go before a row, with its fill.
     *
     * @return whether there was one
     */
    private boolean skipEndOfLine(int index, int rows) throws PageRefused {
        boolean marked = false;
        while (peek(EOL_ZEROS) == 0) {
            if (marked) {
                throw cut(index, rows);
            }
            while (peek(1) == 0) {
                if (held <= 0 && next >= end) {
                    throw cut(index, rows);
                }
                held--;
            }
            held--;
            marked = true;
            if (coding.k() > 0 && peek(EOL_ZEROS + 1) == 1 << EOL_ZEROS) {
                throw cut(index, rows); // two end-of-line codes: the page ends here
            }
            if (coding.k() > 0) {
                return true;
            }
        }
        return marked;
    }

    private PageRefused wrong(int index, int rows) {
        return peek(EOL_ZEROS) == 0 || (held <= 0 && next >= end)
                ? cut(index, rows)
                : new PageRefused(FileCause.DAMAGED, "no fax code in row " + index + " of " + rows);
    }

    private static PageRefused cut(int index, int rows) {
        return new PageRefused(FileCause.TRUNCATED, "fax data end in row " + index + " of " + rows);
    }

    private int take(int n) {
        int value = peek(n);
        held -= n;
        return value;
    }

    /** The next bits, with zeros after the end of the data; {@code held} then goes below zero once they are taken. */
    private int peek(int n) {
        if (held < n) {
            fill();
        }
        return held >= n
                ? (int) (bits >>> (held - n)) & ((1 << n) - 1)
                : held <= 0 ? 0 : (int) (bits << (n - held)) & ((1 << n) - 1);
    }

    private void fill() {
        while (held <= 48 && next < end) {
            bits = bits << 8 | (data[next++] & 0xFF);
            held += 8;
        }
    }

    private void align() {
        if (held > 0) {
            held -= held & 7;
        }
    }
}
