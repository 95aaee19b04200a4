package vn.tinnhiem.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.access.AttemptLimits.Key;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.routes.Caller;

/** Đăng nhập bằng tên và mật khẩu. The whole way where no second step is set, else the half of it. */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final AuditLog log;
    private final TransactionTemplate transactions;
    private final Requests requests;
    private final AttemptLimits limits;
    private final KnownMachines machines;

    SignIn(
            Accounts accounts,
            AuditLog log,
            TransactionTemplate transactions,
            Requests requests,
            AttemptLimits limits,
            KnownMachines machines) {
        this.accounts = accounts;
        this.log = log;
        this.transactions = transactions;
        this.requests = requests;
        this.limits = limits;
        this.machines = machines;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName().strip().toLowerCase(Locale.ROOT);
        List<Key> keys = keys(shortened(login));
        Duration wait =
                keys.stream().map(limits::wait).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            throw new TooManyAttempts(wait);
        }
        boolean known = accounts.knows(login, String.valueOf(asked.getCredentials()));
        Optional<Account> account = accounts.byLogin(login).filter(each -> known && !each.disabled());
        if (account.isEmpty()) {
            keys.forEach(limits::failed);
            refused(login);
            throw new BadCredentialsException("sign-in");
        }
        limits.succeeded(keys.getFirst());
        return account.get().secondStep()
                ? UsernamePasswordAuthenticationToken.authenticated(
                        new HalfSignedIn(account.get().id()), null, List.of())
                : authentication(account.get());
    }

    private List<Key> keys(String login) {
        Optional<String> machine = requests.request().flatMap(request -> place(request, login));
        String address = requests.address();
        return machine.map(place -> List.of(Key.login(login, place)))
                .orElseGet(() -> Stream.of(Key.login(login, address), Key.everywhere(login), Key.address(address))
                        .toList());
    }

    private Optional<String> place(HttpServletRequest request, String login) {
        return machines.place(request, login);
    }

    private void refused(String login) {
        transactions.executeWithoutResult(tx -> log.record(
                new Actor(shown(login), "", requests.address()),
                AccessAct.SIGN_IN_REFUSED,
                null,
                shown(login),
                Map.of()));
    }

    static Authentication authentication(Caller caller) {
        return UsernamePasswordAuthenticationToken.authenticated(
                caller,
                null,
                caller.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList());
    }

    /** What was typed as a login may be anything, even a password in the wrong field: only that of an account is kept. */
    private String shown(String login) {
        return accounts.byLogin(login).map(Account::login).orElse("?");
    }

    private static String shortened(String login) {
        return login.length() > 60 ? login.substring(0, 60) : login;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
