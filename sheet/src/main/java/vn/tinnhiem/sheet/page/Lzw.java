package vn.tinnhiem.sheet.page;

import java.util.Arrays;

/**
 * Giải nén LZW của TIFF và PDF. Every string of the table has stood in the output before, so the table holds places in
 * it and no strings.
 */
final class Lzw {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int LAST = 4096;
    private static final int NARROW = 9;
    private static final int WIDE = 12;

    private Lzw() {}

    /**
     * @param n how many bytes the data must become; what follows is not looked at
     * @param early 1 where codes widen one code early, as TIFF and most PDFs have it; else 0
     */
    static byte[] decode(byte[] data, int from, int to, int n, int early) throws PageRefused {
        byte[] out = new byte[n];
        int[] start = new int[LAST];
        int[] length = new int[LAST];
        int bits = 0;
        int held = 0;
        int at = from;
        int wide = NARROW;
        int free = FIRST;
        int before = -1;
        int beforeLength = 0;
        int done = 0;
        while (done < n) {
            while (held < wide) {
                if (at >= to) {
                    throw new PageRefused(FileCause.TRUNCATED, "LZW data end at " + done + " of " + n);
                }
                bits = bits << 8 | (data[at++] & 0xFF);
                held += 8;
            }
            held -= wide;
            int code = bits >>> held & ((1 << wide) - 1);
            if (code == CLEAR) {
                wide = NARROW;
                free = FIRST;
                before = -1;
                continue;
            }
            if (code == END) {
                throw new PageRefused(FileCause.TRUNCATED, "LZW data end at " + done + " of " + n);
            }
            if (before >= 0 && free < LAST) {
                start[free] = before;
                length[free++] = beforeLength + 1;
            }
            before = done;
            if (code < CLEAR) {
                out[done++] = (byte) code;
                beforeLength = 1;
            } else if (code < free) {
                beforeLength = length[code];
                done = copy(out, start[code], done, beforeLength);
            } else {
                throw new PageRefused(FileCause.DAMAGED, "LZW code " + code + " of " + free);
            }
            if (free + early >= 1 << wide && wide < WIDE) {
                wide++;
            }
        }
        return out;
    }

    /** Forward and byte by byte where the two overlap; the last string may reach beyond what is wanted. */
    private static int copy(byte[] out, int from, int to, int length) {
        int n = Math.min(length, out.length - to);
        if (n > 32 && from + n <= to) {
            System.arraycopy(out, from, out, to, n);
        } else if (from == to - 1) {
            Arrays.fill(out, to, to + n, out[from]);
        } else {
            for (int i = 0; i < n; i++) {
                out[to + i] = out[from + i];
            }
        }
        return to + n;
    }
}
