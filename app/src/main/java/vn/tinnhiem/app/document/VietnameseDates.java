package vn.tinnhiem.app.document;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Ngày giờ viết theo thể thức văn bản: a 0 before days under 10 and before months 1 and 2
 * (Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.4).
 */
public final class VietnameseDates {

    private static final String BLANK = "      ";

    private VietnameseDates() {}

    /** As "ngày 01 tháng 7 năm 2023". */
    public static String day(LocalDate day) {
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    /** As {@link #day(LocalDate)}, with room to write what is not known. */
    public static String day(PaperDate date) {
        return switch (date) {
            case PaperDate.On(LocalDate day) -> day(day);
            case PaperDate.InMonth(var month) ->
                "ngày%stháng %s năm %d".formatted(BLANK, month(month.getMonthValue()), month.getYear());
            case PaperDate.InYear(var year) -> "ngày%stháng%snăm %d".formatted(BLANK, BLANK, year.getValue());
        };
    }

    /** As "Tây Ninh, ngày 26 tháng 7 năm 2023". */
    public static String placeAndDay(String place, PaperDate date) {
        return place + ", " + day(date);
    }

    /** As "01/7/2023": with slashes the same zeros are written. */
    public static String slashed(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    /** As "14 giờ 00 phút"; seconds are left out. */
    public static String time(LocalTime time) {
        return "%02d giờ %02d phút".formatted(time.getHour(), time.getMinute());
    }

    private static String month(int month) {
        return month < 3 ? "0" + month : Integer.toString(month);
    }
}
