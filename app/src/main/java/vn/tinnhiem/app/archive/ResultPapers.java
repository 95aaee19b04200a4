package vn.tinnhiem.app.archive;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.minutes.CountMinutes;
import vn.tinnhiem.app.plan.Office;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.report.PersonSheet;
import vn.tinnhiem.app.report.ResultReport;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.schedule.PlanCalendar;
import vn.tinnhiem.rules.schedule.Task;

/** Các giấy tờ của một kết quả: each file of the result folder, without its ending, and the papers in it. */
final class ResultPapers {

    /** The folder of the result sheets of persons. */
    static final String PERSONS = "persons";

    private ResultPapers() {}

    static Map<String, List<Paper>> of(Plan plan, Conference conference, VoteResult result) {
        Office office = plan.office();
        Optional<LocalDate> due = plan.calendar().entry(Task.RESULT_REPORT).map(PlanCalendar.Entry::last);
        Map<String, List<Paper>> papers = new LinkedHashMap<>();
        papers.put("minutes", new CountMinutes(office, conference, result).originals());
        papers.put("report", List.of(new ResultReport(office, result, due).paper()));
        for (Box box : result.boxes()) {
            for (Person person : box.persons()) {
                papers.put(
                        PERSONS + "/" + person.line().number(),
                        List.of(new PersonSheet(office, result, box, person).paper()));
            }
        }
        return papers;
    }
}
