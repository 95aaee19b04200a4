package vn.tinnhiem.app.plan;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.PlanVersion.Line;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotPages;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Severity;

/** Phê duyệt: cơ quan tham mưu chuẩn bị, chủ trì phê duyệt; from then on nothing changes but by a new version. */
@Controller
class ApprovalPages {

    private final Votes votes;
    private final BallotPages pages;
    private final Language language;
    private final Live live;
    private final Clock clock;

    ApprovalPages(Votes votes, BallotPages pages, Language language, Live live, Clock clock) {
        this.votes = votes;
        this.pages = pages;
        this.language = language;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/votes/{vote}/plan/approve")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    String form(@PathVariable String vote, Model model) {
        show(vote, Set.of(), "", List.of(), model);
        return "plan/approve";
    }

    @PostMapping("/votes/{vote}/plan/approve")
    @Allowed(Role.CHAIR)
    ModelAndView approve(
            @PathVariable String vote,
            @RequestParam(name = "accept", defaultValue = "") Set<String> accepted,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String digest,
            Authentication caller,
            Model model) {
        try {
            PlanVersion working = votes.working(vote);
            List<Ballot> ballots = ballots(vote, working);
            refuse(vote, working, ballots, accepted, reason, digest);
            LocalDate today = VietnamTime.today(clock);
            String by = caller.getPrincipal() instanceof Caller named ? named.name() : caller.getName();
            votes.approve(vote, ballots, by, today, reason.strip());
            live.changed(vote);
            return new ModelAndView("redirect:/votes/" + vote + "/plan/approve");
        } catch (Refused refused) {
            show(vote, accepted, reason, FindingLine.of(refused, language.messages()), model);
            return new ModelAndView("plan/approve", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/votes/{vote}/plan/reopen")
    @Allowed(Role.SECRETARIAT)
    String reopen(@PathVariable String vote) {
        votes.reopen(vote);
        live.changed(vote);
        return "redirect:/votes/" + vote + "/plan";
    }

    @PostMapping("/votes/{vote}/plan/discard")
    @Allowed(Role.SECRETARIAT)
    String discard(@PathVariable String vote) {
        votes.discard(vote);
        live.changed(vote);
        return "redirect:/votes/" + vote + "/plan/approve";
    }

    @GetMapping("/votes/{vote}/plan/versions/{number}")
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.OBSERVER})
    String version(@PathVariable String vote, @PathVariable long number, Model model) {
        Line line = line(vote, number);
        model.addAttribute("line", line);
        model.addAttribute(
                "difference",
                number == 1 ? null : PlanDifference.of(votes.version(vote, number - 1), votes.version(vote, number)));
        model.addAttribute("before", number == 1 ? null : line(vote, number - 1));
        return "plan/version";
    }

    @GetMapping("/votes/{vote}/plan/versions/{number}/plan.approved.yaml")
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    ResponseEntity<byte[]> text(@PathVariable String vote, @PathVariable long number) {
        line(vote, number);
        return Download.of(
                "plan.approved.yaml",
                "application/yaml",
                votes.approvedText(vote, number).getBytes(StandardCharsets.UTF_8));
    }

    private Line line(String vote, long number) {
        return votes.versions(vote).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void refuse(
            String vote,
            PlanVersion working,
            List<Ballot> ballots,
            Set<String> accepted,
            String reason,
            String digest) {
        List<Finding> findings = working.check(Optional.empty()).findings();
        long errors = findings.stream().filter(Finding::blocks).count();
        if (errors > 0) {
            throw new Refused(Problem.of(Fault.F414_ERRORS_REMAIN, "", "", "count", errors));
        }
        if (!PlanDigest.of(working.plan(), ballots).equals(digest)) {
            throw new Refused(Problem.of(Fault.F412_CHANGED_MEANWHILE, "", ""));
        }
        if (!accepted.containsAll(
                toAccept(findings).map(finding -> finding.code().number()).toList())) {
            throw new Refused(Problem.of(Fault.F415_WARNINGS_NOT_SEEN, "", ""));
        }
        if (!votes.versions(vote).isEmpty() && reason.isBlank()) {
            throw new Refused(Problem.of(Fault.F413_REASON_MISSING, "", ""));
        }
    }

    private void show(String vote, Set<String> accepted, String reason, List<FindingLine> refusals, Model model) {
        PlanVersion working = votes.working(vote);
        PlanCheck check = working.check(Optional.empty());
        List<Finding> findings = check.findings();
        List<Line> versions = votes.versions(vote);
        model.addAttribute(
                "errors",
                FindingLine.of(findings.stream().filter(Finding::blocks).toList(), language.messages()));
        model.addAttribute(
                "warnings",
                Warning.byCode(toAccept(findings)
                        .map(finding -> FindingLine.of(finding, language.messages()))
                        .toList()));
        model.addAttribute("accepted", accepted);
        model.addAttribute("reason", reason);
        model.addAttribute("refusals", refusals);
        model.addAttribute("plan", working.plan());
        model.addAttribute("voters", VoterTable.of(working.plan(), working.voters(), check.electorate()));
        try {
            List<Ballot> ballots = ballots(vote, working);
            model.addAttribute("ballots", ballots);
            model.addAttribute("digest", PlanDigest.of(working.plan(), ballots));
        } catch (Refused refused) {
            model.addAttribute("ballots", List.of());
            model.addAttribute("digest", "");
            model.addAttribute(
                    "refusals",
                    Stream.concat(refusals.stream(), FindingLine.of(refused, language.messages()).stream())
                            .toList());
        }
        model.addAttribute(
                "difference",
                versions.isEmpty() || !votes.isOpen(vote)
                        ? null
                        : PlanDifference.of(
                                votes.version(vote, versions.getFirst().number()), working));
    }

    /**
     * Cảnh báo để chủ trì chấp nhận: all of one code at once, each in its own words.
     *
     * @param code by which the form names them
     */
    record Warning(String code, List<FindingLine> lines) {

        static List<Warning> byCode(List<FindingLine> lines) {
            Map<String, List<FindingLine>> codes = new LinkedHashMap<>();
            lines.forEach(line -> codes.computeIfAbsent(line.code(), code -> new ArrayList<>())
                    .add(line));
            return codes.entrySet().stream()
                    .map(entry -> new Warning(entry.getKey(), List.copyOf(entry.getValue())))
                    .toList();
        }
    }

    private static Stream<Finding> toAccept(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().severity() == Severity.WARNING
                        || finding.code().severity() == Severity.DECISION);
    }

    private List<Ballot> ballots(String vote, PlanVersion working) {
        boolean rehearsal = votes.head(vote).orElseThrow().rehearsal();
        return pages.fitting(working.plan().ballotHeading(rehearsal), PlanSubjects.ballots(working.subjects()));
    }
}
