package vn.tinnhiem.trials;

/** Điều đã viết ở một dòng: what was drawn on a row, said to the benches and in {@code truth.csv}. */
public enum Drawn {
    /** No ink. */
    NOTHING,
    /** An X in one box. */
    CROSS,
    /** A tick in one box. */
    TICK,
    /** A slanting line in one box. */
    SLASH,
    /** One box blackened. */
    FILLED,
    /** An X in two or three boxes. */
    SEVERAL,
    /** A ring around a box. */
    RING,
    /** An X in pencil; strength 0 is clear, 1 hardly to be seen. */
    FAINT,
    /** An X beside its box; strength 0 half outside, 1 wholly outside. */
    OUTSIDE,
    /** A dot and nothing else. */
    DOT,
    /** A clear X, and a dot in another box. */
    CROSS_AND_DOT,
    /** A clear X, and a short line in another box. */
    CROSS_AND_SLIP,
    /** An X blackened, another box crossed; strength 0 is dense, 1 a light hatching. */
    SCRATCHED_AND_CROSS,
    /** An X blackened and nothing else. */
    SCRATCHED,
    /** An X struck out by parallel lines, another box crossed. */
    STRUCK_AND_CROSS,
    /** A word or letter in a box. */
    WORD,
    /** A line through all boxes of the row. */
    LINE_THROUGH,
    /** The name crossed out by one line. Strength of this and all that follow: 0 as seen at arm's length, 1 hardly. */
    NAME_LINE,
    NAME_WAVY,
    NAME_LINES,
    NAME_SCRIBBLE,
    NAME_CROSS,
    NAME_SLASH;

    boolean strikesName() {
        return ordinal() >= NAME_LINE.ordinal();
    }
}
