package vn.tinnhiem.app.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.routes.Caller;

/** Đăng nhập bằng tên và mật khẩu. */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final AuditLog log;
    private final TransactionTemplate transactions;
    private final Requests requests;

    SignIn(Accounts accounts, AuditLog log, TransactionTemplate transactions, Requests requests) {
        this.accounts = accounts;
        this.log = log;
        this.transactions = transactions;
        this.requests = requests;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName();
        boolean known = accounts.knows(login, String.valueOf(asked.getCredentials()));
        Optional<Account> account = accounts.byLogin(login).filter(each -> known && !each.disabled());
        transactions.executeWithoutResult(tx -> log.record(
                new Actor(account.map(Account::name).orElse(shown(login)), "", requests.address()),
                account.isPresent() ? AccessAct.SIGNED_IN : AccessAct.SIGN_IN_REFUSED,
                null,
                shown(login),
                Map.of()));
        return authentication(account.orElseThrow(() -> new BadCredentialsException("sign-in")));
    }

    static Authentication authentication(Caller caller) {
        return UsernamePasswordAuthenticationToken.authenticated(
                caller,
                null,
                caller.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList());
    }

    /** What was typed as a login may be anything, even a password in the wrong field: only a login's letters are kept. */
    private String shown(String login) {
        return accounts.byLogin(login).map(Account::login).orElse("?");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
