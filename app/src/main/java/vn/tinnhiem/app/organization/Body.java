package vn.tinnhiem.app.organization;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinnhiem.app.document.PaperStyle;

/**
 * Một cơ quan, như trong một quãng thời gian.
 *
 * @param id the same through all its names
 * @param name as it stands on papers of that time
 * @param abbreviation as in the number of a paper; may be empty
 * @param place as on the first line of a paper; may be empty
 * @param style whose form its papers follow
 * @param superior id of the body above; empty at the top
 * @param from first day of this name and place
 * @param until last day of it; empty while it goes on
 * @param version of the body, grows with every change
 */
public record Body(
        String id,
        String name,
        String abbreviation,
        String place,
        PaperStyle style,
        Optional<String> superior,
        LocalDate from,
        Optional<LocalDate> until,
        long version) {

    /** Whether this is how the body stood on that day. */
    public boolean on(LocalDate date) {
        return !date.isBefore(from) && until.map(last -> !date.isAfter(last)).orElse(true);
    }
}
