package vn.tinnhiem.sheet.ink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tám điểm ảnh một lần, held against one level: most of a page is paper, and paper is passed over quickly.
 *
 * @param carry brings the high bit of a byte up where its lower bits reach those of the level
 * @param either all ones where the level lies in the darker half: then the high bit or the lower ones suffice
 */
record EightPixels(long carry, long either) {

    static final int EIGHT = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    /** All eight. */
    static final long ALL = 0x8080808080808080L;

    private static final long HIGH = ALL;
    private static final int HALF = 0x80;

    /** Pixels under a gray of at most 255; none where it is 0 or less. */
    static EightPixels darkerThan(int gray) {
        int level = Math.max(0, gray);
        return new EightPixels((HALF - (level & HALF - 1)) * ONES, level < HALF ? -1 : 0);
    }

    /** The high bits of those bytes, from the lowest on, in whose column of {@code lines} lines there is one. */
    long in(byte[] pixels, int at, int width, int lines) {
        long light = light(pixels, at);
        for (int line = 1, i = at + width; line < lines; line++, i += width) {
            light &= light(pixels, i);
        }
        return ~light & HIGH;
    }

    /** The high bits of those that are no darker; the others say nothing. */
    private long light(byte[] pixels, int at) {
        long eight = (long) LONGS.get(pixels, at);
        long carried = (eight & ~HIGH) + carry;
        return carried & eight | (carried | eight) & either;
    }
}
