package vn.tinnhiem.app.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Giờ Việt Nam: what a day or an hour on a page or a paper means, wherever the machine believes to be. */
public final class VietnamTime {

    /** UTC+7, without summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** The day that it is in Vietnam. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
