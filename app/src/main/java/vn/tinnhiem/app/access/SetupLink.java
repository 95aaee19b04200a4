package vn.tinnhiem.app.access;

import static vn.tinnhiem.app.store.schema.Tables.SETUP_LINK;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.store.Ids;

/** Đường dẫn dùng một lần để lập tài khoản quản trị. Only its hash is kept; it ends with its first use or after a day. */
@Component
public class SetupLink {

    private static final Duration LIFE = Duration.ofHours(24);

    private final DSLContext queries;
    private final Clock clock;

    SetupLink(DSLContext queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** A new link for the first administrator; earlier ones end. The token is nowhere else. */
    @Transactional
    public String forAdministrator() {
        queries.deleteFrom(SETUP_LINK).where(SETUP_LINK.ACCOUNT.isNull()).execute();
        String token = Ids.random();
        queries.insertInto(SETUP_LINK)
                .set(SETUP_LINK.TOKEN_HASH, hash(token))
                .set(SETUP_LINK.EXPIRES_AT, clock.instant().plus(LIFE))
                .execute();
        return token;
    }

    /** Whether the link can still be used. */
    boolean open(String token) {
        return queries.fetchExists(
                SETUP_LINK, SETUP_LINK.TOKEN_HASH.eq(hash(token)).and(SETUP_LINK.EXPIRES_AT.gt(clock.instant())));
    }

    /** Uses the link up; whether it was still open. */
    @Transactional
    boolean use(String token) {
        boolean open = open(token);
        queries.deleteFrom(SETUP_LINK)
                .where(SETUP_LINK.TOKEN_HASH.eq(hash(token)))
                .execute();
        return open;
    }

    private static String hash(String token) {
        return CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
