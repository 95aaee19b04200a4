package vn.tinnhiem.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks at every request what the account is now: a role taken away is gone at once, and a disabled account is out. */
final class AccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessSettings settings;

    AccountFilter(Accounts accounts, Sessions sessions, AccessSettings settings) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/vendor/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Account was)) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        Optional<Account> now = accounts.byId(was.id()).filter(account -> goesOn(account, was, session));
        if (now.isEmpty()) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
            chain.doFilter(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIn.authentication(now.get()));
        SecurityContextHolder.setContext(context);
        if (mustSetSecondStep(now.get(), session, request)) {
            response.sendRedirect("/me/second-step?required");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(Account now, Account was, @Nullable HttpSession session) {
        return !now.disabled() && now.epoch() == was.epoch() && session != null && !sessions.over(session);
    }

    private boolean mustSetSecondStep(Account account, @Nullable HttpSession session, HttpServletRequest request) {
        String path = request.getRequestURI();
        return account.guarded()
                && !account.secondStep()
                && session != null
                && !Sessions.strong(session)
                && !path.startsWith("/me/second-step")
                && !path.startsWith("/me/passkeys")
                && !path.equals("/sign-out")
                && settings.secondStepRequired();
    }
}
