package vn.tinnhiem.app.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.people.RosterTemplates;
import vn.tinnhiem.app.plan.VoterTable.Row;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.law.Finding;

/** Người ghi phiếu: theo thành phần, mỗi người tính một lần. */
@Controller
class VoterPages {

    private final Votes votes;
    private final PlanDrafts drafts;
    private final StagedLists staged;
    private final Language language;

    VoterPages(Votes votes, PlanDrafts drafts, StagedLists staged, Language language) {
        this.votes = votes;
        this.drafts = drafts;
        this.staged = staged;
        this.language = language;
    }

    @GetMapping("/votes/{vote}/voters")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    String list(
            @PathVariable String vote,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            Model model) {
        show(vote, q, group, model);
        return part.isEmpty() ? "plan/voters" : "plan/voters :: rows";
    }

    @GetMapping({"/votes/{vote}/voters/new", "/votes/{vote}/voters/{place}/edit"})
    @Allowed(Role.SECRETARIAT)
    String form(@PathVariable String vote, @PathVariable Optional<Integer> place, Model model) {
        PlanVersion working = votes.working(vote);
        Map<String, String> values = new HashMap<>();
        List<String> chosen = new ArrayList<>();
        place.ifPresent(at -> {
            Row row = VoterTable.of(working.plan(), working.voters()).at(at).orElseThrow(SubjectPages::gone);
            values.put("name", row.voter().person().name());
            values.put("was", row.voter().person().name());
            values.put("position", row.voter().position());
            values.put("code", row.voter().person().code().orElse(""));
            values.put("born", row.voter().person().born().map(TypedDate::shown).orElse(""));
            chosen.addAll(row.voter().grounds());
        });
        return form(working, place, values, chosen, List.of(), model);
    }

    @PostMapping({"/votes/{vote}/voters/new", "/votes/{vote}/voters/{place}/edit"})
    @Allowed(Role.SECRETARIAT)
    ModelAndView save(
            @PathVariable String vote,
            @PathVariable Optional<Integer> place,
            @RequestParam Map<String, String> typed,
            @RequestParam MultiValueMap<String, String> all,
            Model model) {
        PlanVersion working = votes.working(vote);
        List<String> chosen = all.getOrDefault("group", List.of()).stream()
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
        try {
            drafts.voters(vote, RosterExchange.checkedVoters(edited(working, place, typed, chosen)));
            return new ModelAndView("redirect:/votes/" + vote + "/voters");
        } catch (Refused refused) {
            String page = form(working, place, typed, chosen, FindingLine.of(refused, language.messages()), model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static List<Electorate.Entry> edited(
            PlanVersion working, Optional<Integer> place, Map<String, String> typed, List<String> groups) {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> born = SubjectForm.date(typed, "born", "Ngày sinh", problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        List<Electorate.Entry> rows = new ArrayList<>();
        for (String group : groups.isEmpty() ? List.of("") : groups) {
            rows.add(new Electorate.Entry(
                    SubjectForm.person(typed, born), SubjectForm.text(typed, "position"), group, ""));
        }
        List<Electorate.Entry> entries = new ArrayList<>(working.voters());
        int at = entries.size();
        if (place.isPresent()) {
            Row row = existing(working, place.get(), typed.getOrDefault("was", ""));
            at = row.entries().getFirst();
            row.entries().reversed().forEach(entry -> entries.remove((int) entry));
        }
        entries.addAll(at, rows);
        return entries;
    }

    private static Row existing(PlanVersion working, int place, String was) {
        return VoterTable.of(working.plan(), working.voters())
                .at(place)
                .filter(row -> row.voter().person().name().equals(was))
                .orElseThrow(SubjectPages::gone);
    }

    @PostMapping("/votes/{vote}/voters/{place}/remove")
    @Allowed(Role.SECRETARIAT)
    String remove(@PathVariable String vote, @PathVariable int place, @RequestParam String was) {
        PlanVersion working = votes.working(vote);
        List<Electorate.Entry> entries = new ArrayList<>(working.voters());
        existing(working, place, was).entries().reversed().forEach(entry -> entries.remove((int) entry));
        drafts.voters(vote, entries);
        return "redirect:/votes/" + vote + "/voters";
    }

    @PostMapping("/votes/{vote}/voters/file")
    @Allowed(Role.SECRETARIAT)
    ModelAndView preview(@PathVariable String vote, @RequestParam MultipartFile file, Model model) throws IOException {
        try {
            List<Electorate.Entry> read =
                    RosterExchange.voters(String.valueOf(file.getOriginalFilename()), file.getBytes());
            model.addAttribute(
                    "difference",
                    ListDifference.of(
                            votes.working(vote).voters(),
                            read,
                            (one, other) -> one.person().maybeSame(other.person()),
                            RosterWords::of));
            model.addAttribute("word", staged.put(vote, Electorate.Entry.class, read));
            model.addAttribute("list", "voters");
            return new ModelAndView("plan/import", model.asMap());
        } catch (Refused refused) {
            show(vote, "", "", model);
            model.addAttribute("refusals", FindingLine.of(refused, language.messages()));
            return new ModelAndView("plan/voters", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/votes/{vote}/voters/import")
    @Allowed(Role.SECRETARIAT)
    String take(@PathVariable String vote, @RequestParam String word) {
        drafts.voters(vote, staged.take(vote, Electorate.Entry.class, word).orElseThrow(SubjectPages::gone));
        return "redirect:/votes/" + vote + "/voters";
    }

    @GetMapping("/votes/{vote}/voters/voters.xlsx")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    ResponseEntity<byte[]> file(@PathVariable String vote) {
        return Download.of(
                "voters.xlsx",
                Download.XLSX,
                RosterExchange.votersBook(votes.working(vote).voters()));
    }

    @GetMapping("/votes/{vote}/voters/template.xlsx")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    ResponseEntity<byte[]> template(@PathVariable String vote) {
        List<String> groups = votes.plan(vote).texts().lines(Passage.VOTER_GROUPS);
        return Download.of("voters.xlsx", Download.XLSX, RosterTemplates.voters(groups));
    }

    private void show(String vote, String words, String group, Model model) {
        PlanVersion working = votes.working(vote);
        PlanCheck check = working.check(Optional.empty());
        VoterTable table = VoterTable.of(working.plan(), working.voters(), check.electorate());
        List<Finding> findings = check.findings().stream()
                .filter(finding -> concernsVoters(finding.code().number()))
                .toList();
        model.addAttribute("table", table);
        model.addAttribute("found", table.found(words, group));
        model.addAttribute("q", words);
        model.addAttribute("group", group);
        model.addAttribute("findings", FindingLine.of(findings, language.messages()));
        model.addAttribute("refusals", List.of());
    }

    /** N307 is shown by the grounds beside the name. */
    private static boolean concernsVoters(String code) {
        return List.of("E308", "W309", "E310", "W311", "E312", "E313", "E314").contains(code);
    }

    private String form(
            PlanVersion working,
            Optional<Integer> place,
            Map<String, String> values,
            List<String> chosen,
            List<FindingLine> refusals,
            Model model) {
        List<String> groups = new ArrayList<>(
                VoterTable.of(working.plan(), working.voters()).groups().keySet());
        chosen.stream().filter(group -> !groups.contains(group)).forEach(groups::add);
        model.addAttribute("place", place.orElse(0));
        model.addAttribute("values", values);
        model.addAttribute("groups", groups);
        model.addAttribute("chosen", chosen);
        model.addAttribute("refusals", refusals);
        return "plan/voter";
    }
}
