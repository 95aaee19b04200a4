package vn.tinnhiem.app.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.shell.VoteTab;

/** On every page below {@code /votes/{vote}}: whose it is, the tabs, and whether it is a rehearsal. */
@ControllerAdvice
class VoteFrame {

    private final Votes votes;
    private final List<VoteTab> tabs;

    VoteFrame(Votes votes, List<VoteTab> tabs) {
        this.votes = votes;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(VoteTab::order)).toList();
    }

    /** One tab as it stands on the page at hand. */
    record Tab(String href, String key, boolean current) {}

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        Optional<String> vote = vote(request);
        if (vote.isEmpty()) {
            return;
        }
        VoteHead head = votes.head(vote.get()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("vote", head);
        model.addAttribute("rehearsal", head.rehearsal());
        model.addAttribute("tabs", tabs(head.id(), request.getRequestURI()));
    }

    /** The path below the vote of the page that the caller needs: the plan until it is approved, then the first tab after it. */
    String start(String vote) {
        VoteHead head = votes.head(vote).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> open = tabs(vote, "").stream()
                .map(tab -> tab.href().substring(("/votes/" + vote).length()))
                .toList();
        if (open.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return head.approved() && open.contains("/conference") ? "/conference" : open.getFirst();
    }

    private List<Tab> tabs(String vote, String path) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
            return List.of();
        }
        String base = "/votes/" + vote;
        return tabs.stream()
                .filter(tab -> tab.roles().stream().anyMatch(caller::is))
                .map(tab -> new Tab(base + tab.path(), tab.key(), path.startsWith(base + tab.path())))
                .toList();
    }

    private static Optional<String> vote(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("vote"))
                : Optional.empty();
    }
}
