package vn.tinnhiem.app.conference;

import static vn.tinnhiem.app.store.schema.Tables.ATTENDANCE;
import static vn.tinnhiem.app.store.schema.Tables.ATTENDEE;
import static vn.tinnhiem.app.store.schema.Tables.CONFERENCE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.Attendee.Kind;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.people.Names;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.AttendanceRecord;
import vn.tinnhiem.app.store.schema.tables.records.AttendeeRecord;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceRecord;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Voter;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Summoned;

/** Hội nghị trong kho: begun from the approved plan, its list of attendees kept as the roster until ballots are handed out. */
@Component
class ConferenceRows {

    private final DSLContext queries;
    private final Votes votes;
    private final AuditLog log;

    ConferenceRows(DSLContext queries, Votes votes, AuditLog log) {
        this.queries = queries;
        this.votes = votes;
        this.log = log;
    }

    static Step step(ConferenceRecord row) {
        return Step.valueOf(row.getStep());
    }

    /** Whether attendance may no longer change. */
    static boolean frozen(ConferenceRecord row) {
        return step(row).compareTo(Step.HANDING_OUT) >= 0;
    }

    /** As it is stored; empty before anything was done. */
    Optional<ConferenceRecord> find(String vote) {
        return queries.selectFrom(CONFERENCE).where(CONFERENCE.VOTE.eq(vote)).fetchOptional();
    }

    /** Those who vote by the roster, each once. */
    Electorate electorate(Plan plan, String vote) {
        return Electorate.of(votes.voters(vote), List.of(), plan.policy().value(Setting.SEVERAL_GROUNDS));
    }

    /** Whether the list of attendees is still the one to be filled from the roster and the plan as they are now. */
    boolean outdated(String vote) {
        Optional<ConferenceRecord> row = find(vote);
        return row.isEmpty()
                || !frozen(row.get()) && !row.get().getRosterDigest().equals(rosterDigest(vote));
    }

    /**
     * The row of a conference, made at the first call, held against other writers until the transaction at hand ends.
     * Only within a transaction.
     */
    ConferenceRecord locked(String vote, Plan plan) {
        ConferenceRecord begun = begun(vote, plan);
        queries.insertInto(CONFERENCE).set(begun).onConflictDoNothing().execute();
        queries.update(CONFERENCE)
                .set(CONFERENCE.CHANGES, CONFERENCE.CHANGES.plus(1))
                .where(CONFERENCE.VOTE.eq(vote))
                .execute();
        ConferenceRecord row = find(vote).orElseThrow();
        if (!frozen(row)) {
            fill(row, plan);
        }
        return row;
    }

    private ConferenceRecord begun(String vote, Plan plan) {
        ConferenceRecord row = queries.newRecord(CONFERENCE);
        row.setVote(vote);
        row.setStep(Step.BEFORE.name());
        row.setChanges(0L);
        row.setRosterDigest("");
        row.setSummoned(0L);
        row.setNeeded(1L);
        row.setPlace("");
        row.setOpeningTime("");
        row.setClosingTime("");
        row.setChairName(plan.roles().chair().name());
        row.setChairPosition(plan.roles().chair().position());
        row.setRecorderName("");
        row.setRecorderPosition("");
        return row;
    }

    private void fill(ConferenceRecord row, Plan plan) {
        String vote = row.getVote();
        String digest = rosterDigest(vote);
        if (row.getRosterDigest().equals(digest)) {
            return;
        }
        boolean first = row.getRosterDigest().isEmpty();
        List<Known> known = new ArrayList<>(rows(vote).stream()
                .filter(each -> each.getKind().equals(Kind.VOTER.name()))
                .map(each -> new Known(each, person(each)))
                .toList());
        for (Voter voter : electorate(plan, vote).voters()) {
            Optional<Known> same = known.stream()
                    .filter(each -> each.person().equals(voter.person()))
                    .findFirst()
                    .or(() -> known.stream()
                            .filter(each -> each.person().maybeSame(voter.person()))
                            .findFirst());
            AttendeeRecord attendee = same.map(Known::row).orElseGet(() -> attendee(vote, Kind.VOTER));
            same.ifPresent(known::remove);
            attendee.setName(voter.person().name());
            attendee.setPosition(voter.position());
            attendee.setVoterGroups(String.join("\n", voter.grounds()));
            attendee.setCode(voter.person().code().orElse(null));
            attendee.setBornOn(voter.person().born().orElse(null));
            attendee.store();
        }
        known.forEach(each -> each.row().delete());
        if (first) {
            for (String body : plan.roles().observers()) {
                AttendeeRecord observer = attendee(vote, Kind.OBSERVER);
                observer.setBody(body);
                observer.insert();
            }
        }
        row.setRosterDigest(digest);
        recount(row, plan);
        log.record(ConferenceAct.ATTENDANCE_LIST_FILLED, vote, plan.title(), Map.of("summoned", row.getSummoned()));
    }

