package vn.tinnhiem.app.room;

import static vn.tinnhiem.app.store.schema.Tables.ROOM_LINK;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;

/** Các đường dẫn màn hình: a code that is read out and typed, without letters that look alike. */
@Component
public class RoomLinks {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext queries;
    private final AuditLog log;

    RoomLinks(DSLContext queries, AuditLog log) {
        this.queries = queries;
        this.log = log;
    }

    /** The code of a vote's room screen; empty before one was made. */
    public Optional<String> code(String vote) {
        return queries.select(ROOM_LINK.CODE)
                .from(ROOM_LINK)
                .where(ROOM_LINK.VOTE.eq(vote))
                .fetchOptional(ROOM_LINK.CODE);
    }

    /** The vote that a typed code opens: case, spaces and hyphens do not count. */
    public Optional<String> vote(String code) {
        return queries.select(ROOM_LINK.VOTE)
                .from(ROOM_LINK)
                .where(ROOM_LINK.CODE.eq(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "")))
                .fetchOptional(ROOM_LINK.VOTE);
    }

    /** A new code; the screens that the old one opened end. */
    @Transactional
    public String renew(String vote) {
        queries.deleteFrom(ROOM_LINK).where(ROOM_LINK.VOTE.eq(vote)).execute();
        String code = random();
        queries.insertInto(ROOM_LINK)
                .set(ROOM_LINK.VOTE, vote)
                .set(ROOM_LINK.CODE, code)
                .execute();
        log.record(RoomAct.ROOM_LINK_MADE, vote, "", Map.of());
        return code;
    }

    private static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
