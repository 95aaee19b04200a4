package vn.tinnhiem.app.organization;

import static vn.tinnhiem.app.store.schema.Tables.BODY;
import static vn.tinnhiem.app.store.schema.Tables.BODY_STATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.BodyRecord;
import vn.tinnhiem.app.store.schema.tables.records.BodyStateRecord;

/** Lập, đổi, kết thúc cơ quan. Each answers with its faults, all of them, and does nothing when there is one. */
@Component
public class BodyChanges {

    private final DSLContext queries;
    private final Bodies bodies;
    private final AuditLog log;

    BodyChanges(DSLContext queries, Bodies bodies, AuditLog log) {
        this.queries = queries;
        this.bodies = bodies;
        this.log = log;
    }

    /** What becomes of the bodies below one that ends. */
    enum Children {
        /** Nothing is said about them: refused when there are any. */
        UNSAID,
        /** They end on the same day. */
        END_TOO,
        /** They go under the successor from the next day on. */
        MOVE
    }

    /**
     * What came of a command.
     *
     * @param id of the body; empty when there are faults
     * @param faults keys of sentences; none when it was done
     */
    record Done(Optional<String> id, List<String> faults) {
        static Done refused(List<String> faults) {
            return new Done(Optional.empty(), faults);
        }

        static Done of(String id) {
            return new Done(Optional.of(id), List.of());
        }
    }

    @Transactional
    Done make(BodyForm form) {
        List<String> faults = form.faults(bodies.histories(), Optional.empty(), false);
        if (!faults.isEmpty()) {
            return Done.refused(faults);
        }
        BodyRecord body = queries.newRecord(BODY);
        body.setId(Ids.random());
        body.setVersion(1L);
        body.insert();
        insert(body.getId(), form, form.from().orElseThrow());
        log.record(
                OrganizationAct.BODY_MADE,
                null,
                form.name(),
                Map.of("from", form.from().get().toString()));
        return Done.of(body.getId());
    }

    /**
     * Changes a body from a day on; its time before keeps the name that it had.
     *
     * @param version of the body that the clerk saw
     */
    @Transactional
    Done rename(String id, long version, BodyForm form) {
        Map<String, History> all = bodies.histories();
        List<String> faults = new ArrayList<>(form.faults(all, Optional.ofNullable(all.get(id)), false));
        faults.addAll(stale(id, version));
        if (!faults.isEmpty()) {
            return Done.refused(faults);
        }
        String before =
                Optional.ofNullable(all.get(id)).map(own -> own.latest().name()).orElse("");
        insert(id, form, form.from().orElseThrow());
        grow(id);
        log.record(
                OrganizationAct.BODY_RENAMED,
                null,
                form.name(),
                Map.of("before", before, "from", form.from().get().toString()));
        return Done.of(id);
    }

    /** Puts right what was typed wrongly into the latest row: no history is made of a slip. */
    @Transactional
    Done correct(String id, long version, BodyForm form) {
        Map<String, History> all = bodies.histories();
        List<String> faults = new ArrayList<>(form.faults(all, Optional.ofNullable(all.get(id)), true));
        faults.addAll(stale(id, version));
        if (!faults.isEmpty()) {
            return Done.refused(faults);
        }
        Body before = Optional.ofNullable(all.get(id)).orElseThrow().latest();
        queries.deleteFrom(BODY_STATE)
                .where(BODY_STATE.BODY.eq(id).and(BODY_STATE.FROM_ON.eq(before.from())))
                .execute();
        insert(id, form, form.from().orElseThrow());
        grow(id);
        log.record(OrganizationAct.BODY_CORRECTED, null, form.name(), Map.of("before", before.name()));
        return Done.of(id);
    }

