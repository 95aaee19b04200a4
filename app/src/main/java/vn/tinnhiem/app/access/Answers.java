package vn.tinnhiem.app.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a browser is sent: after signing in, after a refusal, and when a page is not for whoever asks. */
@Component
class Answers {

    private static final String STATION = "/station";
    static final String SIGN_IN = "/sign-in";
    static final String CODE = "/sign-in/code";

    private final Sessions sessions;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();
    private final AccessDeniedHandlerImpl forbidden = new AccessDeniedHandlerImpl();
    private final LoginUrlAuthenticationEntryPoint entry = new LoginUrlAuthenticationEntryPoint(SIGN_IN);

    Answers(Sessions sessions) {
        this.sessions = sessions;
    }

    void passwordRight(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof Account account) {
            sessions.begun(request, response, account, "PASSWORD");
            onward(request, response, authentication);
        } else {
            response.sendRedirect(CODE);
        }
    }

    /** To the page that was asked for before signing in, or the first one. */
    void onward(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        onward.onAuthenticationSuccess(request, response, authentication);
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(
                refusal instanceof TooManyAttempts tooMany
                        ? SIGN_IN + "?refused&wait=" + tooMany.seconds()
                        : SIGN_IN + "?refused");
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof HalfSignedIn) {
            response.sendRedirect(CODE);
        } else {
            forbidden.handle(request, response, denied);
        }
    }

    /** A script that fetches a part of a page is told plainly; a browser is shown the sign-in page. */
    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getRequestURI().startsWith(STATION)) {
            // Whoever sat there has no account: the door of the stations, not the sign-in page.
            response.sendRedirect(STATION);
        } else {
            entry.commence(request, response, refusal);
        }
    }
}
