package vn.tinnhiem.app.house.planted.ahead;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import vn.tinnhiem.app.house.planted.behind.Between;

/** A count that keeps when each sheet was cast. */
public record CountsBallots(int sheets, Instant castAt, List<LocalTime> entered) {

    public int voters() {
        return Between.voters();
    }
}
