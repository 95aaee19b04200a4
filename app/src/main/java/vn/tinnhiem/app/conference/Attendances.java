package vn.tinnhiem.app.conference;

import static vn.tinnhiem.app.store.schema.Tables.ATTENDANCE;
import static vn.tinnhiem.app.store.schema.Tables.ATTENDEE;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.Attendee.Kind;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.store.schema.tables.records.AttendanceRecord;
import vn.tinnhiem.app.store.schema.tables.records.AttendeeRecord;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceRecord;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Voter;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Summoned;

/** Điểm danh các hội nghị: a log to which rows are added, the last one of a person holds; fixed when ballots are handed out. */
@Component
@Clause({"HP-06", "QN-06", "CM-04"})
public class Attendances {

    /** A time of day as written down: "14:05". */
    static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private final DSLContext queries;
    private final ConferenceRows rows;
    private final Votes votes;
    private final AuditLog log;
    private final Clock clock;
    private final ConferenceChanges changes;

    Attendances(
            DSLContext queries,
            ConferenceRows rows,
            Votes votes,
            AuditLog log,
            Clock clock,
            ConferenceChanges changes) {
        this.queries = queries;
        this.rows = rows;
        this.votes = votes;
        this.log = log;
        this.clock = clock;
        this.changes = changes;
    }

    /** Everybody invited to a conference, voters first, by given name; filled from the approved plan when it has to be. */
    public List<Attendee> all(String vote) {
        if (votes.head(vote).orElseThrow().approved() && rows.outdated(vote)) {
            changes.change(vote, (row, plan) -> Outcome.Done.PLAIN);
        }
        return rows.attendees(vote);
    }

    /**
     * Writes where one person is.
     *
     * @param reason why absent or gone; needed for {@link Presence#ABSENT}
     * @param time "14:05"; empty for now
     * @param seen number of the last row that the clerk saw; empty to write whatever others wrote
     */
    public Outcome mark(
            String vote, String attendee, Presence presence, String reason, String time, Optional<Long> seen) {
        String words = reason.strip();
        if (presence == Presence.ABSENT && words.isEmpty()) {
            return Outcome.refused(Refusal.REASON_MISSING);
        }
        if (!time.isEmpty() && !TIME.matcher(time).matches()) {
            return Outcome.refused(Refusal.NOT_A_TIME);
        }
        return changes.change(vote, (row, plan) -> {
            Optional<Attendee> known = rows.attendees(vote).stream()
                    .filter(each -> each.id().equals(attendee))
                    .findFirst();
            if (known.isEmpty()) {
                return Outcome.refused(Refusal.NO_SUCH_PERSON);
            }
            Attendee person = known.get();
            if (ConferenceRows.frozen(row) && (presence != person.presence() || person.present())) {
                return Outcome.refused(Refusal.FROZEN);
            }
            if (person.presence() == presence && person.reason().equals(words)) {
                return Outcome.Done.PLAIN;
            }
            if (seen.isPresent() && seen.get() != person.written()) {
                return Outcome.refused(Refusal.WRITTEN_MEANWHILE);
            }
            insert(row, person.id(), presence, words, time.isEmpty() ? now() : time);
            log.record(
                    ConferenceAct.ATTENDANCE_MARKED,
                    vote,
                    person.name(),
                    Map.of("presence", presence.name(), "reason", words));
            return Outcome.Done.PLAIN;
        });
    }

    /**
     * "Có mặt tất cả, trừ …": everybody of whom nothing was written yet is present, but for those named.
     *
     * @param group one voter group, or empty for all voters
     * @param except by id of the attendee, each with the reason of the absence
     */
    public Outcome presentBut(String vote, Optional<String> group, Map<String, String> except) {
        if (except.values().stream().anyMatch(String::isBlank)) {
            return Outcome.refused(Refusal.REASON_MISSING);
        }
        Predicate<Attendee> meant = each ->
                each.kind() == Kind.VOTER && (group.isEmpty() || each.groups().contains(group.orElse("")));
        return changes.change(vote, (row, plan) -> {
            if (ConferenceRows.frozen(row)) {
                return Outcome.refused(Refusal.FROZEN);
            }
            String now = now();
            List<Attendee> all = rows.attendees(vote);
            if (!all.stream().map(Attendee::id).toList().containsAll(except.keySet())) {
                return Outcome.refused(Refusal.NO_SUCH_PERSON);
            }
            long came = 0;
            for (Attendee each : all) {
                String reason = except.get(each.id());
                if (reason != null) {
                    insert(row, each.id(), Presence.ABSENT, reason.strip(), now);
                } else if (meant.test(each) && each.presence() == Presence.EXPECTED) {
                    insert(row, each.id(), Presence.PRESENT, "", now);
                    came++;
                }
            }
            log.record(
                    ConferenceAct.ATTENDANCE_MARKED,
                    vote,
                    group.orElse(""),
                    Map.of("present", came, "absent", except.size()));
            return Outcome.Done.PLAIN;
        });
    }

