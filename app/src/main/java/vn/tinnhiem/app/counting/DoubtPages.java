package vn.tinnhiem.app.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.counting.DoubtQueue.Said;
import vn.tinnhiem.app.counting.DoubtQueue.Waiting;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.rules.law.Finding;

/** Hàng phiếu cần xem xét: one sheet at a time, the picture or the paper, the rule, the decision; the next one by itself. */
@Controller
@Allowed({Role.COUNTING})
class DoubtPages {

    private static final String FIELD = "d-";

    private final Doubts doubts;
    private final Committees committees;
    private final OpenCounts counts;
    private final Told told;

    DoubtPages(Doubts doubts, Committees committees, OpenCounts counts, Told told) {
        this.doubts = doubts;
        this.committees = committees;
        this.counts = counts;
        this.told = told;
    }

    /** @param doubt that was looked at last; @param done that was decided just now */
    @GetMapping("/station/doubts")
    String next(
            @AuthenticationPrincipal Seated at,
            @RequestParam(defaultValue = "") String doubt,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String name1,
            @RequestParam(defaultValue = "") String name2,
            Model model) {
        Map<String, String> typed = new HashMap<>();
        typed.put(
                "name1",
                name1.isEmpty() && !at.members().isEmpty() ? at.members().getFirst() : name1);
        typed.put(
                "name2",
                name2.isEmpty() && at.members().size() > 1 ? at.members().get(1) : name2);
        return shown(at, doubt, done, typed, List.of(), model);
    }

    private String shown(
            Seated at, String after, String done, Map<String, String> typed, List<Told.Line> problems, Model model) {
        List<Waiting> queue = doubts.waiting(at.vote());
        model.addAttribute("queue", queue);
        model.addAttribute("waiting", queue.stream().filter(Waiting::open).count());
        model.addAttribute("busy", doubts.busy(at.vote()));
        model.addAttribute("doubt", doubts.shown(at.vote(), queue, after).orElse(null));
        model.addAttribute(
                "done",
                queue.stream()
                        .filter(each -> each.id().equals(done) && !each.open())
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "members",
                committees.members(at.vote()).stream()
                        .map(CommitteeMember::name)
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("closed", counts.closed(at.vote()));
        return "counting/doubts";
    }

    @PostMapping("/station/doubts/{doubt}")
    String decide(
            @AuthenticationPrincipal Seated at,
            @PathVariable String doubt,
            @RequestParam Map<String, String> typed,
            RedirectAttributes kept,
            Model model) {
        try {
            List<Finding> findings = doubts.decide(
                    at,
                    doubt,
                    new Said(
                            answers(typed),
                            typed.getOrDefault("reason", ""),
                            typed.getOrDefault("name1", ""),
                            typed.getOrDefault("name2", "")));
            if (!findings.isEmpty()) {
                return shown(at, doubt, "", typed, told.findings(findings), model);
            }
            kept.addAttribute("doubt", doubt);
            kept.addAttribute("done", doubt);
            kept.addAttribute("name1", typed.getOrDefault("name1", ""));
            kept.addAttribute("name2", typed.getOrDefault("name2", ""));
            return "redirect:/station/doubts";
        } catch (Refused refused) {
            return shown(at, doubt, "", typed, told.problems(refused.problems()), model);
        }
    }

    /** Decides anew: one key after the decision, or from the list. */
    @PostMapping("/station/doubts/{doubt}/undo")
    String undo(@AuthenticationPrincipal Seated at, @PathVariable String doubt, RedirectAttributes kept) {
        doubts.undo(at, doubt);
        kept.addAttribute("doubt", doubt);
        return "redirect:/station/doubts";
    }

    private static Map<String, String> answers(Map<String, String> typed) {
        Map<String, String> answers = new HashMap<>();
        typed.forEach((field, value) -> {
            if (field.startsWith(FIELD) && !value.isBlank()) {
                answers.put(field.substring(FIELD.length()), numbers(value.strip()));
            }
        });
        return answers;
    }

    /** "24, 1, 20, 3, 1" and "24 1 20 3 1" are the same numbers. */
    private static String numbers(String value) {
        return value.matches("[0-9]+([ ,;]+[0-9]+)+") ? value.replaceAll("[ ,;]+", ",") : value;
    }
}
