package vn.tinnhiem.app.disclosure;

import static vn.tinnhiem.app.store.schema.Tables.DISCLOSURE_CLASS;
import static vn.tinnhiem.app.store.schema.Tables.DISCLOSURE_DONE;
import static vn.tinnhiem.app.store.schema.Tables.SHEET_RECEIVED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.store.schema.tables.records.DisclosureClassRecord;
import vn.tinnhiem.app.store.schema.tables.records.DisclosureDoneRecord;
import vn.tinnhiem.app.store.schema.tables.records.SheetReceivedRecord;

/** Những mục công khai đã làm, và ai đã nhận phiếu kết quả. */
@Component
class Disclosures {

    private final DSLContext queries;
    private final AuditLog log;
    private final Clock clock;

    Disclosures(DSLContext queries, AuditLog log, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Đã làm.
     *
     * @param by who did it
     * @param manner how, where somebody wrote it down
     */
    record Done(LocalDate on, String by, String manner, String recordedBy) {}

    /** What was done, by the words of the line. */
    Map<String, Done> done(String vote) {
        return queries.selectFrom(DISCLOSURE_DONE)
                .where(DISCLOSURE_DONE.VOTE.eq(vote))
                .fetchMap(
                        DISCLOSURE_DONE.ITEM,
                        row -> new Done(row.getDoneOn(), row.getDoneBy(), row.getManner(), row.getRecordedBy()));
    }

    /** Ticks a line off. */
    @Transactional
    void tick(String vote, String item, Done done) {
        removeDone(vote, item);
        DisclosureDoneRecord row = queries.newRecord(DISCLOSURE_DONE);
        row.setVote(vote);
        row.setItem(item);
        row.setDoneOn(done.on());
        row.setDoneBy(done.by());
        row.setManner(done.manner());
        row.setRecordedBy(done.recordedBy());
        row.setRecordedAt(clock.instant());
        row.insert();
        log.record(DisclosureAct.DISCLOSED, vote, item, Map.of("on", done.on().toString(), "by", done.by()));
    }

    /** Unticks it; the log keeps both. */
    @Transactional
    void untick(String vote, String item) {
        if (removeDone(vote, item) > 0) {
            log.record(DisclosureAct.DISCLOSURE_UNDONE, vote, item, Map.of());
        }
    }

    private int removeDone(String vote, String item) {
        return queries.deleteFrom(DISCLOSURE_DONE)
                .where(DISCLOSURE_DONE.VOTE.eq(vote), DISCLOSURE_DONE.ITEM.eq(item))
                .execute();
    }

    /** The class of posts chosen for a person, by number. */
    Map<Integer, String> classes(String vote) {
        return queries.selectFrom(DISCLOSURE_CLASS).where(DISCLOSURE_CLASS.VOTE.eq(vote)).fetch().stream()
                .collect(Collectors.toMap(row -> Math.toIntExact(row.getPerson()), DisclosureClassRecord::getPosts));
    }

    /** Says by which class of posts a person's result is made known. */
    @Transactional
    void choose(String vote, int person, String posts) {
        queries.deleteFrom(DISCLOSURE_CLASS)
                .where(DISCLOSURE_CLASS.VOTE.eq(vote), DISCLOSURE_CLASS.PERSON.eq((long) person))
                .execute();
        DisclosureClassRecord row = queries.newRecord(DISCLOSURE_CLASS);
        row.setVote(vote);
        row.setPerson((long) person);
        row.setPosts(posts);
        row.insert();
        log.record(DisclosureAct.POST_CLASS_CHOSEN, vote, posts, Map.of("person", person));
    }

    /** Who received the result sheet of each person, by number. */
    Map<Integer, Done> received(String vote, int version) {
        return queries
                .selectFrom(SHEET_RECEIVED)
                .where(SHEET_RECEIVED.VOTE.eq(vote), SHEET_RECEIVED.VERSION.eq((long) version))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> Math.toIntExact(row.getPerson()),
                        row -> new Done(row.getReceivedOn(), row.getReceivedBy(), "", row.getRecordedBy())));
    }

    /** Writes down who received the result sheet of a person. */
    @Transactional
    void receive(String vote, int version, int person, Done done) {
        removeReceived(vote, version, person);
        SheetReceivedRecord row = queries.newRecord(SHEET_RECEIVED);
        row.setVote(vote);
        row.setVersion((long) version);
        row.setPerson((long) person);
        row.setReceivedOn(done.on());
        row.setReceivedBy(done.by());
        row.setRecordedBy(done.recordedBy());
        row.setRecordedAt(clock.instant());
        row.insert();
        log.record(
                DisclosureAct.SHEET_RECEIVED,
                vote,
                done.by(),
                Map.of("person", person, "on", done.on().toString()));
    }

    /** Takes it back; the log keeps both. */
    @Transactional
    void notReceived(String vote, int version, int person) {
        if (removeReceived(vote, version, person) > 0) {
            log.record(DisclosureAct.SHEET_RECEIPT_UNDONE, vote, "", Map.of("person", person));
        }
    }

    private int removeReceived(String vote, int version, int person) {
        return queries.deleteFrom(SHEET_RECEIVED)
                .where(
                        SHEET_RECEIVED.VOTE.eq(vote),
                        SHEET_RECEIVED.VERSION.eq((long) version),
                        SHEET_RECEIVED.PERSON.eq((long) person))
                .execute();
    }
}
