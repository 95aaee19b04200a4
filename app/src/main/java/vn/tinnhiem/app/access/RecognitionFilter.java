package vn.tinnhiem.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Recognition;

/** Lets in who needs no account, for one request and without a trace in the session. */
final class RecognitionFilter extends OncePerRequestFilter {

    private final List<Recognition> recognitions;

    RecognitionFilter(List<Recognition> recognitions) {
        this.recognitions = List.copyOf(recognitions);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = recognitions.stream()
                .flatMap(each -> each.caller(request).stream())
                .findFirst();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext signedIn = SecurityContextHolder.getContext();
        SecurityContext seated = SecurityContextHolder.createEmptyContext();
        seated.setAuthentication(SignIn.authentication(caller.get()));
        SecurityContextHolder.setContext(seated);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(signedIn);
        }
    }
}
