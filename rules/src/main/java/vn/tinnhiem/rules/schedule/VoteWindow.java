package vn.tinnhiem.rules.schedule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Thời gian mà kế hoạch định cho ngày lấy phiếu; both ends belong to it.
 */
public record VoteWindow(Optional<LocalDate> from, Optional<LocalDate> to) {
    public boolean contains(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && to.map(t -> !day.isAfter(t)).orElse(true);
    }
}
