package vn.tinnhiem.app.access;

import static vn.tinnhiem.app.store.schema.Tables.PASSKEY;

import java.time.ZonedDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Khoá đăng nhập (passkey) của các tài khoản. */
@Component
class Passkeys {

    private final DSLContext queries;

    Passkeys(DSLContext queries) {
        this.queries = queries;
    }

    /** One of them, as its owner sees it. */
    record Shown(String credential, String label, ZonedDateTime made, ZonedDateTime used) {}

    List<Shown> of(Account account) {
        return queries.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT.eq(account.id()))
                .orderBy(PASSKEY.MADE_AT)
                .fetch(row -> new Shown(
                        row.getCredential(),
                        row.getLabel(),
                        row.getMadeAt().atZone(SignIns.ZONE),
                        row.getUsedAt().atZone(SignIns.ZONE)));
    }
}
