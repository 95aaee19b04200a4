package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.shell.Language;

/** Dời ngày lấy phiếu cả khối: what is counted from it moves along, a fixed day stays and is checked again. */
@Controller
class VoteDayPages {

    private final Votes votes;
    private final PlanDrafts drafts;
    private final Language language;

    VoteDayPages(Votes votes, PlanDrafts drafts, Language language) {
        this.votes = votes;
        this.drafts = drafts;
        this.language = language;
    }

    /**
     * Một việc trước và sau khi dời.
     *
     * @param moved whether its day changes
     */
    record Move(DutyRow before, DutyRow after, boolean moved) {}

    @GetMapping("/votes/{vote}/plan/day")
    @Allowed(Role.SECRETARIAT)
    ModelAndView form(@PathVariable String vote, @RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("to", to);
        model.addAttribute("refusals", List.of());
        if (to.isBlank()) {
            return new ModelAndView("plan/day", model.asMap());
        }
        try {
            preview(vote, day(to), model);
            return new ModelAndView("plan/day", model.asMap());
        } catch (Refused refused) {
            model.addAttribute("refusals", FindingLine.of(refused, language.messages()));
            return new ModelAndView("plan/day", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/votes/{vote}/plan/day")
    @Allowed(Role.SECRETARIAT)
    String move(@PathVariable String vote, @RequestParam String to) {
        LocalDate day = day(to);
        drafts.change(vote, "voteDay " + day, text -> PlanEdit.voteDay(text, day));
        return "redirect:/votes/" + vote + "/plan?saved=voteDay";
    }

    private void preview(String vote, LocalDate day, Model model) {
        String text = votes.text(vote);
        String moved = PlanEdit.voteDay(text, day);
        PlanView before = PlanView.of(drafts.check(vote, text), text, language.messages());
        PlanView after = PlanView.of(drafts.check(vote, moved), moved, language.messages());
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("moves", moves(before, after));
        model.addAttribute("day", day);
    }

    static List<Move> moves(PlanView before, PlanView after) {
        List<Move> moves = new ArrayList<>();
        for (DutyRow row : before.duties()) {
            after.duty(row.task())
                    .ifPresent(
                            other -> moves.add(new Move(row, other, !row.due().equals(other.due()))));
        }
        return moves;
    }

    private LocalDate day(String to) {
        String field = language.english() ? "Vote day" : "Ngày lấy phiếu";
        Optional<LocalDate> day = TypedDate.read(to, field);
        return day.orElseThrow(() -> new Refused(Problem.of(Fault.F417_NOT_A_DATE, "", field, "value", "")));
    }
}
