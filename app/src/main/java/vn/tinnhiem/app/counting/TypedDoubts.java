package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DOUBT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.store.schema.tables.records.CountDoubtRecord;
import vn.tinnhiem.rules.law.Finding;

/** Phiếu nhập tay cần xem xét: what nobody at a keyboard may decide alone, with a reason and two names of the committee. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TypedDoubts implements DoubtQueue {

    private final DSLContext queries;
    private final Batches batches;
    private final Agreement agreement;
    private final Totals totals;
    private final OpenCounts counts;
    private final Committees committees;
    private final DoubtPlaces places;
    private final AuditLog log;
    private final Live live;

    TypedDoubts(
            DSLContext queries,
            Batches batches,
            Agreement agreement,
            Totals totals,
            OpenCounts counts,
            Committees committees,
            DoubtPlaces places,
            AuditLog log,
            Live live) {
        this.queries = queries;
        this.batches = batches;
        this.agreement = agreement;
        this.totals = totals;
        this.counts = counts;
        this.committees = committees;
        this.places = places;
        this.log = log;
        this.live = live;
    }

    private List<CountDoubtRecord> rows(String vote) {
        return queries.select(COUNT_DOUBT.fields())
                .from(COUNT_DOUBT)
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_DOUBT.BATCH))
                .where(COUNT_BATCH.VOTE.eq(vote))
                .orderBy(COUNT_BATCH.BALLOT, COUNT_BATCH.NUMBER, COUNT_DOUBT.ORDINAL)
                .fetchInto(COUNT_DOUBT);
    }

    private Optional<CountDoubtRecord> row(String vote, String id) {
        return rows(vote).stream().filter(each -> each.getId().equals(id)).findFirst();
    }

    private static boolean open(CountDoubtRecord row) {
        return row.getDecided() == null;
    }

    @Override
    public long count(String vote) {
        return queries.fetchCount(
                COUNT_DOUBT.join(COUNT_BATCH).on(COUNT_BATCH.ID.eq(COUNT_DOUBT.BATCH)),
                COUNT_BATCH.VOTE.eq(vote).and(COUNT_DOUBT.DECIDED.isNull()));
    }

    @Override
    public List<Waiting> waiting(String vote) {
        return rows(vote).stream()
                .map(row -> new Waiting(
                        row.getId(), places.where(batches.existing(vote, row.getBatch()), row.getOrdinal()), open(row)))
                .toList();
    }

    @Override
    public Optional<Doubt> find(String vote, String id) {
        return row(vote, id).filter(TypedDoubts::open).map(row -> {
            Batch batch = batches.existing(vote, row.getBatch());
            return places.doubt(batch, row, lasting(batch));
        });
    }

    /** Whether a batch agrees as soon as this one is decided. */
    private boolean lasting(Batch batch) {
        boolean entered = batch.method() == Method.TOTALS
                || batch.single()
                || batches.passes(batch.id()).stream().filter(Pass::done).count() >= (batch.differing() > 0 ? 3 : 2);
        int open =
                queries.fetchCount(COUNT_DOUBT, COUNT_DOUBT.BATCH.eq(batch.id()).and(COUNT_DOUBT.DECIDED.isNull()));
        return entered && open == 1;
    }

    /** Values: the key of a mark, {@code y} or {@code n}, or numbers with commas between. */
    @Override
    @Transactional
    public List<Finding> decide(Seated at, String id, Said said) {
        counts.refuseClosed(at.vote());
        CountDoubtRecord row = row(at.vote(), id)
                .filter(TypedDoubts::open)
                .orElseThrow(() -> Batches.refused(Fault.F867_NO_SUCH_DOUBT));
        Batch batch = batches.existing(at.vote(), row.getBatch());
        Map<Integer, String> decisions = complete(at.vote(), places.of(batch, row), said);
        List<Finding> findings = List.of();
        if (batch.method() == Method.TOTALS) {
            findings = totals.decide(
                    batch,
                    row.getFields(),
                    decisions.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, each -> numbers(each.getValue()))),
                    said);
        } else {
            StringBuilder whole = new StringBuilder(row.getFields());
            decisions.forEach((place, decision) -> whole.setCharAt(place, decision.charAt(0)));
            put(id, whole.toString(), said.reason().strip(), said.name1(), said.name2());
            agreement.settle(batch);
        }
        if (findings.isEmpty()) {
            log.record(
                    CountAct.DOUBT_DECIDED,
                    at.vote(),
                    Batches.name(batch),
                    Map.of(
                            "members",
                            said.name1() + " và " + said.name2(),
                            "reason",
                            batch.method() == Method.TOTALS ? said.reason().strip() : ""));
            live.changed(at.vote());
        }
        return findings;
    }

    private void put(
            String id, @org.jspecify.annotations.Nullable String decided, String reason, String name1, String name2) {
        queries.update(COUNT_DOUBT)
                .set(COUNT_DOUBT.DECIDED, decided)
                .set(COUNT_DOUBT.REASON, reason)
                .set(COUNT_DOUBT.NAME1, name1)
                .set(COUNT_DOUBT.NAME2, name2)
                .where(COUNT_DOUBT.ID.eq(id))
                .execute();
    }

    /** Once the batch agrees there is nothing to take back: which sheet it was is gone. */
    @Override
    @Transactional
    public void undo(Seated at, String id) {
        Optional<CountDoubtRecord> decided = row(at.vote(), id).filter(row -> !open(row));
        if (decided.isPresent()) {
            counts.refuseClosed(at.vote());
            put(id, null, "", "", "");
            Batch batch = batches.existing(at.vote(), decided.get().getBatch());
            log.record(CountAct.DOUBT_UNDONE, at.vote(), Batches.name(batch), Map.of("members", at.names()));
            live.changed(at.vote());
        }
    }

    private Map<Integer, String> complete(String vote, List<DoubtPlaces.Place> asked, Said said) {
        Set<String> elected =
                committees.members(vote).stream().map(CommitteeMember::name).collect(Collectors.toSet());
        if (said.name1().equals(said.name2()) || !elected.containsAll(List.of(said.name1(), said.name2()))) {
            throw Batches.refused(Fault.F565_TWO_NAMES);
        }
        if (said.reason().isBlank()) {
            throw Batches.refused(Fault.F566_REASON_MISSING);
        }
        Set<String> fields = asked.stream().map(DoubtPlaces.Place::field).collect(Collectors.toSet());
        if (!said.answers().keySet().equals(fields)
                || !asked.stream()
                        .allMatch(place -> place.answeredBy(
                                Objects.requireNonNull(said.answers().get(place.field()))))) {
            throw Batches.refused(Fault.F564_DECISION_MISSING);
        }
        return said.answers().entrySet().stream()
                .collect(Collectors.toMap(each -> Integer.valueOf(each.getKey()), Map.Entry::getValue));
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }
}
