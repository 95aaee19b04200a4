package vn.tinnhiem.sheet.reader;

/** Máy in và máy quét dùng được không, from best to worst. */
public enum PrinterVerdict {
    GOOD,
    /** Sheets can be read; something should be set better. */
    USABLE,
    /** Sheets would go to a person, or not be read. */
    NOT_USABLE;

    PrinterVerdict worse(PrinterVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
