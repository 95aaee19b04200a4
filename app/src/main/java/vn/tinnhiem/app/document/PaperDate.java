package vn.tinnhiem.app.document;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Ngày ghi trên văn bản: what is not yet known is left blank, to be written by hand. */
public sealed interface PaperDate {

    /** The day is known. */
    record On(LocalDate day) implements PaperDate {}

    /** The day is left blank. */
    record InMonth(YearMonth month) implements PaperDate {}

    /** Day and month are left blank. */
    record InYear(Year year) implements PaperDate {}

    static PaperDate on(LocalDate day) {
        return new On(day);
    }

    static PaperDate in(YearMonth month) {
        return new InMonth(month);
    }

    static PaperDate in(Year year) {
        return new InYear(year);
    }
}
