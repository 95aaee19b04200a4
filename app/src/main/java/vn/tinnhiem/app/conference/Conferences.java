package vn.tinnhiem.app.conference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.Attendee.Kind;
import vn.tinnhiem.app.conference.Conference.Absence;
import vn.tinnhiem.app.conference.Conference.Observer;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.Difference;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.ResultAnnounced;
import vn.tinnhiem.app.conference.headcount.Standing;
import vn.tinnhiem.app.conference.headcount.Standing.Ballots;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceRecord;
import vn.tinnhiem.rules.law.Clause;

/**
 * Các hội nghị, từ khai mạc đến bế mạc. Every step asks the rules first; every step can be taken back, the last one first,
 * until sheets were counted.
 */
@Component
@Clause({"TN-11", "TN-12", "TN-13", "HP-06", "HP-16", "HP-17", "HP-18", "QN-06", "QN-20", "CM-04"})
public class Conferences implements Headcounts {

    private final ConferenceRows rows;
    private final ConferenceChanges changes;
    private final Steps steps;
    private final BallotAccounts accounts;
    private final Committees committees;
    private final Attendances attendances;
    private final Votes votes;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    Conferences(
            ConferenceRows rows,
            ConferenceChanges changes,
            Steps steps,
            BallotAccounts accounts,
            Committees committees,
            Attendances attendances,
            Votes votes,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.changes = changes;
        this.steps = steps;
        this.accounts = accounts;
        this.committees = committees;
        this.attendances = attendances;
        this.votes = votes;
        this.log = log;
        this.events = events;
    }

    // ── what others see

    @Override
    public Standing standing(String vote) {
        Optional<ConferenceRecord> row = rows.find(vote);
        if (row.isEmpty()) {
            return votes.approvedPlan(vote)
                    .map(plan -> {
                        long summoned = rows.electorate(plan, vote).voters().size();
                        long needed = plan.policy().quorum().needed(summoned);
                        return new Standing(Step.BEFORE, summoned, 0, needed, Map.of());
                    })
                    .orElse(new Standing(Step.BEFORE, 0, 0, 1, Map.of()));
        }
        ConferenceRecord conference = row.get();
        boolean counted = ConferenceRows.step(conference).compareTo(Step.COLLECTED_ANNOUNCED) >= 0;
        Map<String, Ballots> ballots = new LinkedHashMap<>();
        if (ConferenceRows.frozen(conference)) {
            accounts.of(vote)
                    .forEach((id, each) -> ballots.put(
                            id,
                            new Ballots(
                                    each.getIssued(),
                                    each.getExchanged(),
                                    counted ? Objects.requireNonNullElse(each.getCollected(), 0L) : 0)));
        }
        return new Standing(
                ConferenceRows.step(conference),
                conference.getSummoned(),
                rows.heads(conference).present(),
                conference.getNeeded(),
                ballots);
    }

    @Override
    public Optional<Announced> announced(String vote) {
        return rows.find(vote)
                .filter(row -> ConferenceRows.step(row).compareTo(Step.COLLECTED_ANNOUNCED) >= 0)
                .map(row -> new Announced(
                        votes.head(vote).orElseThrow().voteDay(), rows.heads(row), accounts.boxes(vote), Set.of()));
    }

    /** What was done and taken back, oldest first. */
    public List<Deed> deeds(String vote) {
        return steps.deeds(vote);
    }

    /** What the minutes need beside the numbers. */
    public Particulars particulars(String vote) {
        return rows.find(vote)
                .map(row -> new Particulars(
                        row.getPlace(),
                        row.getOpeningTime(),
                        row.getClosingTime(),
                        new Official(row.getChairName(), row.getChairPosition()),
                        new Official(row.getRecorderName(), row.getRecorderPosition())))
                .orElseGet(() -> votes.approvedPlan(vote)
                        .map(plan -> plan.roles().chair())
                        .map(chair -> new Particulars(
                                "", "", "", new Official(chair.name(), chair.position()), new Official("", "")))
                        .orElse(new Particulars("", "", "", new Official("", ""), new Official("", ""))));
    }

