package vn.tinnhiem.app.counting;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** On every page of a station: whose count it is, who sits here. */
@ControllerAdvice(assignableTypes = {StationPages.class, EntryPages.class, DoubtPages.class, ClosingPages.class})
class StationFrame {

    private final ApprovedPlans plans;

    StationFrame(ApprovedPlans plans) {
        this.plans = plans;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        if (String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Seated at) {
            BallotLines lines = plans.of(at.vote());
            model.addAttribute("seated", at);
            model.addAttribute("lines", lines);
            model.addAttribute("rehearsal", lines.rehearsal());
        }
    }
}
