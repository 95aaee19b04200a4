package vn.tinnhiem.app.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/** On the pages of a plan: its {@link PlanState} for who is asking. */
@ControllerAdvice(
        assignableTypes = {
            PlanPages.class,
            PlanTextPages.class,
            VoteDayPages.class,
            SubjectPages.class,
            VoterPages.class,
            ApprovalPages.class
        })
class PlanStateOnPages {

    private final Votes votes;

    PlanStateOnPages(Votes votes) {
        this.votes = votes;
    }

    @ModelAttribute
    void state(HttpServletRequest request, Model model) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || !(variables.get("vote") instanceof String vote)
                || votes.head(vote).isEmpty()
                || authentication == null
                || !(authentication.getPrincipal() instanceof Caller caller)) {
            return;
        }
        boolean open = votes.isOpen(vote);
        model.addAttribute(
                "state",
                new PlanState(
                        open,
                        open && caller.is(Role.SECRETARIAT),
                        caller.is(Role.SECRETARIAT),
                        caller.is(Role.CHAIR),
                        votes.ballotsHandedOut(vote),
                        votes.versions(vote)));
    }
}
