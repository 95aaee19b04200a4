package vn.tinnhiem.sheet.page;

import java.util.Arrays;

/** Giải nén đếm lặp: PackBits of TIFF, RunLength of PDF. */
final class PackBits {

    private static final int NOTHING = -128;

    private PackBits() {}

    /** @param n how many bytes the data must become; what follows is not looked at */
    static byte[] decode(byte[] data, int from, int to, int n) throws PageRefused {
        byte[] out = new byte[n];
        int at = from;
        int done = 0;
        while (done < n) {
            int count = at < to ? data[at++] : NOTHING;
            boolean repeated = count < 0;
            int run = Math.min(repeated ? 1 - count : count + 1, n - done);
            if (at + (repeated ? 1 : run) > to) {
                throw new PageRefused(FileCause.TRUNCATED, "packed data end at " + done + " of " + n);
            }
            if (count == NOTHING) {
                continue;
            }
            if (repeated) {
                Arrays.fill(out, done, done + run, data[at++]);
            } else {
                System.arraycopy(data, at, out, done, run);
                at += run;
            }
            done += run;
        }
        return out;
    }
}
