package vn.tinnhiem.app.scan;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** On every scanning page of a station: whose count it is, who sits here. */
@ControllerAdvice(assignableTypes = {ScanPages.class, ScanUploads.class, ScanDoubtPages.class, ScanDrawPages.class})
class ScanFrame {

    private final ApprovedPlans plans;

    ScanFrame(ApprovedPlans plans) {
        this.plans = plans;
    }

    @ModelAttribute
    void frame(Model model) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Seated at) {
            BallotLines lines = plans.of(at.vote());
            model.addAttribute("seated", at);
            model.addAttribute("lines", lines);
            model.addAttribute("rehearsal", lines.rehearsal());
        }
    }
}
