package vn.tinnhiem.app.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.minutes.CountMinutes;
import vn.tinnhiem.app.minutes.CountNotes;
import vn.tinnhiem.app.plan.Office;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.report.PersonSheet;
import vn.tinnhiem.app.report.ResultReport;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.schedule.PlanCalendar;
import vn.tinnhiem.rules.schedule.Task;

/** Các giấy tờ của một kết quả: each file, without its ending, and the papers in it. */
public final class ResultPapers {

    /** The folder of the result sheets of persons. */
    public static final String PERSONS = "persons";

    static final String MINUTES = "minutes";
    static final String REPORT = "report";

    private ResultPapers() {}

    /**
     * All of them, by name.
     *
     * @param notes what only the office application knows of the count
     */
    public static Map<String, List<Paper>> of(Plan plan, Conference conference, VoteResult result, CountNotes notes) {
        Office office = plan.office();
        Optional<LocalDate> due = plan.calendar().entry(Task.RESULT_REPORT).map(PlanCalendar.Entry::last);
        Map<String, List<Paper>> papers = new LinkedHashMap<>();
        papers.put(MINUTES, new CountMinutes(office, conference, result, notes).originals());
        papers.put(REPORT, List.of(new ResultReport(office, result, due).paper()));
        for (Box box : result.boxes()) {
            for (Person person : box.persons()) {
                papers.put(
                        PERSONS + "/" + person.line().number(),
                        List.of(new PersonSheet(office, result, box, person).paper()));
            }
        }
        return papers;
    }

    /** What the files say of themselves: the title of the first paper, and the day of the conference. */
    public static Imprint imprint(String name, List<Paper> papers, LocalDate day) {
        return new Imprint(
                papers.getFirst().blocks().getFirst() instanceof Block.Title title
                        ? title.kind() + " – " + title.subject()
                        : name,
                day);
    }
}
