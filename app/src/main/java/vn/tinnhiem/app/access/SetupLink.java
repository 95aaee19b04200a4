package vn.tinnhiem.app.access;

import static vn.tinnhiem.app.store.schema.Tables.SETUP_LINK;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.SetupLinkRecord;

/**
 * Đường dẫn dùng một lần: for the first administrator, and for whoever sets a first or a new password. Only its hash is
 * kept; it ends with its first use, with a newer one, or in time.
 */
@Component
public class SetupLink {

    private static final Duration LIFE_OF_THE_FIRST = Duration.ofHours(24);
    private static final Duration LIFE = Duration.ofDays(3);

    private final DSLContext queries;
    private final AuditLog log;
    private final Clock clock;

    SetupLink(DSLContext queries, AuditLog log, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.clock = clock;
    }

    /** What a link that can still be used is for: an account, or the first administrator. */
    record Open(Optional<String> account) {}

    /** A link as it is handed over; the token is nowhere else. */
    record Made(String path, Instant until) {}

    /** A new link for the first administrator; earlier ones end. The token is nowhere else. */
    @Transactional
    public String forAdministrator() {
        return fresh(
                SETUP_LINK.ACCOUNT.isNull(), Optional.empty(), clock.instant().plus(LIFE_OF_THE_FIRST));
    }

    /** A new link for this account; an earlier one ends. The password stays until the link is used. */
    @Transactional
    Made forAccount(Account account) {
        Instant until = clock.instant().plus(LIFE);
        String token = fresh(SETUP_LINK.ACCOUNT.eq(account.id()), Optional.of(account.id()), until);
        log.record(AccessAct.SETUP_LINK_MADE, null, account.login(), Map.of());
        return new Made("/setup/" + token, until);
    }

    private String fresh(Condition earlier, Optional<String> account, Instant until) {
        queries.deleteFrom(SETUP_LINK).where(earlier).execute();
        String token = Ids.random();
        SetupLinkRecord row = queries.newRecord(SETUP_LINK);
        row.setTokenHash(hash(token));
        account.ifPresent(row::setAccount);
        row.setExpiresAt(until);
        row.insert();
        return token;
    }

    /** What the link is for while it can be used. */
    Optional<Open> open(String token) {
        return queries.selectFrom(SETUP_LINK)
                .where(SETUP_LINK.TOKEN_HASH.eq(hash(token)).and(SETUP_LINK.EXPIRES_AT.gt(clock.instant())))
                .fetchOptional(row -> new Open(Optional.ofNullable(row.getAccount())));
    }

    /** Uses the link up; what it was for if it was still open. */
    @Transactional
    Optional<Open> use(String token) {
        Optional<Open> open = open(token);
        queries.deleteFrom(SETUP_LINK)
                .where(SETUP_LINK.TOKEN_HASH.eq(hash(token)))
                .execute();
        return open;
    }

    private static String hash(String token) {
        return CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
