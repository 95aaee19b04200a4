package vn.tinnhiem.app.result;

import static vn.tinnhiem.app.store.schema.Tables.RESULT_RELEASE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.ResultAnnounced;
import vn.tinnhiem.app.conference.headcount.ResultStep;
import vn.tinnhiem.app.conference.headcount.ResultWithdrawn;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.counting.closed.CountReopened;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.app.result.announced.AnnouncedResult;
import vn.tinnhiem.app.result.announced.AnnouncedResult.Ballot;
import vn.tinnhiem.app.result.announced.AnnouncedResult.Share;
import vn.tinnhiem.app.result.announced.Announcements;
import vn.tinnhiem.app.store.schema.tables.records.ResultReleaseRecord;
import vn.tinnhiem.rules.ballot.Level;

/** Chủ trì cho công bố: a release holds for one version of the closed count only. */
@Component
class Releases implements Announcements {

    private final DSLContext queries;
    private final AuditLog log;
    private final Clock clock;
    private final Live live;
    private final Results results;
    private final ResultStep conference;
    private final Headcounts headcounts;
    private final Actor.Current actors;

    Releases(
            DSLContext queries,
            AuditLog log,
            Clock clock,
            Live live,
            Results results,
            ResultStep conference,
            Headcounts headcounts,
            Actor.Current actors) {
        this.queries = queries;
        this.log = log;
        this.clock = clock;
        this.live = live;
        this.results = results;
        this.conference = conference;
        this.headcounts = headcounts;
        this.actors = actors;
    }

    /** Who let this version be shown; empty where nobody did. */
    Optional<String> releasedBy(String vote, int version) {
        return queries.selectFrom(RESULT_RELEASE)
                .where(RESULT_RELEASE.VOTE.eq(vote), RESULT_RELEASE.VERSION.eq((long) version))
                .fetchOptional(ResultReleaseRecord::getReleasedBy);
    }

    /**
     * Lets a version be shown in the room, and is the conference's step of announcing; again is nothing new.
     *
     * @throws Refused F579 where the conference is not that far
     */
    @Transactional
    void release(String vote, int version) {
        if (releasedBy(vote, version).isPresent()) {
            return;
        }
        if (step(vote).compareTo(Step.RESULT_ANNOUNCED) >= 0) {
            write(vote, version);
        } else if (!conference.announce(vote)) {
            throw new Refused(Problem.of(Fault.F579_NOT_TO_BE_ANNOUNCED, "", ""));
        }
    }

    /**
     * Takes a release back: the room shows nothing of it any more, and the conference has not announced.
     *
     * @throws Refused F579 once the conference has ended
     */
    @Transactional
    void withdraw(String vote) {
        if (!conference.takeBack(vote)) {
            throw new Refused(Problem.of(Fault.F579_NOT_TO_BE_ANNOUNCED, "", ""));
        }
    }

    private Step step(String vote) {
        return headcounts.standing(vote).step();
    }

    /** The chair announced, on whichever page. */
    @EventListener
    void announced(ResultAnnounced event) {
        results.of(event.vote())
                .filter(closed -> releasedBy(event.vote(), closed.version()).isEmpty())
                .ifPresent(closed -> write(event.vote(), closed.version()));
    }

    @EventListener
    void withdrawn(ResultWithdrawn event) {
        int gone = queries.deleteFrom(RESULT_RELEASE)
                .where(RESULT_RELEASE.VOTE.eq(event.vote()))
                .execute();
        if (gone > 0) {
            log.record(ResultAct.RESULT_WITHDRAWN, event.vote(), by(), Map.of());
            live.changed(event.vote());
        }
    }

    /** What is counted anew is not announced; a conference that has ended stays ended. */
    @EventListener
    void reopened(CountReopened event) {
        if (step(event.vote()) == Step.RESULT_ANNOUNCED) {
            conference.takeBack(event.vote());
        }
    }

    private void write(String vote, int version) {
        ResultReleaseRecord row = queries.newRecord(RESULT_RELEASE);
        row.setVote(vote);
        row.setVersion((long) version);
        row.setReleasedBy(by());
        row.setReleasedAt(clock.instant());
        row.insert();
        log.record(ResultAct.RESULT_RELEASED, vote, by(), Map.of("version", version));
        live.changed(vote);
    }

    private String by() {
        return actors.actor().name();
    }

    @Override
    public Optional<AnnouncedResult> of(String vote) {
        return results.of(vote)
                .filter(closed -> releasedBy(vote, closed.version()).isPresent())
                .map(Releases::announced);
    }

    static AnnouncedResult announced(ClosedResult closed) {
        VoteResult result = closed.result();
        return new AnnouncedResult(
                result.vote().title(),
                result.vote().body(),
                closed.version(),
                result.vote().rehearsal(),
                ResultTable.baseNote(result),
                ResultJson.fingerprint(result),
                result.boxes().stream().map(Releases::ballot).toList());
    }

    private static Ballot ballot(Box box) {
        return new Ballot(
                box.ballot(),
                Numbers.grouped(box.account().issued()),
                Numbers.grouped(box.account().collected()),
                ResultTable.notHundred(box),
                box.persons().stream().map(Releases::person).toList());
    }

    private static AnnouncedResult.Person person(Person person) {
        return new AnnouncedResult.Person(
                person.line().number(),
                person.line().name(),
                person.line().position(),
                Numbers.grouped(person.tally().collected()),
                Numbers.grouped(person.tally().valid()),
                Numbers.grouped(person.tally().invalidLines()),
                ResultTable.invalidReasons(person),
                person.notOneHundred(),
                List.of(Level.values()).stream()
                        .map(level -> share(person, level))
                        .toList());
    }

    private static Share share(Person person, Level level) {
        return new Share(
                level,
                ResultTable.words(level),
                person.tally().of(level),
                ResultTable.counted(person, level),
                ResultTable.percent(person, level),
                person.shares()
                        .of(level)
                        .map(ratio -> ratio.hundredthsOfPercent())
                        .orElse(0L));
    }
}
