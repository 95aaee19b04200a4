package vn.tinnhiem.sheet.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Ảnh JPEG xám như máy quét ghi: one channel, Huffman codes, one scan, nothing amiss. Such a picture is decoded here in about
 * two thirds of the JDK's time and to the same pixels; whatever is in any way unusual is left to the JDK, which has the words
 * for what is wrong with it.
 */
final class BaselineJpeg {

    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private static final byte MARKER = -1;
    /** More than a block can take that goes on behind the end. */
    private static final int BEYOND = 512;

    private static final int SIDE = 8;
    private static final int AREA = 64;
    /** Of a frame of one channel. */
    private static final int FRAME_BYTES = 9;

    /** Sampling of the only channel. */
    private static final int ONCE_EACH_WAY = 0x11;

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

    private final byte[] data;
    private final int end;
    private final int[] steps = new int[AREA];
    private final HuffmanCodes firsts = new HuffmanCodes(true);
    private final HuffmanCodes others = new HuffmanCodes(false);
    private final int blocks;
    private final int[][] coefficients;
    private final int[][] onTheWay = new int[AREA][];
    private byte channel;
    private int interval;
    private int untilRestart;
    private int restarts;
    private int before;
    private int at;
    /** The picture up to the next marker, without the zeros that stand behind every 0xFF, and with some behind its end. */
    private byte[] stretch = new byte[0];

    private int length;
    private int taken;
    private long bits;
    private int held;

    private BaselineJpeg(byte[] data, int finish, int width) {
        this.data = data;
        this.end = finish - 2;
        this.blocks = (width + SIDE - 1) / SIDE;
        this.coefficients = new int[AREA][blocks];
        for (int k = 0; k < AREA; k++) {
            onTheWay[k] = coefficients[ZIGZAG[k]];
        }
    }

    /**
     * Fills a gray canvas.
     *
     * @param header tables and frame, as {@link JpegMarkers#header} gives them
     * @return false where it was left undone: the picture is unusual, or damaged
     */
    static boolean decode(JpegMarkers markers, byte[] header, byte[] data, Canvas canvas) {
        var jpeg = new BaselineJpeg(data, markers.finish(), canvas.width());
        return jpeg.tables(header) && jpeg.scan(markers.scan()) && jpeg.rows(canvas);
    }

    /** Needs all of one kind: a frame of one channel that takes table 0 of each. */
    private boolean tables(byte[] header) {
        boolean frame = false;
        boolean quantised = false;
        boolean first = false;
        boolean other = false;
        for (int i = 2; i + 4 <= header.length; i += 2 + u16(header, i + 2)) {
            int from = i + 4;
            int to = i + 2 + u16(header, i + 2);
            switch (header[i + 1] & 0xFF) {
                case 0xC0, 0xC1 -> {
                    channel = header[from + 6];
                    frame = to - from == FRAME_BYTES
                            && header[from + 5] == 1
                            && header[from + 7] == ONCE_EACH_WAY
                            && header[from + 8] == 0;
                }
                case 0xDB -> {
                    for (int at = from; at < to; at += 1 + AREA) {
                        if (header[at] >> 4 != 0 || at + 1 + AREA > to) {
                            return false;
                        }
                        if (header[at] == 0) {
                            quantised = true;
                            for (int k = 0; k < AREA; k++) {
                                steps[k] = header[at + 1 + k] & 0xFF;
                            }
                        }
                    }
                }
                case 0xC4 -> {
                    int at = from;
                    while (at < to) {
                        int which = header[at++];
                        first |= which == 0;
                        other |= which == 0x10;
                        boolean own =
                                which == 0 ? firsts.read(header, at, to) : which == 0x10 && others.read(header, at, to);
                        if (!own) {
                            return false;
                        }
                        at += HuffmanCodes.bytes(header, at);
                    }
                }
                case 0xDD -> {
                    if (to - from != 2) {
                        return false;
                    }
                    interval = u16(header, from);
                }
                default -> {
                    return false;
                }
            }
        }
        untilRestart = interval;
        return frame && quantised && first && other;
    }

    /** One channel, tables 0 and 0, all coefficients at once. */
    private boolean scan(int marker) {
        at = marker + 2 + u16(data, marker + 2);
        boolean usual = at <= end
                && at == marker + 10
                && data[marker + 4] == 1
                && data[marker + 5] == channel
                && data[marker + 6] == 0
                && data[marker + 7] == 0
                && data[marker + 8] == AREA - 1
                && data[marker + 9] == 0;
        if (usual) {
            unfold();
        }
        return usual;
    }

    private boolean rows(Canvas canvas) {
        var cosine = new InverseCosine(blocks);
        var firstFour = new int[blocks];
        var lastFour = new int[blocks];
        for (int top = 0; top < canvas.height(); top += SIDE) {
            for (int[] each : coefficients) {
                Arrays.fill(each, 0);
            }
            if (!row()) {
                return false;
            }
            cosine.down(coefficients);
            for (int y = top; y < Math.min(top + SIDE, canvas.height()); y++) {
                cosine.across(y - top, firstFour, lastFour);
                line(canvas, y, firstFour, lastFour);
            }
        }
        return used() && at == end;
    }

    private static void line(Canvas canvas, int y, int[] firstFour, int[] lastFour) {
        byte[] pixels = canvas.ink();
        int to = canvas.at(0, y);
        int whole = canvas.width() / SIDE;
        for (int block = 0; block < whole; block++, to += SIDE) {
            LITTLE.set(pixels, to, (long) lastFour[block] << 32 | firstFour[block] & 0xFFFFFFFFL);
        }
        for (int x = whole * SIDE; x < canvas.width(); x++, to++) {
            int four = x % SIDE < 4 ? firstFour[whole] : lastFour[whole];
            pixels[to] = (byte) (four >> x % 4 * 8);
        }
    }

    /** The coefficients of a row of blocks; false where anything is amiss. */
    private boolean row() {
        for (int from = 0, to; from < blocks; from = to) {
            if (interval > 0 && untilRestart == 0 && !restart()) {
                return false;
            }
            to = interval == 0 ? blocks : Math.min(blocks, from + untilRestart);
            untilRestart -= to - from;
            if (!blocks(from, to) || !addUp(from, to)) {
                return false;
            }
        }
        return true;
    }

    private boolean restart() {
        boolean marked = used() && at + 2 <= end && u16(data, at) == 0xFFD0 + restarts++ % SIDE;
        at += 2;
        before = 0;
        untilRestart = interval;
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
        if (stretch.length == 0) {
            stretch = new byte[end - at + BEYOND];
        }
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

    /** Takes the bits, in variables of its own for the sake of speed. */
    private boolean blocks(int from, int to) {
        byte[] bytes = stretch;
        int[] first = firsts.quick();
        int[] other = others.quick();
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

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
