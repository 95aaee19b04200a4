package vn.tinnhiem.sheet.reader;

import java.util.stream.Stream;

/** Máy in và máy quét dùng được không, from best to worst. */
public enum PrinterVerdict {
    GOOD,
    /** Sheets can be read; something should be set better. */
    USABLE,
    /** Sheets would go to a person, or not be read. */
    NOT_USABLE;

    /** The worst of them; not usable where there is none. */
    public static PrinterVerdict worst(Stream<PrinterVerdict> verdicts) {
        return verdicts.reduce(PrinterVerdict::worse).orElse(NOT_USABLE);
    }

    PrinterVerdict worse(PrinterVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
