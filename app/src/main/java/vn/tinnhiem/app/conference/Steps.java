package vn.tinnhiem.app.conference;

import static vn.tinnhiem.app.store.schema.Tables.CONFERENCE_DEED;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.headcount.CollectedWithdrawn;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.ResultWithdrawn;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceDeedRecord;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceRecord;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.count.Identities;
import vn.tinnhiem.rules.law.Finding;

/**
 * Các bước của hội nghị, theo thứ tự và ngược lại. Until ballots are handed out every step asks for the quorum again; the last
 * step can be taken back until sheets were counted.
 */
@Component
class Steps {

    private final DSLContext queries;
    private final ConferenceRows rows;
    private final ConferenceChanges changes;
    private final Attendances attendances;
    private final BallotAccounts accounts;
    private final AuditLog log;
    private final Actor.Current actor;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<CountStage.Stages> stages;

    Steps(
            DSLContext queries,
            ConferenceRows rows,
            ConferenceChanges changes,
            Attendances attendances,
            BallotAccounts accounts,
            AuditLog log,
            Actor.Current actor,
            ApplicationEventPublisher events,
            ObjectProvider<CountStage.Stages> stages) {
        this.queries = queries;
        this.rows = rows;
        this.changes = changes;
        this.attendances = attendances;
        this.accounts = accounts;
        this.log = log;
        this.actor = actor;
        this.events = events;
        this.stages = stages;
    }

    /**
     * The next step.
     *
     * @param from the step that the conference must be at
     * @param work what else belongs to the step; what it refuses stops it
     */
    Outcome next(String vote, Step from, Step to, ConferenceAct act, BiFunction<ConferenceRecord, Plan, Outcome> work) {
        return changes.change(vote, (row, plan) -> {
            if (ConferenceRows.step(row) != from) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            if (to.compareTo(Step.HANDING_OUT) <= 0) {
                List<Finding> findings = new Identities(code -> false)
                        .heads(
                                new HeadCount(row.getSummoned(), attendances.present(vote, plan)),
                                plan.policy().quorum())
                        .broken();
                if (!findings.isEmpty()) {
                    return new Outcome.NotDone(Refusal.NO_QUORUM, findings);
                }
            }
            Outcome outcome = work.apply(row, plan);
            if (!outcome.done()) {
                return outcome;
            }
            row.setStep(to.name());
            row.update();
            deed(row, to);
            log.record(act, vote, plan.title(), numbers(row));
            return outcome;
        });
    }

    /** Writes numbers down at a step, for the chair to declare. */
    Outcome note(String vote, Step step, Consumer<ConferenceRecord> work) {
        return changes.change(vote, (row, plan) -> {
            if (ConferenceRows.step(row) != step) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            work.accept(row);
            row.update();
            log.record(ConferenceAct.NUMBERS_NOTED, vote, plan.title(), Map.of("step", step.name()));
            return Outcome.Done.PLAIN;
        });
    }

    /**
     * Takes the last step back; its numbers stay to be put right.
     *
     * @param seen the step that whoever asks believes to be the last
     */
    Outcome undo(String vote, Step seen) {
        return changes.change(vote, (row, plan) -> {
            Step step = ConferenceRows.step(row);
            if (step != seen) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            if (step == Step.BEFORE) {
                return Outcome.refused(Refusal.NOTHING_TO_UNDO);
            }
            if (step == Step.COLLECTED_ANNOUNCED) {
                if (countStage(vote) != CountStage.NOTHING) {
                    return Outcome.refused(Refusal.COUNT_BEGUN);
                }
                events.publishEvent(new CollectedWithdrawn(vote));
            }
            if (step == Step.RESULT_ANNOUNCED) {
                events.publishEvent(new ResultWithdrawn(vote));
            }
            if (step == Step.HANDING_OUT) {
                row.setFrozenPresent(null);
            }
            if (step == Step.OPENED) {
                row.setOpeningTime("");
            }
            if (step == Step.ENDED) {
                row.setClosingTime("");
            }
            row.setStep(Step.values()[step.ordinal() - 1].name());
            row.update();
            queries.update(CONFERENCE_DEED)
                    .set(CONFERENCE_DEED.IS_UNDONE, true)
                    .where(
                            CONFERENCE_DEED.VOTE.eq(vote),
                            CONFERENCE_DEED.STEP.eq(step.name()),
                            CONFERENCE_DEED.IS_UNDONE.eq(false))
                    .execute();
            log.record(ConferenceAct.STEP_UNDONE, vote, plan.title(), Map.of("step", step.name()));
            return Outcome.Done.PLAIN;
        });
    }

    /** What was done and taken back, oldest first. */
    List<Deed> deeds(String vote) {
        return queries.selectFrom(CONFERENCE_DEED)
                .where(CONFERENCE_DEED.VOTE.eq(vote))
                .orderBy(CONFERENCE_DEED.NUMBER)
                .fetch(row -> new Deed(
                        row.getNumber(),
                        Step.valueOf(row.getStep()),
                        row.getTimeOfDay(),
                        row.getActor(),
                        row.getIsUndone()));
    }

    /** How far the count of a vote is; what rests on the conference cannot be undone after it began. */
    CountStage countStage(String vote) {
        return stages.stream()
                .map(each -> each.stage(vote))
                .max(Comparator.naturalOrder())
                .orElse(CountStage.NOTHING);
    }

    private Map<String, Object> numbers(ConferenceRecord row) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("summoned", row.getSummoned());
        numbers.put("present", rows.heads(row).present());
        accounts.of(row.getVote()).forEach((id, each) -> {
            numbers.put(id + ".issued", each.getIssued());
            if (each.getCollected() != null) {
                numbers.put(id + ".collected", each.getCollected());
            }
        });
        return numbers;
    }

    private void deed(ConferenceRecord row, Step step) {
        ConferenceDeedRecord deed = queries.newRecord(CONFERENCE_DEED);
        deed.setVote(row.getVote());
        deed.setNumber(row.getChanges());
        deed.setStep(step.name());
        deed.setTimeOfDay(attendances.now());
        deed.setActor(actor.actor().name());
        deed.setIsUndone(false);
        deed.insert();
    }
}