    /** Adds somebody who does not vote; present at once. */
    public Outcome addGuest(String vote, Kind kind, String name, String position, String body) {
        if (name.isBlank() || kind == Kind.VOTER) {
            return Outcome.refused(Refusal.NAME_MISSING);
        }
        return changes.change(vote, (row, plan) -> {
            if (ConferenceRows.frozen(row) && summoned(plan)) {
                return Outcome.refused(Refusal.FROZEN);
            }
            AttendeeRecord guest = rows.attendee(vote, kind);
            guest.setName(name.strip());
            guest.setPosition(position.strip());
            guest.setBody(body.strip());
            guest.insert();
            insert(row, guest.getId(), Presence.PRESENT, "", now());
            rows.recount(row, plan);
            log.record(ConferenceAct.GUEST_ADDED, vote, name.strip(), Map.of("kind", kind.name()));
            return Outcome.Done.PLAIN;
        });
    }

    /** Names the person who came for a body that the plan invites; present at once. */
    public Outcome nameObserver(String vote, String attendee, String name, String position) {
        if (name.isBlank()) {
            return Outcome.refused(Refusal.NAME_MISSING);
        }
        return changes.change(vote, (row, plan) -> {
            AttendeeRecord known = queries.selectFrom(ATTENDEE)
                    .where(ATTENDEE.VOTE.eq(vote), ATTENDEE.ID.eq(attendee), ATTENDEE.KIND.ne(Kind.VOTER.name()))
                    .fetchOne();
            if (known == null) {
                return Outcome.refused(Refusal.NO_SUCH_PERSON);
            }
            if (ConferenceRows.frozen(row) && summoned(plan)) {
                return Outcome.refused(Refusal.FROZEN);
            }
            known.setName(name.strip());
            known.setPosition(position.strip());
            known.update();
            insert(row, attendee, Presence.PRESENT, "", now());
            log.record(ConferenceAct.GUEST_ADDED, vote, name.strip(), Map.of("body", known.getBody()));
            return Outcome.Done.PLAIN;
        });
    }

    /**
     * Một dòng của nhật ký điểm danh.
     *
     * @param time "14:05"
     */
    public record Entry(Presence presence, String reason, String time) {}

    /** What was written about one person, oldest first. */
    public List<Entry> entries(String vote, String attendee) {
        return queries.selectFrom(ATTENDANCE)
                .where(ATTENDANCE.VOTE.eq(vote), ATTENDANCE.ATTENDEE.eq(attendee))
                .orderBy(ATTENDANCE.NUMBER)
                .fetch(row -> new Entry(Presence.valueOf(row.getPresence()), row.getReason(), row.getTimeOfDay()));
    }

    /** The voters of a conference, as lists to sign name them. */
    public List<Voter> voters(String vote) {
        return all(vote).stream()
                .filter(each -> each.kind() == Kind.VOTER)
                .map(each -> new Voter(
                        new Person(each.name(), Optional.empty(), Optional.empty()),
                        each.position(),
                        Set.copyOf(each.groups())))
                .toList();
    }

    /** Takes somebody off the list who does not vote. */
    public Outcome removeGuest(String vote, String attendee) {
        return changes.change(vote, (row, plan) -> {
            AttendeeRecord known = queries.selectFrom(ATTENDEE)
                    .where(ATTENDEE.VOTE.eq(vote), ATTENDEE.ID.eq(attendee), ATTENDEE.KIND.ne(Kind.VOTER.name()))
                    .fetchOne();
            if (known == null) {
                return Outcome.refused(Refusal.NO_SUCH_PERSON);
            }
            if (ConferenceRows.frozen(row) && summoned(plan)) {
                return Outcome.refused(Refusal.FROZEN);
            }
            log.record(ConferenceAct.GUEST_REMOVED, vote, known.getName(), Map.of("body", known.getBody()));
            known.delete();
            rows.recount(row, plan);
            return Outcome.Done.PLAIN;
        });
    }

    /** Whoever is not marked when ballots are handed out did not come. Within the transaction that freezes. */
    void expectNobody(ConferenceRecord row) {
        for (Attendee each : rows.attendees(row.getVote())) {
            if (each.presence() == Presence.EXPECTED && each.kind() == Kind.VOTER) {
                insert(row, each.id(), Presence.ABSENT, "", now());
            }
        }
    }

    /** Those present who count towards the quorum. */
    long present(String vote, Plan plan) {
        return present(rows.attendees(vote), summoned(plan));
    }

    /** Voters present: how many ballots are handed out. */
    long votersPresent(String vote) {
        return present(rows.attendees(vote), false);
    }

    static long present(List<Attendee> all, boolean guestsCounted) {
        return all.stream()
                .filter(each -> each.present() && (guestsCounted || each.kind() == Kind.VOTER))
                .count();
    }

    static boolean summoned(Plan plan) {
        return plan.policy().value(Setting.SUMMONED) == Summoned.VOTERS_AND_GUESTS;
    }

    /** "14:05" here and now. */
    String now() {
        return LocalTime.ofInstant(clock.instant(), VietnamTime.ZONE).toString().substring(0, 5);
    }

    private void insert(ConferenceRecord row, String attendee, Presence presence, String reason, String time) {
        AttendanceRecord entry = queries.newRecord(ATTENDANCE);
        entry.setVote(row.getVote());
        entry.setAttendee(attendee);
        entry.setNumber(row.getChanges());
        entry.setPresence(presence.name());
        entry.setReason(reason);
        entry.setTimeOfDay(time);
        entry.insert();
    }
}
