package vn.tinnhiem.app.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.rules.count.BatchSizes;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Severity;

/** Tạm tính và chốt: the sums that only stations see, what stands against closing, the closing itself. */
@Controller
@Allowed({Role.COUNTING})
class ClosingPages {

    private final Closing closing;
    private final Explanations explanations;
    private final Sums sums;
    private final Batches batches;
    private final OpenCounts counts;
    private final CountProgresses progresses;
    private final ApprovedPlans plans;
    private final Told told;

    ClosingPages(
            Closing closing,
            Explanations explanations,
            Sums sums,
            Batches batches,
            OpenCounts counts,
            CountProgresses progresses,
            ApprovedPlans plans,
            Told told) {
        this.closing = closing;
        this.explanations = explanations;
        this.sums = sums;
        this.batches = batches;
        this.counts = counts;
        this.progresses = progresses;
        this.plans = plans;
        this.told = told;
    }

    /**
     * Một chênh lệch chờ giải trình.
     *
     * @param key as explanations are kept: "D522", "D522.lanh-dao"
     */
    record Difference(String key, Told.Line line) {}

    @GetMapping("/station/sums")
    String sums(@AuthenticationPrincipal Seated at, Model model) {
        List<Batch> all = batches.of(at.vote());
        long agreed = all.stream().filter(Batch::agreed).mapToLong(Batch::size).sum();
        boolean enough =
                agreed >= BatchSizes.LEAST || (!all.isEmpty() && all.stream().allMatch(Batch::agreed));
        model.addAttribute("enough", enough);
        model.addAttribute("agreed", agreed);
        model.addAttribute("count", enough ? sums.of(at.vote()).count() : null);
        model.addAttribute("closed", counts.closed(at.vote()));
        model.addAttribute("progress", progresses.of(at.vote()));
        return "counting/sums";
    }

    @GetMapping("/station/closing")
    String closing(@AuthenticationPrincipal Seated at, Model model) {
        List<Finding> findings = counts.closed(at.vote()) ? List.of() : closing.findings(at.vote());
        List<Difference> differences = findings.stream()
                .filter(finding -> finding.code().severity() == Severity.DECISION)
                .map(finding -> new Difference(key(at.vote(), finding), told.line(finding)))
                .toList();
        List<Finding> others = new ArrayList<>(findings);
        others.removeIf(finding -> finding.code().severity() == Severity.DECISION);
        model.addAttribute("differences", differences);
        model.addAttribute("findings", told.findings(others));
        model.addAttribute(
                "explanations",
                explanations.of(at.vote()).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList());
        boolean counted = closing.counted(at.vote());
        boolean errors = others.stream().anyMatch(Finding::blocks);
        model.addAttribute("counted", counted);
        model.addAttribute("scansWaiting", closing.scansWaiting(at.vote()));
        model.addAttribute("ready", counted && !errors && differences.isEmpty());
        model.addAttribute("closed", counts.closed(at.vote()));
        model.addAttribute(
                "version", counts.row(at.vote()).map(row -> row.getVersion()).orElse(0L));
        model.addAttribute("reopening", closing.reopening(at.vote()));
        model.addAttribute("progress", progresses.of(at.vote()));
        return "counting/closing";
    }

    /** The code, and the ballot that the finding names where there are several. */
    private String key(String vote, Finding finding) {
        List<Ballot> ballots = plans.of(vote).ballots();
        String code = finding.code().number();
        return ballots.size() == 1
                ? code
                : new TreeSet<>(ballots.stream().map(Ballot::id).toList())
                        .descendingSet().stream()
                                .filter(id -> finding.place().equals(id)
                                        || finding.place().startsWith(id + "."))
                                .findFirst()
                                .map(id -> code + "." + id)
                                .orElse(code);
    }

    @PostMapping("/station/explanations")
    String explain(
            @AuthenticationPrincipal Seated at,
            @RequestParam String difference,
            @RequestParam(defaultValue = "") String explanation) {
        explanations.explain(at, difference, explanation);
        return "redirect:/station/closing";
    }

    @PostMapping("/station/closing")
    String close(@AuthenticationPrincipal Seated at) {
        closing.close(at);
        return "redirect:/station/closing";
    }

    @PostMapping("/station/reopening")
    String askReopening(@AuthenticationPrincipal Seated at, @RequestParam(defaultValue = "") String reason) {
        closing.askReopening(at, reason);
        return "redirect:/station/closing";
    }
}
