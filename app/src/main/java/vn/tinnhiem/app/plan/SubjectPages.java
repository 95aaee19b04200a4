package vn.tinnhiem.app.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.people.RosterTemplates;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.electorate.Exemption;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.rules.electorate.SubjectList;
import vn.tinnhiem.rules.policy.Setting;

/** Người được lấy phiếu: danh sách, miễn lấy phiếu có lý do, nơi khác, loại phiếu. */
@Controller
class SubjectPages {

    private final Votes votes;
    private final PlanDrafts drafts;
    private final StagedLists staged;
    private final Language language;

    SubjectPages(Votes votes, PlanDrafts drafts, StagedLists staged, Language language) {
        this.votes = votes;
        this.drafts = drafts;
        this.staged = staged;
        this.language = language;
    }

    /**
     * Một người trên trang.
     *
     * @param grounds why the law exempts them; empty when it does not
     * @param ballot empty when there is one ballot for all
     */
    record Row(Subject subject, List<Exemption> grounds, String ballot, List<FindingLine> findings) {}

    @GetMapping("/votes/{vote}/subjects")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String list(@PathVariable String vote, Model model) {
        show(vote, model);
        return "plan/subjects";
    }

    @GetMapping({"/votes/{vote}/subjects/new", "/votes/{vote}/subjects/{number}/edit"})
    @Allowed(Role.SECRETARIAT)
    String form(@PathVariable String vote, @PathVariable Optional<Integer> number, Model model) {
        List<Subject> subjects = votes.working(vote).subjects().all();
        Map<String, String> values = number.map(
                        wanted -> SubjectForm.of(find(subjects, wanted).orElseThrow(SubjectPages::gone)))
                .orElseGet(() -> Map.of("number", Integer.toString(nextNumber(subjects))));
        return form(number, values, List.of(), model);
    }

