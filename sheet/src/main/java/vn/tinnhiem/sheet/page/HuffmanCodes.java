package vn.tinnhiem.sheet.page;

/**
 * Bảng mã Huffman của JPEG (ITU-T T.81, annexes C and F). What most symbols need is answered by one look at the next
 * {@value #LOOK} bits: how many to take, how many coefficients to go on, and which value to set there.
 */
final class HuffmanCodes {

    static final int LOOK = 11;

    /** Steps of the symbol that ends a block: more than there are coefficients. */
    static final int END = 64;

    /** Of a code whose value does not fit into one look: where its symbol stands, and its length. */
    private static final int SYMBOL = 8;

    private static final int CODE = 16;

    private static final int LONGEST = 16;
    private static final int MOST_SYMBOLS = 256;

    private static final int LARGEST_FIRST = 11;
    private static final int LARGEST = 10;

    private final boolean first;
    /** How many bits a value has at most. */
    private final int largest;

    private final int[] quick = new int[1 << LOOK];
    /** By length: one more than its last code, and what brings a code to its symbol. */
    private final int[] beyond = new int[LONGEST + 1];

    private final int[] toSymbol = new int[LONGEST + 1];
    private final byte[] symbols = new byte[MOST_SYMBOLS];

    /** @param first whether the values are differences of first coefficients, which stand alone */
    HuffmanCodes(boolean first) {
        this.first = first;
        this.largest = first ? LARGEST_FIRST : LARGEST;
    }

    /**
     * Takes a table; once only.
     *
     * @param at where 16 counts stand in {@code data}, and the symbols behind them
     * @param end of what there is to read
     * @return where it ends; −1 where it is none, and then it may not be used
     */
    int read(byte[] data, int at, int end) {
        int code = 0;
        int symbol = 0;
        for (int length = 1; length <= LONGEST; length++, code <<= 1) {
            int count = at + LONGEST <= end ? data[at + length - 1] & 0xFF : MOST_SYMBOLS + 1;
            // no code is all ones
            if (symbol + count > MOST_SYMBOLS || at + LONGEST + symbol + count > end || code + count >= 1 << length) {
                return -1;
            }
            toSymbol[length] = symbol - code;
            for (int i = 0; i < count; i++, symbol++, code++) {
                symbols[symbol] = data[at + LONGEST + symbol];
                int said = symbols[symbol] & 0xFF;
                if ((first ? said : said & 0xF) > largest) {
                    return -1;
                }
                if (length <= LOOK) {
                    fill(code, length, said);
                }
            }
            beyond[length] = code;
        }
        return at + LONGEST + symbol;
    }

    private void fill(int code, int length, int symbol) {
        int size = symbol & 0xF;
        int rest = LOOK - length;
        for (int bits = 0; bits < 1 << rest; bits++) {
            quick[code << rest | bits] = size <= rest
                    ? entry(symbol, length + size, value(bits >> rest - size, size))
                    : length << CODE | symbol << SYMBOL;
        }
    }

    private int entry(int symbol, int taken, int value) {
        int run = symbol >> 4;
        boolean ends = !first && (symbol & 0xF) == 0 && run < 0xF;
        int step = ends ? END : run + 1;
        return value << 16 | step << 8 | taken;
    }

    /** Annex F.2.2.1, EXTEND: of {@code size} bits the lower half stands for the negative values. */
    private static int value(int bits, int size) {
        return size > 0 && bits >> size - 1 == 0 ? bits - (1 << size) + 1 : bits;
    }

    /**
     * What the next {@value #LOOK} bits say, the first the highest: in the lowest 6 bits how many to take, above them from bit 8
     * on how many coefficients to go on, from bit 16 on the value. Where none are to be taken it needs {@link #full}.
     */
    int[] quick() {
        return quick;
    }

    /**
     * The same for any symbol; 0 where there is none.
     *
     * @param entry what {@link #quick} says
     */
    int full(int entry, long bits) {
        if (entry != 0) {
            return whole(entry >> SYMBOL & 0xFF, entry >> CODE, bits);
        }
        for (int length = LOOK + 1; length <= LONGEST; length++) {
            int code = (int) (bits >>> Long.SIZE - length);
            if (code < beyond[length]) {
                return whole(symbols[code + toSymbol[length]] & 0xFF, length, bits);
            }
        }
        return 0;
    }

    private int whole(int symbol, int length, long bits) {
        int size = symbol & 0xF;
        int magnitude = size == 0 ? 0 : (int) (bits << length >>> Long.SIZE - size);
        return entry(symbol, length + size, value(magnitude, size));
    }
}
