package vn.tinnhiem.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;

/**
 * Phiên làm việc: begins with a new id, ends after half an hour without a request or twelve hours in all, and at once when
 * the account is disabled or its password changed.
 */
@Component
class Sessions {

    static final Duration LONGEST = Duration.ofHours(12);

    private static final String SINCE = Sessions.class.getName() + ".since";
    private static final String STRONG = Sessions.class.getName() + ".strong";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final KnownMachines machines;
    private final AuditLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sessions(KnownMachines machines, AuditLog log, TransactionTemplate transactions, Clock clock) {
        this.machines = machines;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Notes that somebody has signed in with the request at hand.
     *
     * @param how PASSWORD, CODE, RECOVERY or PASSKEY
     */
    void begun(HttpServletRequest request, HttpServletResponse response, Account account, String how) {
        HttpSession session = request.getSession();
        session.setAttribute(SINCE, clock.instant());
        session.setAttribute(STRONG, !how.equals("PASSWORD"));
        machines.remember(request, response, account.login());
        transactions.executeWithoutResult(tx -> log.record(
                new Actor(account.name(), "", request.getRemoteAddr()),
                AccessAct.SIGNED_IN,
                null,
                account.login(),
                Map.of("how", how)));
    }

    /** Signs somebody in who came by another way than the password alone; the session gets a new id. */
    void begin(HttpServletRequest request, HttpServletResponse response, Account account, String how) {
        request.getSession();
        request.changeSessionId();
        keep(request, response, account);
        begun(request, response, account, how);
    }

    /** The session at hand goes on as this account, whose other sessions have just ended. */
    void keep(HttpServletRequest request, HttpServletResponse response, Account account) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIn.authentication(account));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The session was begun with more than a password. */
    void strengthened(HttpSession session) {
        session.setAttribute(STRONG, true);
    }

    static boolean strong(HttpSession session) {
        return Boolean.TRUE.equals(session.getAttribute(STRONG));
    }

    /** Whether this session has lasted as long as any may. */
    boolean over(HttpSession session) {
        return session.getAttribute(SINCE) instanceof Instant since
                && !clock.instant().isBefore(since.plus(LONGEST));
    }
}
