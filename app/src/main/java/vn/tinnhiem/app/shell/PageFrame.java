package vn.tinnhiem.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinnhiem.app.routes.Caller;

/** What the frame of a page shows: who is signed in, where they may go, the other language. */
@ControllerAdvice
class PageFrame {

    private final List<Navigation> entries;
    private final List<Notice> notices;
    private final Language language;

    PageFrame(List<Navigation> entries, List<Notice> notices, Language language) {
        this.notices = List.copyOf(notices);
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(Navigation::order))
                .toList();
        this.language = language;
    }

    /** One entry as it stands on the page at hand. */
    record Entry(String href, String key, boolean current) {}

    @ModelAttribute("caller")
    @Nullable
    Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    @ModelAttribute("navigation")
    List<Entry> navigation(HttpServletRequest request) {
        Caller caller = caller();
        if (caller == null) {
            return List.of();
        }
        String path = request.getRequestURI();
        return entries.stream()
                .filter(entry ->
                        entry.roles().isEmpty() || entry.roles().stream().anyMatch(caller::is))
                .map(entry -> new Entry(
                        entry.href(),
                        entry.key(),
                        entry.href().equals("/") ? path.equals("/") : path.startsWith(entry.href())))
                .toList();
    }

    @ModelAttribute("notices")
    List<Notice.Shown> notices() {
        Caller caller = caller();
        return caller == null
                ? List.of()
                : notices.stream()
                        .flatMap(notice -> notice.shown(caller).stream())
                        .toList();
    }

    /** The same page in the other language. */
    @ModelAttribute("languageHref")
    String languageHref(HttpServletRequest request) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            page.query(request.getQueryString());
        }
        return page.replaceQueryParam("lang", language.english() ? "vi" : "en")
                .build()
                .toUriString();
    }
}