    @PostMapping({"/votes/{vote}/subjects/new", "/votes/{vote}/subjects/{number}/edit"})
    @Allowed(Role.SECRETARIAT)
    ModelAndView save(
            @PathVariable String vote,
            @PathVariable Optional<Integer> number,
            @RequestParam Map<String, String> typed,
            Model model) {
        try {
            List<Subject> subjects =
                    new ArrayList<>(votes.working(vote).subjects().all());
            number.ifPresent(wanted -> subjects.remove(find(subjects, wanted).orElseThrow(SubjectPages::gone)));
            subjects.add(SubjectForm.subject(typed, nextNumber(subjects)));
            drafts.subjects(vote, RosterExchange.checkedSubjects(sorted(subjects)));
            return new ModelAndView("redirect:/votes/" + vote + "/subjects");
        } catch (Refused refused) {
            String page = form(number, typed, FindingLine.of(refused, language.messages()), model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/votes/{vote}/subjects/{number}/remove")
    @Allowed(Role.SECRETARIAT)
    String remove(@PathVariable String vote, @PathVariable int number) {
        List<Subject> subjects = new ArrayList<>(votes.working(vote).subjects().all());
        subjects.remove(find(subjects, number).orElseThrow(SubjectPages::gone));
        drafts.subjects(vote, subjects);
        return "redirect:/votes/" + vote + "/subjects";
    }

    /** Changes places with the neighbour above or below; the numbers stay where they are. */
    @PostMapping("/votes/{vote}/subjects/{number}/move")
    @Allowed(Role.SECRETARIAT)
    String move(@PathVariable String vote, @PathVariable int number, @RequestParam boolean up) {
        List<Subject> subjects = votes.working(vote).subjects().all();
        int at = subjects.indexOf(find(subjects, number).orElseThrow(SubjectPages::gone));
        int other = up ? at - 1 : at + 1;
        if (other >= 0 && other < subjects.size()) {
            List<Subject> moved = new ArrayList<>(subjects);
            moved.set(
                    at,
                    SubjectForm.numbered(subjects.get(other), subjects.get(at).number()));
            moved.set(
                    other,
                    SubjectForm.numbered(subjects.get(at), subjects.get(other).number()));
            drafts.subjects(vote, moved);
        }
        return "redirect:/votes/" + vote + "/subjects";
    }

    @PostMapping("/votes/{vote}/subjects/file")
    @Allowed(Role.SECRETARIAT)
    ModelAndView preview(@PathVariable String vote, @RequestParam MultipartFile file, Model model) throws IOException {
        try {
            List<Subject> read = RosterExchange.subjects(String.valueOf(file.getOriginalFilename()), file.getBytes());
            model.addAttribute(
                    "difference",
                    ListDifference.of(
                            votes.working(vote).subjects().all(),
                            read,
                            (one, other) -> one.person().maybeSame(other.person()),
                            RosterWords::of));
            model.addAttribute("word", staged.put(vote, Subject.class, read));
            model.addAttribute("list", "subjects");
            return new ModelAndView("plan/import", model.asMap());
        } catch (Refused refused) {
            show(vote, model);
            model.addAttribute("refusals", FindingLine.of(refused, language.messages()));
            return new ModelAndView("plan/subjects", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/votes/{vote}/subjects/import")
    @Allowed(Role.SECRETARIAT)
    String take(@PathVariable String vote, @RequestParam String word) {
        drafts.subjects(vote, staged.take(vote, Subject.class, word).orElseThrow(SubjectPages::gone));
        return "redirect:/votes/" + vote + "/subjects";
    }

    @GetMapping("/votes/{vote}/subjects/subjects.xlsx")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    ResponseEntity<byte[]> file(@PathVariable String vote) {
        return Download.of(
                "subjects.xlsx",
                Download.XLSX,
                RosterExchange.subjectsBook(votes.working(vote).subjects().all()));
    }

    @GetMapping("/votes/{vote}/subjects/template.xlsx")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    ResponseEntity<byte[]> template(@PathVariable String vote) {
        return Download.of("subjects.xlsx", Download.XLSX, RosterTemplates.subjects());
    }

    private void show(String vote, Model model) {
        PlanVersion working = votes.working(vote);
        Plan plan = working.plan();
        List<FindingLine> lines = FindingLine.of(working.check(Optional.empty()).findings(), language.messages());
        List<Row> rows = working.subjects().all().stream()
                .map(subject -> new Row(
                        subject,
                        Exemption.of(subject, plan.voteDay(), plan.policy().value(Setting.REAPPOINTMENT)),
                        subject.ballot().equals(Rosters.ONLY_BALLOT) ? "" : subject.ballot(),
                        lines.stream()
                                .filter(line -> line.place().equals(SubjectList.place(subject)))
                                .toList()))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("plan", plan);
        model.addAttribute("onBallot", working.subjects().onBallot().size());
        model.addAttribute(
                "several", rows.stream().anyMatch(row -> !row.ballot().isEmpty()));
        model.addAttribute(
                "above",
                lines.stream().filter(line -> line.place().equals("subjects")).toList());
        model.addAttribute("refusals", List.of());
    }

    private String form(Optional<Integer> number, Map<String, String> values, List<FindingLine> refusals, Model model) {
        model.addAttribute("number", number.orElse(0));
        model.addAttribute("values", values);
        model.addAttribute("refusals", refusals);
        return "plan/subject";
    }

    private static Optional<Subject> find(List<Subject> subjects, int number) {
        return subjects.stream().filter(each -> each.number() == number).findFirst();
    }

    private static List<Subject> sorted(List<Subject> subjects) {
        return subjects.stream()
                .sorted(Comparator.comparingInt(Subject::number))
                .toList();
    }

    private static int nextNumber(List<Subject> subjects) {
        return subjects.stream().mapToInt(Subject::number).max().orElse(0) + 1;
    }

    static Refused gone() {
        return new Refused(Problem.of(Fault.F416_ROW_GONE, "", ""));
    }
}