    /** Counts those summoned anew, and how many make the quorum. */
    void recount(ConferenceRecord row, Plan plan) {
        boolean guests = plan.policy().value(Setting.SUMMONED) == Summoned.VOTERS_AND_GUESTS;
        long summoned = rows(row.getVote()).stream()
                .filter(each -> guests || each.getKind().equals(Kind.VOTER.name()))
                .count();
        row.setSummoned(summoned);
        row.setNeeded(plan.policy().quorum().needed(summoned));
        row.update();
    }

    AttendeeRecord attendee(String vote, Kind kind) {
        AttendeeRecord row = queries.newRecord(ATTENDEE);
        row.setId(Ids.random());
        row.setVote(vote);
        row.setKind(kind.name());
        row.setName("");
        row.setPosition("");
        row.setBody("");
        row.setVoterGroups("");
        return row;
    }

    private String rosterDigest(String vote) {
        StringBuilder text = new StringBuilder(votes.approvedText(vote).orElse(""));
        votes.voters(vote).forEach(entry -> text.append('\n').append(entry));
        return CanonicalJson.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<AttendeeRecord> rows(String vote) {
        return queries.selectFrom(ATTENDEE).where(ATTENDEE.VOTE.eq(vote)).fetch();
    }

    /** The step that a conference is at. */
    Step step(String vote) {
        return find(vote).map(ConferenceRows::step).orElse(Step.BEFORE);
    }

    /** Those summoned and those present: as they were when ballots were handed out, before that as they are now. */
    HeadCount heads(ConferenceRecord row) {
        Long frozen = row.getFrozenPresent();
        return new HeadCount(row.getSummoned(), frozen != null ? frozen : present(row));
    }

    private long present(ConferenceRecord row) {
        List<Attendee> all = attendees(row.getVote());
        long voters = all.stream().filter(each -> each.kind() == Kind.VOTER).count();
        return Attendances.present(all, row.getSummoned() > voters);
    }

    /** Everybody invited, voters first, by given name. */
    List<Attendee> attendees(String vote) {
        Map<String, AttendanceRecord> last = new HashMap<>();
        queries.selectFrom(ATTENDANCE)
                .where(ATTENDANCE.VOTE.eq(vote))
                .orderBy(ATTENDANCE.NUMBER)
                .forEach(entry -> last.put(entry.getAttendee(), entry));
        return rows(vote).stream()
                .map(row -> attendee(row, Optional.ofNullable(last.get(row.getId()))))
                .sorted(Comparator.comparing(Attendee::kind)
                        .thenComparing(Attendee::name, Names.byGivenName())
                        .thenComparing(Attendee::body)
                        .thenComparing(Attendee::id))
                .toList();
    }

    private static Attendee attendee(AttendeeRecord row, Optional<AttendanceRecord> last) {
        return new Attendee(
                row.getId(),
                Kind.valueOf(row.getKind()),
                row.getName(),
                row.getPosition(),
                row.getBody(),
                Stream.of(row.getVoterGroups().split("\n"))
                        .filter(group -> !group.isEmpty())
                        .toList(),
                last.map(AttendanceRecord::getNumber).orElse(0L),
                last.map(entry -> Presence.valueOf(entry.getPresence())).orElse(Presence.EXPECTED),
                last.map(AttendanceRecord::getReason).orElse(""),
                last.map(AttendanceRecord::getTimeOfDay).orElse(""));
    }

    /** An attendee of before, and who that is. */
    private record Known(AttendeeRecord row, Person person) {}

    private static Person person(AttendeeRecord row) {
        return new Person(row.getName(), Optional.ofNullable(row.getCode()), Optional.ofNullable(row.getBornOn()));
    }
}
