package vn.tinnhiem.app.report;

import static vn.tinnhiem.app.store.schema.Tables.COMPETENT_DECISION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.CompetentDecisionRecord;

/** Quyết định của cấp có thẩm quyền, như văn bản của cấp ấy ghi: typed from it, never proposed by the program. */
@Component
class CompetentDecisions {

    private final DSLContext queries;
    private final AuditLog log;
    private final Clock clock;

    CompetentDecisions(DSLContext queries, AuditLog log, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Một quyết định.
     *
     * @param person number on the list
     * @param document number and symbol of the document
     * @param words as the document has them
     */
    record Decision(String id, int person, String document, LocalDate on, String words, String recordedBy) {}

    /** Those of a vote, by day. */
    List<Decision> of(String vote) {
        return queries.selectFrom(COMPETENT_DECISION)
                .where(COMPETENT_DECISION.VOTE.eq(vote))
                .orderBy(COMPETENT_DECISION.DECIDED_ON, COMPETENT_DECISION.RECORDED_AT)
                .fetch(row -> new Decision(
                        row.getId(),
                        Math.toIntExact(row.getPerson()),
                        row.getDocument(),
                        row.getDecidedOn(),
                        row.getWords(),
                        row.getRecordedBy()));
    }

    @Transactional
    void record(String vote, int person, String document, LocalDate on, String words, String by) {
        CompetentDecisionRecord row = queries.newRecord(COMPETENT_DECISION);
        row.setId(Ids.random());
        row.setVote(vote);
        row.setPerson((long) person);
        row.setDocument(document);
        row.setDecidedOn(on);
        row.setWords(words);
        row.setRecordedBy(by);
        row.setRecordedAt(clock.instant());
        row.insert();
        log.record(ReportAct.DECISION_RECORDED, vote, document, Map.of("person", person, "on", on.toString()));
    }

    /** Takes a record back that was typed wrongly; the log keeps both. */
    @Transactional
    void remove(String vote, String id) {
        of(vote).stream().filter(decision -> decision.id().equals(id)).forEach(decision -> {
            queries.deleteFrom(COMPETENT_DECISION)
                    .where(COMPETENT_DECISION.ID.eq(id))
                    .execute();
            log.record(
                    ReportAct.DECISION_REMOVED,
                    vote,
                    decision.document(),
                    Map.of("person", decision.person(), "on", decision.on().toString()));
        });
    }
}
