package vn.tinnhiem.sheet.reading;

/** Loại mực trong một ô. Only {@link #EMPTY} and {@link #MARK} are ever taken without a person. */
public enum Ink {
    EMPTY,
    FAINT,
    /** A cross, a tick or a slash beyond doubt. */
    MARK,
    /** Filled, blackened, scratched out. */
    HEAVY,
    UNKNOWN
}
