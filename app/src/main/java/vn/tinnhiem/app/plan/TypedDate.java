package vn.tinnhiem.app.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Ngày gõ trên màn hình: day/month/year as offices write it, or year-month-day. */
final class TypedDate {

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.\\- ]([0-9]{1,2})[/.\\- ]([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private TypedDate() {}

    /** A day as screens write it, and as it can be typed again. */
    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    /**
     * The day; empty when nothing was typed.
     *
     * @param field where it was typed, for the problem
     * @throws Refused when it is no day of the calendar
     */
    static Optional<LocalDate> read(String typed, String field) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher day = DAY_FIRST.matcher(text);
        Matcher year = YEAR_FIRST.matcher(text);
        try {
            if (day.matches()) {
                return Optional.of(date(day.group(3), day.group(2), day.group(1)));
            }
            if (year.matches()) {
                return Optional.of(date(year.group(1), year.group(2), year.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            throw refused(text, field);
        }
        throw refused(text, field);
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Refused refused(String text, String field) {
        return new Refused(Problem.of(Fault.F417_NOT_A_DATE, "", field, "value", text));
    }
}
