package vn.tinnhiem.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.routes.Caller;

/** Ai đang gọi, từ đâu: read from the request at hand. */
@Component
class Requests implements Actor.Current {

    @Override
    public Actor actor() {
        return caller().map(caller -> new Actor(
                        caller.name(),
                        caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                        address()))
                .orElseGet(() -> RequestContextHolder.getRequestAttributes() == null
                        ? Actor.PROGRAM
                        : new Actor("?", "", address()));
    }

    private static Optional<Caller> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    /** The account that asks; empty for a station and for nobody. */
    static Optional<Account> account() {
        return caller().filter(Account.class::isInstance).map(Account.class::cast);
    }

    /** The address that the browser used, without a path. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    /** Empty where nobody asked from anywhere. */
    String address() {
        return request().map(HttpServletRequest::getRemoteAddr).orElse("");
    }

    Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
