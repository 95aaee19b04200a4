package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_CLOSING;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_VOTE;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.counting.Sums.Summed;
import vn.tinnhiem.app.counting.closed.ClosedCount;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.counting.closed.ClosingCheck;
import vn.tinnhiem.app.counting.closed.CountClosed;
import vn.tinnhiem.app.counting.closed.CountReopened;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.store.Rewriting;
import vn.tinnhiem.app.store.schema.tables.records.CountVoteRecord;
import vn.tinnhiem.rules.count.Identities;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Severity;

/** Chốt kết quả: by the head's station, when everything agrees or is explained; opened again only with the chair. */
@Component
class Closing implements ClosedCounts {

    /** What held sheets in an order before their batch agreed. */
    private static final List<String> ORDERED =
            List.of("count_entry", "count_doubt", "count_sheet", "count_decision", "count_pass", "count_totals_entry");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext queries;
    private final Sums sums;
    private final Batches batches;
    private final OpenCounts counts;
    private final Headcounts headcounts;
    private final ApprovedPlans plans;
    private final Explanations explanations;
    private final Doubts doubts;
    private final ObjectProvider<UncountedScans> scans;
    private final ObjectProvider<ClosingCheck> checks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Rewriting rewriting;
    private final AuditLog log;
    private final Live live;

    Closing(
            DSLContext queries,
            Sums sums,
            Batches batches,
            OpenCounts counts,
            Headcounts headcounts,
            ApprovedPlans plans,
            Explanations explanations,
            Doubts doubts,
            ObjectProvider<UncountedScans> scans,
            ObjectProvider<ClosingCheck> checks,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Rewriting rewriting,
            AuditLog log,
            Live live) {
        this.queries = queries;
        this.sums = sums;
        this.batches = batches;
        this.counts = counts;
        this.headcounts = headcounts;
        this.plans = plans;
        this.explanations = explanations;
        this.doubts = doubts;
        this.scans = scans;
        this.checks = checks;
        this.events = events;
        this.transactions = transactions;
        this.rewriting = rewriting;
        this.log = log;
        this.live = live;
    }

    @Override
    public Optional<ClosedCount> find(String vote) {
        return counts.row(vote).filter(CountVoteRecord::getIsClosed).map(row -> {
            Summed summed = sums.of(vote);
            String salt = Objects.requireNonNull(queries.selectFrom(COUNT_CLOSING)
                    .where(COUNT_CLOSING.VOTE.eq(vote), COUNT_CLOSING.VERSION.eq(row.getVersion()))
                    .fetchSingle(COUNT_CLOSING.SALT));
            return new ClosedCount(
                    Math.toIntExact(row.getVersion()),
                    summed.count(),
                    summed.sheets(),
                    salt,
                    explanations.of(vote),
                    summed.decisions());
        });
    }

    /** Deliveries of scans that are neither in the count nor removed. */
    long scansWaiting(String vote) {
        return scans.stream().mapToLong(each -> each.waiting(vote)).sum();
    }

    /** Whether every ballot is divided, every batch agrees, no sheet waits for a decision and no scan is left over. */
    boolean counted(String vote) {
        List<Batch> all = batches.of(vote);
        return doubts.open(vote) == 0
                && scansWaiting(vote) == 0
                && plans.of(vote).ballots().stream()
                        .allMatch(ballot -> sheets(vote, ballot.id()) == 0
                                || all.stream().anyMatch(batch -> batch.ballot().equals(ballot.id())))
                && all.stream().allMatch(Batch::agreed);
    }

    /** Sheets in a box as announced, those that were not handed out included. */
    long sheets(String vote, String ballot) {
        return headcounts
                .announced(vote)
                .map(said -> said.boxes().get(ballot))
                .map(box -> box.account().collected() + box.setAside())
                .orElse(0L);
    }

    /** What stands against the closing; explained differences left out. */
    List<Finding> findings(String vote) {
        Count count = sums.of(vote).count();
        Map<String, String> explained = explanations.of(vote);
        ClosingCheck check = checks.getIfAvailable();
        return check == null ? sheetsOnly(vote, count) : check.findings(vote, count, explained.keySet());
    }

