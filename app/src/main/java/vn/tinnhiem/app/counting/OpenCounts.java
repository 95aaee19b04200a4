package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_VOTE;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.store.schema.tables.records.CountVoteRecord;

/** Các cuộc kiểm phiếu: whether one is open, and the short code of the address that its stations open. */
@Component
class OpenCounts {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext queries;

    OpenCounts(DSLContext queries) {
        this.queries = queries;
    }

    /** The six digits of the stations' address, made when they are asked for the first time. */
    @Transactional
    public String code(String vote) {
        Optional<CountVoteRecord> there = row(vote);
        if (there.isPresent()) {
            return there.get().getLinkCode();
        }
        CountVoteRecord row = queries.newRecord(COUNT_VOTE);
        row.setVote(vote);
        row.setLinkCode(unused());
        row.setIsClosed(false);
        row.setVersion(0L);
        row.setReopening("");
        row.insert();
        return row.getLinkCode();
    }

    /** The vote whose stations open this address. */
    Optional<String> vote(String code) {
        return queries.selectFrom(COUNT_VOTE)
                .where(COUNT_VOTE.LINK_CODE.eq(code))
                .fetchOptional(COUNT_VOTE.VOTE);
    }

    Optional<CountVoteRecord> row(String vote) {
        return queries.selectFrom(COUNT_VOTE).where(COUNT_VOTE.VOTE.eq(vote)).fetchOptional();
    }

    boolean closed(String vote) {
        return row(vote).map(CountVoteRecord::getIsClosed).orElse(false);
    }

    void refuseClosed(String vote) {
        if (closed(vote)) {
            throw Batches.refused(Fault.F554_COUNT_CLOSED);
        }
    }

    private String unused() {
        String code;
        do {
            code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        } while (vote(code).isPresent());
        return code;
    }
}
