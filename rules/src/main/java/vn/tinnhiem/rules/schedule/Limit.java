package vn.tinnhiem.rules.schedule;

import java.time.LocalDate;
import vn.tinnhiem.rules.law.Term;

/** Một hạn bằng lời của kế hoạch. Days are calendar days, dates are local dates. */
@Term("hạn")
public sealed interface Limit {

    /** No limit of a plan counts more days. */
    int MOST_DAYS = 400;

    /** "chậm nhất ngày X", "đến ngày X": X is the last day, unless {@link LimitReading} says otherwise. */
    record By(LocalDate date) implements Limit {}

    /** "trước ngày X": X−1 is the last day. */
    record Before(LocalDate date) implements Limit {}

    /** "trước ngày lấy phiếu n ngày", "chậm nhất n ngày trước ngày lấy phiếu": D−n is the last day. */
    record DaysBeforeVote(int days) implements Limit {
        public DaysBeforeVote {
            checkDays(days);
        }
    }

    /** "sau n ngày kể từ hội nghị": D+n is the last day where {@link LimitReading} takes it for "within". */
    record DaysAfterVote(int days) implements Limit {
        public DaysAfterVote {
            checkDays(days);
        }
    }

    /** "trong thời hạn n ngày kể từ khi nhận được": counted from the due day of another task. */
    record DaysAfter(Task task, int days) implements Limit {
        public DaysAfter {
            checkDays(days);
        }
    }

    /** Whether it names a date of its own, and so stays when the vote day moves. */
    default boolean fixed() {
        return this instanceof By || this instanceof Before;
    }

    private static void checkDays(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(days + " days");
        }
    }
}