    /**
     * @param last the last day of the body
     * @param successor id of the body that takes over; empty for none
     */
    @Transactional
    Done end(String id, long version, Optional<LocalDate> last, String successor, Children children) {
        Map<String, History> all = bodies.histories();
        History own = all.get(id);
        List<String> faults = new ArrayList<>(stale(id, version));
        if (own == null || last.isEmpty()) {
            faults.add("end.missing");
            return Done.refused(faults);
        }
        LocalDate day = last.get();
        if (day.isBefore(own.latest().from())) {
            faults.add("end.beforeBegin");
        }
        List<History> below = BodyTree.childrenAfter(all, id, day);
        faults.addAll(successorFaults(all, id, day, successor, below, children));
        if (!below.isEmpty() && children == Children.UNSAID) {
            faults.add("end.children");
        }
        if (!faults.isEmpty()) {
            return Done.refused(faults);
        }
        finish(id, day, successor);
        if (children == Children.END_TOO) {
            endBelow(all, id, day, new HashSet<>(Set.of(id)));
        } else if (children == Children.MOVE) {
            below.forEach(child -> move(child, day.plusDays(1), successor));
        }
        log.record(
                OrganizationAct.BODY_ENDED,
                null,
                own.latest().name(),
                Map.of("last", day.toString(), "children", children.name(), "below", below.size()));
        return Done.of(id);
    }

    /** Takes back an end that was put in by mistake; bodies that ended with it stay ended. */
    @Transactional
    Done revive(String id, long version) {
        List<String> faults = stale(id, version);
        if (!faults.isEmpty()) {
            return Done.refused(faults);
        }
        queries.update(BODY)
                .setNull(BODY.ENDED_ON)
                .setNull(BODY.SUCCESSOR)
                .set(BODY.VERSION, version + 1)
                .where(BODY.ID.eq(id))
                .execute();
        log.record(
                OrganizationAct.BODY_REVIVED, null, bodies.names(id).getLast().name(), Map.of());
        return Done.of(id);
    }

    private static List<String> successorFaults(
            Map<String, History> all,
            String id,
            LocalDate day,
            String successor,
            List<History> below,
            Children children) {
        if (successor.isEmpty()) {
            return children == Children.MOVE ? List.of("end.successorMissing") : List.of();
        }
        History next = all.get(successor);
        if (next == null || successor.equals(id) || next.on(day.plusDays(1)).isEmpty()) {
            return List.of("end.successorWrong");
        }
        boolean circle = children == Children.MOVE
                && below.stream()
                        .anyMatch(child -> child.id().equals(successor)
                                || BodyTree.cycle(all, child.id(), successor, day.plusDays(1)));
        return circle ? List.of("superior.cycle") : List.of();
    }

    private void endBelow(Map<String, History> all, String id, LocalDate day, Set<String> seen) {
        for (History child : BodyTree.childrenAfter(all, id, day)) {
            if (seen.add(child.id())) {
                finish(
                        child.id(),
                        day.isBefore(child.latest().from()) ? child.latest().from() : day,
                        "");
                endBelow(all, child.id(), day, seen);
            }
        }
    }

    private void move(History child, LocalDate from, String superior) {
        Body latest = child.latest();
        LocalDate day = from.isAfter(latest.from()) ? from : latest.from();
        queries.deleteFrom(BODY_STATE)
                .where(BODY_STATE.BODY.eq(child.id()).and(BODY_STATE.FROM_ON.eq(day)))
                .execute();
        insert(
                child.id(),
                new BodyForm(
                        latest.name(),
                        latest.abbreviation(),
                        latest.place(),
                        latest.style(),
                        superior,
                        TypedDay.of(Optional.of(day)).text()),
                day);
        grow(child.id());
    }

    private void finish(String id, LocalDate day, String successor) {
        queries.update(BODY)
                .set(BODY.ENDED_ON, day)
                .set(BODY.SUCCESSOR, successor.isEmpty() ? null : successor)
                .set(BODY.VERSION, BODY.VERSION.plus(1))
                .where(BODY.ID.eq(id))
                .execute();
    }

    private void grow(String id) {
        queries.update(BODY)
                .set(BODY.VERSION, BODY.VERSION.plus(1))
                .where(BODY.ID.eq(id))
                .execute();
    }

    private List<String> stale(String id, long version) {
        boolean same = queries.fetchExists(BODY, BODY.ID.eq(id).and(BODY.VERSION.eq(version)));
        return same ? List.of() : List.of("stale");
    }

    private void insert(String id, BodyForm form, LocalDate from) {
        BodyStateRecord row = queries.newRecord(BODY_STATE);
        row.setBody(id);
        row.setFromOn(from);
        row.setName(form.name());
        row.setAbbreviation(form.abbreviation());
        row.setPlace(form.place());
        row.setStyle(form.style().name());
        row.setSuperior(form.superiorId().orElse(null));
        row.insert();
    }
}
