package vn.tinnhiem.app.plan;

import java.time.LocalDate;

/** Thứ trong tuần. */
public final class Weekdays {

    private static final String[] NAMES = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"};

    private Weekdays() {}

    /** As "thứ Bảy", "Chủ nhật". */
    public static String name(LocalDate day) {
        return NAMES[day.getDayOfWeek().getValue() - 1];
    }
}
