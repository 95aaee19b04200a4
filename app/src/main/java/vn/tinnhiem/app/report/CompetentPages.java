package vn.tinnhiem.app.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.report.CompetentDecisions.Decision;
import vn.tinnhiem.app.result.ClosedResult;
import vn.tinnhiem.app.result.Results;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.outcome.Distance;

/**
 * Trang gửi cấp có thẩm quyền: the only page with bands and with the distance to the next one. It shows the clause in its
 * own words and what that level decided in that level's words; it decides and proposes nothing.
 */
@Controller
@Clause({"TN-20", "TN-21", "HP-31", "HP-37", "CM-09"})
class CompetentPages {

    private final Votes votes;
    private final Results results;
    private final Reports reports;
    private final CompetentDecisions decisions;
    private final Clock clock;

    CompetentPages(Votes votes, Results results, Reports reports, CompetentDecisions decisions, Clock clock) {
        this.votes = votes;
        this.results = results;
        this.reports = reports;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * One person on the page.
     *
     * @param low the low share as the report prints it
     * @param up how far the next band is, where there is one
     * @param down how far the end of the band at hand is
     */
    record Row(
            int number,
            String name,
            String position,
            String low,
            Optional<Consequence> band,
            Optional<Distance.Leap> up,
            Optional<Distance.Leap> down,
            List<Decision> decisions) {}

    @GetMapping("/votes/{vote}/competent-level")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String page(@PathVariable String vote, Model model) {
        Optional<ClosedResult> closed = results.of(vote);
        if (closed.isEmpty()) {
            return "result/open";
        }
        return show(vote, closed.get(), List.of(), Map.of(), model);
    }

    @PostMapping("/votes/{vote}/competent-level/sent")
    @Allowed(Role.SECRETARIAT)
    String send(
            @PathVariable String vote,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String by,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        ClosedResult closed = closed(vote);
        List<String> faults = faults(document, on, closed);
        if (by.isBlank()) {
            faults.add("report.fault.by");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(vote, closed, faults, Map.of("form", "sent", "document", document, "on", on, "by", by), model);
        }
        reports.send(
                vote,
                closed.version(),
                new ReportDue.Sent(document.strip(), day(on).orElseThrow(), by.strip(), caller.name()));
        return back(vote);
    }

    @PostMapping("/votes/{vote}/competent-level/sent/undo")
    @Allowed(Role.SECRETARIAT)
    String undo(@PathVariable String vote) {
        reports.undo(vote, closed(vote).version());
        return back(vote);
    }

    @PostMapping("/votes/{vote}/competent-level/decisions")
    @Allowed(Role.SECRETARIAT)
    String record(
            @PathVariable String vote,
            @RequestParam int person,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response,
            Model model) {
        ClosedResult closed = closed(vote);
        if (closed.result().persons().stream().noneMatch(p -> p.line().number() == person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<String> faults = faults(document, on, closed);
        if (words.isBlank()) {
            faults.add("report.fault.words");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    vote,
                    closed,
                    faults,
                    Map.of("form", "person" + person, "document", document, "on", on, "words", words),
                    model);
        }
        decisions.record(vote, person, document.strip(), day(on).orElseThrow(), words.strip(), caller.name());
        return back(vote);
    }

    @PostMapping("/votes/{vote}/competent-level/decisions/{id}/remove")
    @Allowed(Role.SECRETARIAT)
    String remove(@PathVariable String vote, @PathVariable String id) {
        decisions.remove(vote, id);
        return back(vote);
    }

    private String show(String vote, ClosedResult closed, List<String> faults, Map<String, String> typed, Model model) {
        Plan plan = votes.approvedPlan(vote).orElseThrow();
        ReportDue due = reports.of(vote, closed.version(), plan);
        List<Decision> recorded = decisions.of(vote);
        model.addAttribute("due", due);
        model.addAttribute("state", due.state(VietnamTime.today(clock)));
        model.addAttribute("competentLevel", plan.office().competentLevel());
        model.addAttribute("source", plan.office().consequenceSource());
        model.addAttribute(
                "rows",
                closed.result().persons().stream()
                        .map(person -> row(closed, person, recorded))
                        .toList());
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return "report/competent";
    }

    private static Row row(ClosedResult closed, Person person, List<Decision> recorded) {
        Distance distance = Distance.of(
                person.shares(), closed.result().vote().policy().consequences().value());
        return new Row(
                person.line().number(),
                person.line().name(),
                person.line().position(),
                ResultReport.low(person),
                person.consequence(),
                distance.up(),
                distance.down(),
                recorded.stream()
                        .filter(decision -> decision.person() == person.line().number())
                        .toList());
    }

    private static List<String> faults(String document, String on, ClosedResult closed) {
        List<String> faults = new ArrayList<>();
        if (document.isBlank()) {
            faults.add("report.fault.document");
        }
        Optional<LocalDate> day = day(on);
        if (day.isEmpty()) {
            faults.add("report.fault.day");
        } else if (day.get().isBefore(closed.result().announced().day())) {
            faults.add("report.fault.before");
        }
        return faults;
    }

    private ClosedResult closed(String vote) {
        return results.of(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(String vote) {
        return "redirect:/votes/" + vote + "/competent-level";
    }

    private static Optional<LocalDate> day(String text) {
        return new TypedDay(text).day(LocalDate.now(VietnamTime.ZONE));
    }
}
