package vn.tinnhiem.app.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinnhiem.app.kernel.Fault;

/** What a cell says about a day. */
sealed interface DateReading {

    Pattern DAY_FIRST = Pattern.compile("(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>[0-9]{4})");
    Pattern YEAR_FIRST = Pattern.compile("(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})");
    Pattern LOOSE = Pattern.compile("(?<d>[0-9]{1,2}) ?[-./] ?(?<m>[0-9]{1,2}) ?[-./] ?(?<y>[0-9]{4}|[0-9]{2})");
    int FIRST_SERIAL = 10_000;
    int LAST_SERIAL = 80_000;
    int EARLIEST_YEAR = 1900;
    int LATEST_YEAR = 2199;

    record Day(LocalDate date) implements DateReading {}

    record Not(Fault fault) implements DateReading {}

    static DateReading of(CellValue value) {
        return switch (value) {
            case CellValue.Moment m
            when m.at().toLocalTime().equals(LocalTime.MIDNIGHT) -> inRange(m.at().toLocalDate());
            case CellValue.Text t -> of(t.text());
            default -> new Not(Fault.F315_NOT_A_DATE);
        };
    }

    /** What {@link Row#writtenDate} takes. */
    static DateReading loose(CellValue value, LocalDate latest, boolean from1904) {
        return switch (value) {
            case CellValue.Number n
            when serial(n.value()) ->
                inRange((from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30))
                        .plusDays(n.value().longValueExact()));
            case CellValue.Text t -> {
                Matcher m = LOOSE.matcher(t.text());
                yield m.matches() ? loose(m, latest) : of(value);
            }
            default -> of(value);
        };
    }

    private static boolean serial(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0;
    }

    private static DateReading loose(Matcher m, LocalDate latest) {
        int written = Integer.parseInt(m.group("y"));
        int century = latest.getYear() / 100 * 100;
        int year = m.group("y").length() == 4 ? written : century + written;
        try {
            LocalDate date = LocalDate.of(year, Integer.parseInt(m.group("m")), Integer.parseInt(m.group("d")));
            boolean beyond = m.group("y").length() == 2 && date.isAfter(latest);
            return inRange(beyond ? LocalDate.of(year - 100, date.getMonthValue(), date.getDayOfMonth()) : date);
        } catch (DateTimeException e) {
            return new Not(Fault.F316_DATE_IMPOSSIBLE);
        }
    }

    private static DateReading of(String text) {
        for (Pattern pattern : new Pattern[] {DAY_FIRST, YEAR_FIRST}) {
            Matcher m = pattern.matcher(text);
            if (m.matches()) {
                try {
                    return inRange(LocalDate.of(
                            Integer.parseInt(m.group("y")),
                            Integer.parseInt(m.group("m")),
                            Integer.parseInt(m.group("d"))));
                } catch (DateTimeException e) {
                    return new Not(Fault.F316_DATE_IMPOSSIBLE);
                }
            }
        }
        return new Not(Fault.F315_NOT_A_DATE);
    }

    private static DateReading inRange(LocalDate date) {
        return date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR
                ? new Not(Fault.F318_DATE_OUT_OF_RANGE)
                : new Day(date);
    }

    default Optional<LocalDate> orRefuse(Row row, Column column, String shown) {
        return switch (this) {
            case Day day -> Optional.of(day.date());
            case Not not -> {
                row.refuse(column, not.fault(), "value", shown);
                yield Optional.empty();
            }
        };
    }
}
