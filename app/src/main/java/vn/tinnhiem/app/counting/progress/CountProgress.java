package vn.tinnhiem.app.counting.progress;

import java.util.List;

/**
 * Kiểm phiếu tới đâu.
 *
 * @param sheetsDone sheets of batches that are finished, and sheets entered once so far of the others
 * @param sheetsExpected sheets collected, of all ballots; 0 before the number is announced
 * @param doubtsOpen sheets that wait for a decision of the committee
 * @param stations who sits where, confirmed or waiting
 */
public record CountProgress(
        State state,
        long sheetsDone,
        long sheetsExpected,
        long batchesDone,
        long batches,
        long doubtsOpen,
        List<Station> stations) {

    public CountProgress {
        stations = List.copyOf(stations);
    }

    /** Việc kiểm phiếu ở trạng thái nào. */
    public enum State {
        NOT_BEGUN,
        /** TẠM TÍNH: nobody outside the stations sees a number of a person. */
        OPEN,
        /** CHÍNH THỨC. */
        CLOSED
    }

    /**
     * Một bàn kiểm phiếu.
     *
     * @param name as "Bàn 2"
     * @param members the two names
     * @param code three digits that the chair compares; empty once confirmed
     */
    public record Station(String name, List<String> members, boolean confirmed, String code) {
        public Station {
            members = List.copyOf(members);
        }
    }
}
