package vn.tinnhiem.app.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Ngày gõ vào một ô của trang: day/month/year, since a browser's own field shows month before day to whoever has an English
 * system. Kept as typed, so that a slip can be put right.
 *
 * @param text as typed; may be empty
 */
public record TypedDay(String text) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public TypedDay {
        text = VietnameseText.clean(text);
    }

    /** A day as it is typed. */
    public static TypedDay of(Optional<LocalDate> day) {
        return new TypedDay(day.map(SHOWN::format).orElse(""));
    }

    /**
     * The day; empty when nothing was typed or it is no day.
     *
     * @param latest a year of two digits is the last such year that does not go beyond this day
     */
    public Optional<LocalDate> day(LocalDate latest) {
        return DateReading.loose(CellValue.text(text), latest, false) instanceof DateReading.Day day
                ? Optional.of(day.date())
                : Optional.empty();
    }

    /** Whether something was typed that is no day. */
    public boolean wrong() {
        return !text.isEmpty() && day(LocalDate.of(2099, 12, 31)).isEmpty();
    }
}
