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
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.rules.law.Finding;

/** Hàng phiếu cần xem xét. */
@Controller
@Allowed({Role.COUNTING})
class DoubtPages {

    private static final String FIELD = "d-";

    private final Doubts doubts;
    private final Committees committees;
    private final Told told;

    DoubtPages(Doubts doubts, Committees committees, Told told) {
        this.doubts = doubts;
        this.committees = committees;
        this.told = told;
    }

    @GetMapping("/station/doubts")
    String list(@AuthenticationPrincipal Seated at, Model model) {
        return list(at, "", Map.of(), List.of(), model);
    }

    private String list(Seated at, String wrong, Map<String, String> typed, List<Told.Line> problems, Model model) {
        model.addAttribute("doubts", doubts.open(at.vote()));
        model.addAttribute(
                "members",
                committees.members(at.vote()).stream()
                        .map(CommitteeMember::name)
                        .toList());
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "counting/doubts";
    }

    @PostMapping("/station/doubts/{doubt}")
    String decide(
            @AuthenticationPrincipal Seated at,
            @PathVariable String doubt,
            @RequestParam Map<String, String> typed,
            Model model) {
        try {
            List<Finding> findings = doubts.decide(
                    at,
                    doubt,
                    decisions(typed),
                    typed.getOrDefault("reason", ""),
                    typed.getOrDefault("name1", ""),
                    typed.getOrDefault("name2", ""));
            return findings.isEmpty()
                    ? "redirect:/station/doubts"
                    : list(at, doubt, typed, told.findings(findings), model);
        } catch (Refused refused) {
            return list(at, doubt, typed, told.problems(refused.problems()), model);
        }
    }

    private static Map<Integer, String> decisions(Map<String, String> typed) {
        Map<Integer, String> decisions = new HashMap<>();
        typed.forEach((field, value) -> {
            if (field.matches(FIELD + "[0-9]{1,4}") && !value.isBlank()) {
                decisions.put(
                        Integer.valueOf(field.substring(FIELD.length())),
                        value.strip().replace(' ', ','));
            }
        });
        return decisions;
    }
}
