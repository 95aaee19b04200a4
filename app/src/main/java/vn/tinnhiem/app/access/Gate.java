package vn.tinnhiem.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tinnhiem.app.routes.Allowed;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/** Cửa: a request passes when its route names a role that the caller holds. A route that names none is closed to all. */
@Component
class Gate implements AuthorizationManager<RequestAuthorizationContext> {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    Gate(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Optional<Allowed> allowed = handler(context.getRequest()).flatMap(Gate::allowed);
        return new AuthorizationDecision(allowed.isPresent() && passes(allowed.get(), authentication.get()));
    }

    /** Who may call this method; empty when nothing says so. */
    static Optional<Allowed> allowed(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class)));
    }

    private static boolean passes(Allowed allowed, @Nullable Authentication authentication) {
        if (allowed.everybody()) {
            return true;
        }
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof Caller caller
                && (allowed.signedIn() || Arrays.stream(allowed.value()).anyMatch(role -> holds(caller, role)));
    }

    /** The counting station is a seat that the chair confirms; no account is one. */
    private static boolean holds(Caller caller, Role role) {
        return caller.is(role) && !(role == Role.COUNTING && caller.account());
    }

    private Optional<HandlerMethod> handler(HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = routes.getObject().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception e) {
            // No route answers to this method or these headers: it is closed, and the answer is the same as for the
            // others.
            return Optional.empty();
        }
    }
}
