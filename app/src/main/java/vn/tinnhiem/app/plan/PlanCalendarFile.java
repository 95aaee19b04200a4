package vn.tinnhiem.app.plan;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import vn.tinnhiem.rules.schedule.PlanCalendar;

/** Các hạn thành lịch {@code .ics}: all-day entries, a stable id for each task of each vote. */
public final class PlanCalendarFile {

    private PlanCalendarFile() {}

    /**
     * @param madeOn the date that entries say they were made on; the same plan on the same day gives the same text
     */
    public static String text(Plan plan, PlanCalendar calendar, LocalDate madeOn, boolean rehearsal) {
        return text(plan, calendar, madeOn, rehearsal, 0);
    }

    /**
     * As {@link #text(Plan, PlanCalendar, LocalDate, boolean)}.
     *
     * @param sequence how often the plan was changed since its first approval: a calendar that has the entries takes the
     *     later ones instead
     */
    static String text(Plan plan, PlanCalendar calendar, LocalDate madeOn, boolean rehearsal, int sequence) {
        ICalendar ical = new ICalendar();
        ical.setProductId("-//Tín Nhiệm//VI");
        ical.setVersion(ICalVersion.V2_0);
        for (PlanCalendar.Entry entry : calendar.entries()) {
            VEvent event = new VEvent();
            event.setUid(plan.id() + "-" + entry.task().name().toLowerCase(java.util.Locale.ROOT) + "@tinnhiem");
            event.setDateTimeStamp(Date.from(madeOn.atStartOfDay().toInstant(ZoneOffset.UTC)));
            event.setDateStart(date(entry.due()), false);
            event.setDateEnd(date(entry.due().plusDays(1)), false);
            event.setSummary((rehearsal ? "[DIỄN TẬP] " : "") + entry.duty().title());
            event.setDescription(entry.duty().who()
                    + (entry.duty().to().isEmpty() ? "" : " → " + entry.duty().to()) + ". Lấy phiếu tín nhiệm "
                    + plan.title() + ".");
            event.setSequence(sequence);
            ical.addEvent(event);
        }
        return Biweekly.write(ical).go();
    }

    /** A date without a time, whatever the machine's time zone. */
    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