    /** Writes what the minutes need beside the numbers; at any step. */
    public Outcome describe(String vote, Particulars particulars) {
        for (String time : List.of(particulars.opened(), particulars.closed())) {
            if (!time.isEmpty() && !Attendances.TIME.matcher(time).matches()) {
                return Outcome.refused(Refusal.NOT_A_TIME);
            }
        }
        return changes.change(vote, (row, plan) -> {
            row.setPlace(particulars.place().strip());
            row.setOpeningTime(particulars.opened());
            row.setClosingTime(particulars.closed());
            row.setChairName(particulars.chair().name().strip());
            row.setChairPosition(particulars.chair().position().strip());
            row.setRecorderName(particulars.recorder().name().strip());
            row.setRecorderPosition(particulars.recorder().position().strip());
            row.update();
            log.record(ConferenceAct.CONFERENCE_DESCRIBED, vote, plan.title(), Map.of("place", row.getPlace()));
            return Outcome.Done.PLAIN;
        });
    }

    /**
     * The conference as the minutes tell it.
     *
     * @param explanations in writing, by the difference that they explain
     * @return empty until the number collected was announced
     */
    public Optional<Conference> record(String vote, Map<Difference, String> explanations) {
        return announced(vote).map(numbers -> {
            Particulars particulars = particulars(vote);
            List<CommitteeMember> members = committees.members(vote);
            List<Attendee> all = rows.attendees(vote);
            boolean guests = votes.approvedPlan(vote).map(Attendances::summoned).orElse(false);
            return new Conference(
                    new Announced(numbers.day(), numbers.heads(), numbers.boxes(), explanations.keySet()),
                    particulars.place(),
                    particulars.opened(),
                    particulars.closed(),
                    all.stream()
                            .filter(each -> !each.present() && (guests || each.kind() == Kind.VOTER))
                            .map(each -> new Absence(each.called(), each.reason()))
                            .toList(),
                    particulars.chair(),
                    Optional.of(particulars.recorder())
                            .filter(recorder -> !recorder.name().isEmpty()),
                    members.stream()
                            .map(each -> new Official(each.name(), each.position()))
                            .toList(),
                    Math.toIntExact(
                            members.stream().filter(CommitteeMember::head).count()),
                    all.stream()
                            .filter(each -> each.present() && each.kind() == Kind.OBSERVER)
                            .map(each -> new Observer(each.name(), each.body()))
                            .toList(),
                    new TreeMap<>(explanations));
        });
    }

    // ── the steps that need no numbers

    /** Khai mạc. */
    public Outcome open(String vote) {
        return steps.next(vote, Step.BEFORE, Step.OPENED, ConferenceAct.CONFERENCE_OPENED, (row, plan) -> {
            if (row.getOpeningTime().isEmpty()) {
                row.setOpeningTime(attendances.now());
            }
            return Outcome.Done.PLAIN;
        });
    }

    /** Cơ quan tham mưu đã báo cáo tổng hợp. */
    public Outcome summarise(String vote) {
        return steps.next(
                vote, Step.OPENED, Step.SUMMARY, ConferenceAct.SUMMARY_REPORTED, (row, plan) -> Outcome.Done.PLAIN);
    }

    /** Công bố kết quả; only after the committee closed the count. */
    public Outcome announceResult(String vote) {
        return steps.next(
                vote, Step.COLLECTED_ANNOUNCED, Step.RESULT_ANNOUNCED, ConferenceAct.RESULT_ANNOUNCED, (row, plan) -> {
                    if (steps.countStage(vote) != CountStage.CLOSED) {
                        return Outcome.refused(Refusal.COUNT_OPEN);
                    }
                    events.publishEvent(new ResultAnnounced(vote));
                    return Outcome.Done.PLAIN;
                });
    }

    /** Bế mạc. */
    public Outcome end(String vote) {
        return steps.next(vote, Step.RESULT_ANNOUNCED, Step.ENDED, ConferenceAct.CONFERENCE_ENDED, (row, plan) -> {
            if (row.getClosingTime().isEmpty()) {
                row.setClosingTime(attendances.now());
            }
            return Outcome.Done.PLAIN;
        });
    }

    /**
     * Takes the last step back; its numbers stay to be put right.
     *
     * @param seen the step that whoever asks believes to be the last
     */
    public Outcome undo(String vote, Step seen) {
        return steps.undo(vote, seen);
    }
}
