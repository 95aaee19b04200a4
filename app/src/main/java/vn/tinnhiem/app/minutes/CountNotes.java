package vn.tinnhiem.app.minutes;

import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.counting.Decided;

/**
 * Những điều phần mềm văn phòng biết thêm về việc kiểm phiếu, beside its numbers; {@link #NONE} on the command line.
 *
 * @param log the head of the log when the count was closed
 * @param decisions of the committee on sheets that were unclear at the keyboard, taken off their sheets
 */
public record CountNotes(Optional<LogHead> log, List<Decided> decisions) {

    public static final CountNotes NONE = new CountNotes(Optional.empty(), List.of());

    public CountNotes {
        decisions = List.copyOf(decisions);
    }
}
