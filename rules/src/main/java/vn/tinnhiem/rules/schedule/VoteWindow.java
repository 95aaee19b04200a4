package vn.tinnhiem.rules.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Thời gian mà kế hoạch định cho ngày lấy phiếu; both ends belong to it.
 */
public record VoteWindow(Optional<LocalDate> from, Optional<LocalDate> to) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public boolean contains(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && to.map(t -> !day.isAfter(t)).orElse(true);
    }

    /** Whether every day of {@code narrower} lies in this window. */
    public boolean admits(VoteWindow narrower) {
        return from.map(f -> narrower.from.map(n -> !n.isBefore(f)).orElse(false))
                        .orElse(true)
                && to.map(t -> narrower.to.map(n -> !n.isAfter(t)).orElse(false))
                        .orElse(true);
    }

    /** In Vietnamese: "từ 01/07/2023 đến 31/07/2023", "đến 14/07/2023". */
    public String words() {
        return (from.map(f -> "từ " + DAY.format(f)).orElse("")
                        + to.map(t -> " đến " + DAY.format(t)).orElse(""))
                .strip();
    }
}
