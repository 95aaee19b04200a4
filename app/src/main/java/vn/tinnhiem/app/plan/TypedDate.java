package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Ngày gõ trên màn hình: day/month/year as offices write it, or year-month-day. */
final class TypedDate {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /** A plan looks ahead and back: which century two digits mean is not guessed. */
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}\\D+\\d{1,2}\\D+\\d{2}");

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
        TypedDay day = new TypedDay(typed);
        if (day.wrong() || SHORT_YEAR.matcher(day.text()).matches()) {
            throw new Refused(Problem.of(Fault.F417_NOT_A_DATE, "", field, "value", typed.strip()));
        }
        return day.day(LATEST);
    }
}
