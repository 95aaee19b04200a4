package vn.tinnhiem.app.scan;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** On every scanning page of a station: whose count it is, who sits here, and what was refused, with the way back. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {ScanPages.class, ScanUploads.class, ScanDrawPages.class})
class ScanFrame {

    private final ApprovedPlans plans;
    private final ScanWords words;

    ScanFrame(ApprovedPlans plans, ScanWords words) {
        this.plans = plans;
        this.words = words;
    }

    @ExceptionHandler(Refused.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(Refused refused, HttpServletRequest request, Model model) {
        frame(model);
        model.addAttribute("languageHref", "/station/scans?lang=" + words.say("shell.otherLanguage.code"));
        model.addAttribute("problems", words.problems(refused.problems()));
        return request.getHeader("HX-Request") == null ? "scan/refused" : "shell/problems :: list";
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
