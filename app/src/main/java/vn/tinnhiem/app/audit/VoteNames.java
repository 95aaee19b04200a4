package vn.tinnhiem.app.audit;

import static vn.tinnhiem.app.store.schema.Tables.VOTE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tên các cuộc lấy phiếu, as the log shows them instead of their ids. */
@Component
class VoteNames {

    private final DSLContext queries;

    VoteNames(DSLContext queries) {
        this.queries = queries;
    }

    /** Titles by id, the latest vote first. */
    Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>();
        queries.select(VOTE.ID, VOTE.TITLE, VOTE.BODY_NAME)
                .from(VOTE)
                .orderBy(VOTE.VOTE_ON.desc(), VOTE.TITLE)
                .forEach(row -> names.put(row.value1(), row.value3() + " – " + row.value2()));
        return names;
    }
}
