package vn.tinnhiem.rules.schedule;

import vn.tinnhiem.rules.law.Clause;

/**
 * Cách đọc lời của một hạn, where the plans leave it open.
 *
 * @param limitDay whether the day named by "chậm nhất ngày X", "đến ngày X" belongs to the time allowed
 * @param afterDays what "sau n ngày kể từ …" asks for
 */
@Clause({"HP-32", "CM-07"})
public record LimitReading(LimitDay limitDay, AfterDays afterDays) {

    /** As the catalogue assumes. */
    public static final LimitReading ASSUMED = new LimitReading(LimitDay.BY_INCLUDES_BEFORE_EXCLUDES, AfterDays.WITHIN);

    /** Whether "by X" includes X; "before X" never does. */
    public enum LimitDay {
        BY_INCLUDES_BEFORE_EXCLUDES,
        BOTH_EXCLUDE
    }

    /** How "sau n ngày" is read: done by the n-th day, or on the first day after n days have passed. */
    public enum AfterDays {
        WITHIN,
        ONCE_PASSED
    }

    /** Days after the vote on which something "sau n ngày" is due. */
    int dueAfter(int days) {
        return switch (afterDays) {
            case WITHIN -> days;
            case ONCE_PASSED -> days + 1;
        };
    }

    /** Days from the last day allowed to the day that "chậm nhất ngày X" names. */
    int beforeNamedDay() {
        return switch (limitDay) {
            case BY_INCLUDES_BEFORE_EXCLUDES -> 0;
            case BOTH_EXCLUDE -> 1;
        };
    }
}
