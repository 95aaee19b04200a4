package vn.tinnhiem.sheet.page;

import org.jspecify.annotations.Nullable;

/** Các bảng của một ảnh JPEG xám: what stands in its header, where that is of the one usual kind. */
final class JpegTables {

    /** Of a frame of one channel. */
    private static final int FRAME_BYTES = 9;

    /** Sampling of the only channel. */
    private static final int ONCE_EACH_WAY = 0x11;

    private static final int AREA = 64;
    private static final int FIRSTS = 0;
    private static final int OTHERS = 0x10;

    private final byte[] header;
    private final int[] steps = new int[AREA];
    private final HuffmanCodes firsts = new HuffmanCodes(true);
    private final HuffmanCodes others = new HuffmanCodes(false);
    private byte channel;
    private int interval;
    private boolean framed;
    private boolean quantised;
    private boolean codedFirsts;
    private boolean codedOthers;

    private JpegTables(byte[] header) {
        this.header = header;
    }

    /**
     * @param header as {@link JpegMarkers#header} gives it
     * @return null unless there is a frame of one channel that takes table 0 of each kind
     */
    static @Nullable JpegTables of(byte[] header) {
        var tables = new JpegTables(header);
        boolean usual = true;
        for (int i = 2; usual && i + 4 <= header.length; i += 2 + u16(header, i + 2)) {
            usual = tables.segment(header[i + 1] & 0xFF, i + 4, i + 2 + u16(header, i + 2));
        }
        return usual && tables.framed && tables.quantised && tables.codedFirsts && tables.codedOthers ? tables : null;
    }

    /** What to multiply coefficients with, from the lowest frequency to the highest. */
    int[] steps() {
        return steps;
    }

    HuffmanCodes firsts() {
        return firsts;
    }

    HuffmanCodes others() {
        return others;
    }

    /** How many blocks stand between two restarts; 0 where there are none. */
    int interval() {
        return interval;
    }

    /** Whether a scan's header takes all coefficients of the channel at once, with these tables. */
    boolean scanned(byte[] data, int marker) {
        return u16(data, marker + 2) == 8
                && data[marker + 4] == 1
                && data[marker + 5] == channel
                && data[marker + 6] == 0
                && data[marker + 7] == 0
                && data[marker + 8] == AREA - 1
                && data[marker + 9] == 0;
    }

    private boolean segment(int marker, int from, int to) {
        return switch (marker) {
            case 0xC0, 0xC1 -> frame(from, to);
            case 0xDB -> quantisation(from, to);
            case 0xC4 -> codes(from, to);
            case 0xDD -> restarts(from, to);
            default -> false;
        };
    }

    private boolean frame(int from, int to) {
        channel = header[from + 6];
        framed = to - from == FRAME_BYTES
                && header[from + 5] == 1
                && header[from + 7] == ONCE_EACH_WAY
                && header[from + 8] == 0;
        return framed;
    }

    private boolean quantisation(int from, int to) {
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
        return true;
    }

    /** Each of the two once: what a later one replaces would have to be forgotten. */
    private boolean codes(int from, int to) {
        int at = from;
        while (at >= 0 && at < to) {
            int which = header[at++];
            if (which == FIRSTS && !codedFirsts) {
                codedFirsts = true;
                at = firsts.read(header, at, to);
            } else if (which == OTHERS && !codedOthers) {
                codedOthers = true;
                at = others.read(header, at, to);
            } else {
                return false;
            }
        }
        return at >= 0;
    }

    private boolean restarts(int from, int to) {
        boolean whole = to - from == 2;
        interval = whole ? u16(header, from) : 0;
        return whole;
    }

    static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
