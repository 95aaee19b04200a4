package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DOUBT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.store.schema.tables.records.CountDoubtRecord;
import vn.tinnhiem.rules.law.Finding;

/** Phiếu cần xem xét: what nobody at a keyboard may decide alone, with a reason and two names of the committee. */
@Component
class Doubts {

    private final DSLContext queries;
    private final Batches batches;
    private final Agreement agreement;
    private final Totals totals;
    private final OpenCounts counts;
    private final Committees committees;
    private final ApprovedPlans plans;
    private final ObjectProvider<DoubtPictures> pictures;
    private final AuditLog log;
    private final Live live;

    Doubts(
            DSLContext queries,
            Batches batches,
            Agreement agreement,
            Totals totals,
            OpenCounts counts,
            Committees committees,
            ApprovedPlans plans,
            ObjectProvider<DoubtPictures> pictures,
            AuditLog log,
            Live live) {
        this.queries = queries;
        this.batches = batches;
        this.agreement = agreement;
        this.totals = totals;
        this.counts = counts;
        this.committees = committees;
        this.plans = plans;
        this.pictures = pictures;
        this.log = log;
        this.live = live;
    }

    /** Điều phải quyết định. */
    enum Question {
        ROW,
        ISSUED,
        ADDED,
        /** The numbers of the whole batch. */
        BATCH,
        /** The numbers of one person. */
        PERSON
    }

    /**
     * Một chỗ phải quyết định.
     *
     * @param place among the fields
     * @param number of the person on the list; 0 where it is about no person
     */
    record Place(int place, Question question, int number, String name) {}

    /**
     * Một tờ chờ quyết định.
     *
     * @param ordinal its place in the batch, from 1; 0 where it is about the batch's totals
     * @param picture address of the scan; empty when it was not scanned
     */
    record Doubt(String id, Batch batch, long ordinal, String fields, List<Place> places, String picture) {}

    /** Those that wait, by batch and ordinal. */
    List<Doubt> open(String vote) {
        return queries
                .select(COUNT_DOUBT.fields())
                .from(COUNT_DOUBT)
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_DOUBT.BATCH))
                .where(COUNT_BATCH.VOTE.eq(vote), COUNT_DOUBT.DECIDED.isNull())
                .orderBy(COUNT_BATCH.BALLOT, COUNT_BATCH.NUMBER, COUNT_DOUBT.ORDINAL)
                .fetchInto(COUNT_DOUBT)
                .stream()
                .map(row -> doubt(vote, row))
                .toList();
    }

    private Doubt doubt(String vote, CountDoubtRecord row) {
        Batch batch = batches.existing(vote, row.getBatch());
        List<Line> lines = plans.of(vote).ballot(batch.ballot()).orElseThrow().lines();
        List<Place> places = new ArrayList<>();
        if (batch.method() == Method.TOTALS) {
            String[] parts = row.getFields().split(";");
            for (int i = 0; i < parts.length; i++) {
                if (parts[i].equals(Totals.ASKED)) {
                    places.add(
                            i == 0 ? new Place(0, Question.BATCH, 0, "") : place(i, Question.PERSON, lines.get(i - 1)));
                }
            }
        } else {
            for (int i = 0; i < row.getFields().length(); i++) {
                if (row.getFields().charAt(i) == Typed.ASKED) {
                    places.add(
                            i < lines.size()
                                    ? place(i, Question.ROW, lines.get(i))
                                    : new Place(i, i == lines.size() ? Question.ISSUED : Question.ADDED, 0, ""));
                }
            }
        }
        String picture = Optional.ofNullable(pictures.getIfAvailable())
                .flatMap(each -> each.address(batch.id(), row.getOrdinal()))
                .orElse("");
        return new Doubt(row.getId(), batch, row.getOrdinal(), row.getFields(), places, picture);
    }

    private static Place place(int place, Question question, Line line) {
        return new Place(place, question, line.number(), line.name());
    }

    /**
     * Writes down what the committee decided.
     *
     * @param decisions by place: the key of a mark, {@code y} or {@code n}, or numbers with commas between
     * @return equations that these numbers break; nothing is stored then
     */
    @Transactional
    public List<Finding> decide(
            Seated at, String id, Map<Integer, String> decisions, String reason, String name1, String name2) {
        counts.refuseClosed(at.vote());
        Doubt doubt = open(at.vote()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Batches.refused(Fault.F550_NO_SUCH_BATCH));
        refuseIncomplete(at.vote(), doubt, decisions, reason, name1, name2);
        List<Finding> findings = List.of();
        if (doubt.batch().method() == Method.TOTALS) {
            findings = totals.decide(
                    doubt.batch(),
                    doubt.fields(),
                    decisions.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, each -> numbers(each.getValue()))));
        } else {
            StringBuilder whole = new StringBuilder(doubt.fields());
            decisions.forEach((place, decision) -> whole.setCharAt(place, decision.charAt(0)));
            queries.update(COUNT_DOUBT)
                    .set(COUNT_DOUBT.DECIDED, whole.toString())
                    .set(COUNT_DOUBT.REASON, reason.strip())
                    .set(COUNT_DOUBT.NAME1, name1)
                    .set(COUNT_DOUBT.NAME2, name2)
                    .where(COUNT_DOUBT.ID.eq(id))
                    .execute();
            agreement.settle(doubt.batch());
        }
        if (findings.isEmpty()) {
            log.record(
                    CountAct.DOUBT_DECIDED,
                    at.vote(),
                    Batches.name(doubt.batch()),
                    Map.of(
                            "members",
                            name1 + " và " + name2,
                            "reason",
                            doubt.batch().method() == Method.TOTALS ? reason.strip() : ""));
            live.changed(at.vote());
        }
        return findings;
    }

    private void refuseIncomplete(
            String vote, Doubt doubt, Map<Integer, String> decisions, String reason, String name1, String name2) {
        Set<String> elected =
                committees.members(vote).stream().map(CommitteeMember::name).collect(Collectors.toSet());
        if (name1.equals(name2) || !elected.containsAll(List.of(name1, name2))) {
            throw Batches.refused(Fault.F565_TWO_NAMES);
        }
        if (reason.isBlank()) {
            throw Batches.refused(Fault.F566_REASON_MISSING);
        }
        Set<Integer> asked = doubt.places().stream().map(Place::place).collect(Collectors.toSet());
        if (!decisions.keySet().equals(asked)
                || !doubt.places().stream()
                        .allMatch(place -> answers(place, Objects.requireNonNull(decisions.get(place.place()))))) {
            throw Batches.refused(Fault.F564_DECISION_MISSING);
        }
    }

    private static boolean answers(Place place, String decision) {
        return switch (place.question()) {
            case ROW -> decision.matches("[1230MX]");
            case ISSUED, ADDED -> decision.matches("[yn]");
            case BATCH -> decision.matches("[0-9]{1,6}(,[0-9]{1,6}){1}");
            case PERSON -> decision.matches("[0-9]{1,6}(,[0-9]{1,6}){4}");
        };
    }

    private static List<Long> numbers(String text) {
        return java.util.Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }
}
