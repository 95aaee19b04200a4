package vn.tinnhiem.sheet.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Hệ số của một ảnh JPEG xám, some blocks at a time, out of the bits of its only scan. */
final class JpegCoefficients {

    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private static final byte MARKER = -1;
    private static final int RESTART = 0xFFD0;
    private static final int RESTARTS = 8;

    /** More than a block can take that goes on behind the end. */
    private static final int BEYOND = 512;

    private static final int AREA = 64;
    private static final int LOOKING = Long.SIZE - HuffmanCodes.LOOK;
    private static final int LONGEST_SYMBOL = 27;

    /** Sizes of a block's coefficients together, and of its first, up to which 32 bits hold all; pixels make three quarters. */
    private static final int MOST = 1 << 14;

    private static final int MOST_FIRST = 1 << 12;

    /** The way through a block, from the lowest frequency to the highest. */
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private final JpegTables tables;
    private final byte[] data;
    private final int end;
    private final int[][] coefficients;
    private final int[][] onTheWay = new int[AREA][];
    /** The bytes up to the next marker, without the zeros that stand behind every 0xFF, and with some behind their end. */
    private final byte[] stretch;

    private int length;
    private int taken;
    private long bits;
    private int held;
    private int at;
    private int untilRestart;
    private int restarts;
    private int before;

    /**
     * @param from where the bits begin in {@code data}
     * @param end where the end marker stands
     * @param most blocks at a time
     */
    JpegCoefficients(JpegTables tables, byte[] data, int from, int end, int most) {
        this.tables = tables;
        this.data = data;
        this.at = from;
        this.end = end;
        this.coefficients = new int[AREA][most];
        for (int k = 0; k < AREA; k++) {
            onTheWay[k] = coefficients[ZIGZAG[k]];
        }
        this.untilRestart = tables.interval();
        this.stretch = new byte[end - from + BEYOND];
        unfold();
    }

    /** Coefficient {@code 8 · v + u} of every block that was taken, times its step; the next ones take the same arrays. */
    int[][] coefficients() {
        return coefficients;
    }

    /** Takes the next blocks; false where anything is amiss. */
    boolean next(int blocks) {
        for (int[] each : coefficients) {
            Arrays.fill(each, 0, blocks, 0);
        }
        boolean restarting = tables.interval() > 0;
        for (int from = 0, to; from < blocks; from = to) {
            if (restarting && untilRestart == 0 && !restart()) {
                return false;
            }
            to = restarting ? Math.min(blocks, from + untilRestart) : blocks;
            untilRestart -= to - from;
            if (!blocks(from, to) || !addUp(from, to)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the picture ends where its bits do. */
    boolean ended() {
        return used() && at == end;
    }

    private boolean restart() {
        boolean marked = used() && at + 2 <= end && JpegTables.u16(data, at) == RESTART + restarts++ % RESTARTS;
        at += 2;
        before = 0;
        untilRestart = tables.interval();
        unfold();
        return marked;
    }

    /** Whether all bytes up to the marker were needed, and no more. */
    private boolean used() {
        int needed = taken * Byte.SIZE - held;
        return needed <= length * Byte.SIZE && needed > (length - 1) * Byte.SIZE;
    }

    /** Takes the bytes up to the next marker. */
    private void unfold() {
        length = 0;
        while (at < end) {
            int from = at;
            while (at + Long.BYTES <= end && plain((long) BIG.get(data, at))) {
                at += Long.BYTES;
            }
            while (at < end && data[at] != MARKER) {
                at++;
            }
            System.arraycopy(data, from, stretch, length, at - from);
            length += at - from;
            if (at + 1 >= end || data[at + 1] != 0) {
                break;
            }
            stretch[length++] = MARKER;
            at += 2;
        }
        Arrays.fill(stretch, length, length + BEYOND, (byte) 0);
        taken = 0;
        bits = 0;
        held = 0;
    }

    private static boolean plain(long eight) {
        return (~eight - ONES & eight & HIGH) == 0;
    }

    /** Takes the bits, in variables of its own for the sake of speed. */
    private boolean blocks(int from, int to) {
        byte[] bytes = stretch;
        HuffmanCodes firsts = tables.firsts();
        HuffmanCodes others = tables.others();
        int[] first = firsts.quick();
        int[] other = others.quick();
        int[] steps = tables.steps();
        int last = length;
        int next = taken;
        long ahead = bits;
        int have = held;
        for (int block = from; block < to; block++) {
            int[] quick = first;
            int sum = 0;
            int k = -1;
            do {
                if (have < LONGEST_SYMBOL) {
                    ahead |= (long) BIG.get(bytes, next) >>> have;
                    int more = Long.SIZE - 1 - have >> 3;
                    next += more;
                    have += more << 3;
                }
                int entry = quick[(int) (ahead >>> LOOKING)];
                if ((entry & AREA - 1) == 0) {
                    entry = (k < 0 ? firsts : others).full(entry, ahead);
                    if (entry == 0) {
                        return false;
                    }
                }
                ahead <<= entry;
                have -= entry & AREA - 1;
                int step = entry >> 8 & 0xFF;
                k += step;
                if (k >= AREA) {
                    if (step != HuffmanCodes.END) {
                        return false;
                    }
                    break;
                }
                int value = (entry >> 16) * steps[k];
                onTheWay[k][block] = value;
                sum += k == 0 ? 0 : Math.abs(value);
                quick = other;
            } while (k < AREA - 1);
            if (sum > MOST || next > last + Long.BYTES) {
                return false;
            }
        }
        taken = next;
        bits = ahead;
        held = have;
        return true;
    }

    /** The first coefficient of a block is stored as its difference from the block before. */
    private boolean addUp(int from, int to) {
        int[] first = coefficients[0];
        for (int block = from; block < to; block++) {
            before += first[block];
            first[block] = before;
            if (Math.abs(before) > MOST_FIRST) {
                return false;
            }
        }
        return true;
    }
}