    private List<Finding> sheetsOnly(String vote, Count count) {
        Identities identities = new Identities(code -> false);
        Optional<Announced> said = headcounts.announced(vote);
        for (Count.Box box : count.boxes()) {
            said.map(each -> each.boxes().get(box.ballot()))
                    .ifPresent(each ->
                            identities.sheets(box.ballot(), box.collected().orElse(0), each.account()));
        }
        return identities.broken();
    }

    /** CHÍNH THỨC. Then the file is written anew, once the transaction has let go of it. */
    public void close(Seated at) {
        transactions.executeWithoutResult(tx -> official(at));
        rewriting.rewrite(ORDERED);
    }

    private void official(Seated at) {
        refuseWithoutHead(at);
        counts.refuseClosed(at.vote());
        boolean open = findings(at.vote()).stream()
                .anyMatch(finding -> finding.code().severity() == Severity.ERROR
                        || finding.code().severity() == Severity.DECISION);
        if (open || !counted(at.vote()) || batches.of(at.vote()).isEmpty()) {
            throw Batches.refused(Fault.F568_NOT_READY_TO_CLOSE);
        }
        counts.code(at.vote());
        long version = counts.row(at.vote()).orElseThrow().getVersion() + 1;
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        queries.insertInto(COUNT_CLOSING)
                .set(COUNT_CLOSING.VOTE, at.vote())
                .set(COUNT_CLOSING.VERSION, version)
                .set(COUNT_CLOSING.SALT, HexFormat.of().formatHex(salt))
                .set(COUNT_CLOSING.MEMBERS, at.names())
                .set(COUNT_CLOSING.REOPENED, "")
                .execute();
        queries.update(COUNT_VOTE)
                .set(COUNT_VOTE.IS_CLOSED, true)
                .set(COUNT_VOTE.VERSION, version)
                .where(COUNT_VOTE.VOTE.eq(at.vote()))
                .execute();
        log.record(CountAct.COUNT_CLOSED, at.vote(), "", Map.of("version", version, "members", at.names()));
        events.publishEvent(new CountClosed(at.vote(), Math.toIntExact(version)));
        live.changed(at.vote());
    }

    /** The head's station asks to open a closed count again. */
    @Transactional
    public void askReopening(Seated at, String reason) {
        refuseWithoutHead(at);
        if (reason.isBlank()) {
            throw Batches.refused(Fault.F566_REASON_MISSING);
        }
        queries.update(COUNT_VOTE)
                .set(COUNT_VOTE.REOPENING, at.names() + ": " + reason.strip())
                .where(COUNT_VOTE.VOTE.eq(at.vote()), COUNT_VOTE.IS_CLOSED.isTrue())
                .execute();
        log.record(CountAct.REOPENING_ASKED, at.vote(), "", Map.of("reason", reason.strip()));
        live.changed(at.vote());
    }

    /** What the head's station asks the chair for; empty when nothing. */
    String reopening(String vote) {
        return counts.row(vote).map(CountVoteRecord::getReopening).orElse("");
    }

    /** The chair's answer. */
    @Transactional
    public void answerReopening(String vote, boolean agreed) {
        CountVoteRecord row = counts.row(vote).orElseThrow(() -> Batches.refused(Fault.F563_NO_SUCH_STATION));
        String asked = row.getReopening();
        if (asked.isEmpty()) {
            return;
        }
        row.setReopening("");
        if (agreed) {
            row.setIsClosed(false);
            queries.update(COUNT_CLOSING)
                    .set(COUNT_CLOSING.REOPENED, asked)
                    .where(COUNT_CLOSING.VOTE.eq(vote), COUNT_CLOSING.VERSION.eq(row.getVersion()))
                    .execute();
            events.publishEvent(new CountReopened(vote, Math.toIntExact(row.getVersion())));
        }
        row.update();
        log.record(
                agreed ? CountAct.COUNT_REOPENED : CountAct.REOPENING_REFUSED,
                vote,
                "",
                Map.of("version", row.getVersion(), "asked", asked));
        live.changed(vote);
    }

    static void refuseWithoutHead(Seated at) {
        if (!at.head()) {
            throw Batches.refused(Fault.F567_HEAD_ONLY);
        }
    }
}
