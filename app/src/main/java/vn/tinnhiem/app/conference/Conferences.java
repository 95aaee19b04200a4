package vn.tinnhiem.app.conference;

import static vn.tinnhiem.app.store.schema.Tables.BALLOT_ACCOUNT;
import static vn.tinnhiem.app.store.schema.Tables.COMMITTEE_SEAT;
import static vn.tinnhiem.app.store.schema.Tables.CONFERENCE_DEED;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.Attendee.Kind;
import vn.tinnhiem.app.conference.Conference.Absence;
import vn.tinnhiem.app.conference.Conference.Observer;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Announced.Box;
import vn.tinnhiem.app.conference.headcount.CollectedAnnounced;
import vn.tinnhiem.app.conference.headcount.CollectedWithdrawn;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.Difference;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.ResultAnnounced;
import vn.tinnhiem.app.conference.headcount.ResultWithdrawn;
import vn.tinnhiem.app.conference.headcount.Standing;
import vn.tinnhiem.app.conference.headcount.Standing.Ballots;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.store.schema.tables.records.BallotAccountRecord;
import vn.tinnhiem.app.store.schema.tables.records.CommitteeSeatRecord;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceDeedRecord;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceRecord;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.count.BallotAccount;
import vn.tinnhiem.rules.count.ConferencePeople;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.count.Identities;
import vn.tinnhiem.rules.count.ShowOfHands;
import vn.tinnhiem.rules.electorate.NameKey;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Permission;

/**
 * Các hội nghị, bước này sang bước khác. Every step asks the rules first; every step can be taken back, the last one
 * first, until sheets were counted.
 */
@Component
@Clause({"TN-11", "TN-12", "TN-13", "HP-06", "HP-16", "HP-17", "HP-18", "QN-06", "QN-20", "CM-04"})
public class Conferences implements Headcounts, Committees {

    /** Where conferences are held. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DSLContext queries;
    private final ConferenceRows rows;
    private final Attendances attendances;
    private final Votes votes;
    private final AuditLog log;
    private final Actor.Current actor;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<CountStage.Stages> stages;
    private final TransactionTemplate transactions;

    Conferences(
            DSLContext queries,
            ConferenceRows rows,
            Attendances attendances,
            Votes votes,
            AuditLog log,
            Actor.Current actor,
            Live live,
            ApplicationEventPublisher events,
            ObjectProvider<CountStage.Stages> stages,
            TransactionTemplate transactions) {
        this.queries = queries;
        this.rows = rows;
        this.attendances = attendances;
        this.votes = votes;
        this.log = log;
        this.actor = actor;
        this.live = live;
        this.events = events;
        this.stages = stages;
        this.transactions = transactions;
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
            accounts(vote)
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
                present(conference),
                conference.getNeeded(),
                ballots);
    }

    private long present(ConferenceRecord row) {
        return row.getFrozenPresent() != null ? row.getFrozenPresent() : rows.present(row);
    }

    @Override
    public Optional<Announced> announced(String vote) {
        return rows.find(vote)
                .filter(row -> ConferenceRows.step(row).compareTo(Step.COLLECTED_ANNOUNCED) >= 0)
                .map(row -> new Announced(
                        votes.head(vote).orElseThrow().voteDay(), heads(row), boxes(vote, apart(vote)), Set.of()));
    }

    /** Whether sheets that the committee did not hand out lie beside those collected. */
    private boolean apart(String vote) {
        return votes.approvedPlan(vote)
                .map(plan -> plan.policy().value(Setting.UNISSUED_SHEET) == UnissuedSheet.SET_ASIDE)
                .orElse(true);
    }

    private Map<String, Box> boxes(String vote, boolean apart) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        accounts(vote).forEach((id, row) -> boxes.put(id, new Box(account(row), apart ? found(row) : 0, 0)));
        return boxes;
    }

    private HeadCount heads(ConferenceRecord row) {
        return new HeadCount(row.getSummoned(), present(row));
    }

    @Override
    public List<CommitteeMember> members(String vote) {
        return standing(vote).step().compareTo(Step.COMMITTEE_ELECTED) < 0 ? List.of() : proposed(vote);
    }

    /** Those proposed for the committee, or elected; head first. */
    public List<CommitteeMember> proposed(String vote) {
        return queries.selectFrom(COMMITTEE_SEAT)
                .where(COMMITTEE_SEAT.VOTE.eq(vote))
                .orderBy(COMMITTEE_SEAT.PLACE)
                .fetch(row -> new CommitteeMember(row.getName(), row.getPosition(), row.getIsHead()));
    }

    /** How the committee was elected; empty before. */
    public Optional<ShowOfHands> hands(String vote) {
        return rows.find(vote)
                .filter(row -> row.getHandsFor() != null)
                .map(row -> new ShowOfHands(row.getHandsFor(), row.getHandsAgainst(), row.getHandsAbstaining()));
    }

    /** What was done and taken back, oldest first. */
    public List<Deed> deeds(String vote) {
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
        return change(vote, (row, plan) -> {
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
            List<CommitteeMember> members = members(vote);
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

    // ── the steps, in their order

    /** Khai mạc. */
    public Outcome open(String vote) {
        return next(vote, Step.BEFORE, Step.OPENED, ConferenceAct.CONFERENCE_OPENED, (row, plan) -> {
            if (row.getOpeningTime().isEmpty()) {
                row.setOpeningTime(attendances.now());
            }
            return Outcome.Done.PLAIN;
        });
    }

    /** Cơ quan tham mưu đã báo cáo tổng hợp. */
    public Outcome summarise(String vote) {
        return next(vote, Step.OPENED, Step.SUMMARY, ConferenceAct.SUMMARY_REPORTED, (row, plan) -> Outcome.Done.PLAIN);
    }

    /** Giới thiệu ban kiểm phiếu; may be changed until the election. */
    public Outcome propose(String vote, List<CommitteeMember> members) {
        List<CommitteeMember> named =
                members.stream().filter(each -> !each.name().isBlank()).toList();
        return change(vote, (row, plan) -> {
            if (ConferenceRows.step(row).compareTo(Step.COMMITTEE_ELECTED) >= 0) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            Set<NameKey> names = new HashSet<>();
            if (!named.stream().allMatch(each -> names.add(NameKey.of(each.name())))) {
                return Outcome.refused(Refusal.NAMED_TWICE);
            }
            List<Finding> onBallot = committee(plan, row, named).stream()
                    .filter(finding -> finding.code() == Code.D531_COMMITTEE_ON_BALLOT)
                    .toList();
            if (!onBallot.isEmpty()) {
                return new Outcome.NotDone(Refusal.ON_BALLOT, onBallot);
            }
            seat(vote, named);
            log.record(ConferenceAct.COMMITTEE_PROPOSED, vote, plan.title(), Map.of("members", named.size()));
            return Outcome.Done.PLAIN;
        });
    }

    /** Bầu ban kiểm phiếu, bằng giơ tay. */
    public Outcome elect(String vote, ShowOfHands hands) {
        return next(vote, Step.SUMMARY, Step.COMMITTEE_ELECTED, ConferenceAct.COMMITTEE_ELECTED, (row, plan) -> {
            List<CommitteeMember> members = proposed(vote);
            if (members.isEmpty()) {
                return Outcome.refused(Refusal.NOBODY_PROPOSED);
            }
            List<Finding> findings = committee(plan, row, members);
            if (!findings.isEmpty()) {
                boolean onBallot = findings.stream().anyMatch(each -> each.code() == Code.D531_COMMITTEE_ON_BALLOT);
                return new Outcome.NotDone(onBallot ? Refusal.ON_BALLOT : Refusal.ONE_HEAD, findings);
            }
            List<Finding> counted = hands.check(present(row));
            if (!counted.isEmpty()) {
                return new Outcome.NotDone(Refusal.NOT_ELECTED, counted);
            }
            row.setHandsFor(hands.agreeing());
            row.setHandsAgainst(hands.against());
            row.setHandsAbstaining(hands.abstaining());
            return Outcome.Done.PLAIN;
        });
    }

    private List<Finding> committee(Plan plan, ConferenceRecord row, List<CommitteeMember> members) {
        HeadCount all = new HeadCount(0, 0);
        return new ConferencePeople(
                        all,
                        0,
                        members.stream().map(CommitteeMember::name).toList(),
                        members.stream().filter(CommitteeMember::head).count())
                .check(
                        votes.find(row.getVote()).orElseThrow().lines().stream()
                                .map(line -> line.name())
                                .toList(),
                        plan.policy().value(Setting.COMMITTEE_ON_BALLOT) == Permission.ALLOWED,
                        code -> false);
    }

    private void seat(String vote, List<CommitteeMember> members) {
        queries.deleteFrom(COMMITTEE_SEAT).where(COMMITTEE_SEAT.VOTE.eq(vote)).execute();
        List<CommitteeMember> headFirst = new ArrayList<>();
        members.stream().filter(CommitteeMember::head).forEach(headFirst::add);
        members.stream().filter(each -> !each.head()).forEach(headFirst::add);
        long place = 0;
        for (CommitteeMember member : headFirst) {
            CommitteeSeatRecord row = queries.newRecord(COMMITTEE_SEAT);
            row.setVote(vote);
            row.setPlace(place++);
            row.setName(member.name().strip());
            row.setPosition(member.position().strip());
            row.setIsHead(member.head());
            row.insert();
        }
    }

    /**
     * Bắt đầu phát phiếu: attendance is fixed from now, and whoever is not marked did not come.
     *
     * @param printed sheets printed, by id of the ballot, every ballot of the plan
     */
    public Outcome handOut(String vote, Map<String, Long> printed) {
        return next(vote, Step.COMMITTEE_ELECTED, Step.HANDING_OUT, ConferenceAct.HAND_OUT_BEGUN, (row, plan) -> {
            long present = attendances.present(vote, plan);
            long voters = attendances.votersPresent(vote);
            List<Finding> findings = new ArrayList<>();
            for (Ballot ballot : ballots(vote)) {
                Long sheets = printed.get(ballot.id());
                if (sheets == null) {
                    return Outcome.refused(Refusal.NUMBERS_MISSING);
                }
                BallotAccount account = new BallotAccount(sheets, voters, 0, sheets - voters, voters);
                findings.addAll(check(plan, new HeadCount(row.getSummoned(), present), ballot.id(), account, 0));
                store(vote, ballot.id(), account);
            }
            if (findings.stream().anyMatch(Finding::blocks)) {
                return new Outcome.NotDone(Refusal.IMPOSSIBLE_NUMBERS, findings);
            }
            attendances.expectNobody(row);
            row.setFrozenPresent(present);
            return new Outcome.Done(findings);
        });
    }

    /**
     * Phát xong, mời bỏ phiếu.
     *
     * @param issued sheets handed out, replacements included, by id of the ballot, every ballot of the plan
     */
    public Outcome openBox(String vote, Map<String, Long> issued) {
        return next(vote, Step.HANDING_OUT, Step.VOTING, ConferenceAct.BOX_OPENED, (row, plan) -> {
            List<Finding> findings = new ArrayList<>();
            for (BallotAccountRecord each : accounts(vote).values()) {
                Long sheets = issued.get(each.getBallot());
                if (sheets == null) {
                    return Outcome.refused(Refusal.NUMBERS_MISSING);
                }
                each.setIssued(sheets);
                each.update();
                findings.addAll(check(plan, heads(row), each.getBallot(), open(each), 0));
            }
            return findings.stream().anyMatch(Finding::blocks)
                    ? new Outcome.NotDone(Refusal.IMPOSSIBLE_NUMBERS, findings)
                    : new Outcome.Done(findings);
        });
    }

    /** Đổi một phiếu hỏng: the spoilt sheet is taken back, another handed out. */
    public Outcome exchange(String vote, String ballot) {
        return exchanged(vote, ballot, 1, ConferenceAct.BALLOT_EXCHANGED);
    }

    /** Takes one exchange back that was noted by mistake. */
    public Outcome takeBackExchange(String vote, String ballot) {
        return exchanged(vote, ballot, -1, ConferenceAct.EXCHANGE_TAKEN_BACK);
    }

    private Outcome exchanged(String vote, String ballot, long one, ConferenceAct act) {
        return change(vote, (row, plan) -> {
            Step step = ConferenceRows.step(row);
            BallotAccountRecord account = accounts(vote).get(ballot);
            if (step != Step.HANDING_OUT && step != Step.VOTING || account == null) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            if (account.getExchanged() + one < 0) {
                return Outcome.refused(Refusal.NOTHING_EXCHANGED);
            }
            account.setIssued(account.getIssued() + one);
            account.setExchanged(account.getExchanged() + one);
            if (account.getIssued() > account.getPrinted()) {
                return Outcome.refused(Refusal.NO_SPARE_BALLOT);
            }
            List<Finding> findings = check(plan, heads(row), ballot, open(account), 0);
            if (findings.stream().anyMatch(finding -> finding.code() == Code.E512_EXCHANGE_FORBIDDEN)) {
                return new Outcome.NotDone(Refusal.EXCHANGE_FORBIDDEN, findings);
            }
            account.update();
            log.record(act, vote, ballot, Map.of("exchanged", account.getExchanged()));
            return Outcome.Done.PLAIN;
        });
    }

    /** Đóng hòm phiếu. */
    public Outcome closeBox(String vote) {
        return next(vote, Step.VOTING, Step.BOX_CLOSED, ConferenceAct.BOX_CLOSED, (row, plan) -> Outcome.Done.PLAIN);
    }

    /**
     * Công bố số phiếu thu về, trước khi kiểm.
     *
     * @param returned by id of the ballot, every ballot of the plan
     */
    public Outcome announceCollected(String vote, Map<String, Returned> returned) {
        return next(vote, Step.BOX_CLOSED, Step.COLLECTED_ANNOUNCED, ConferenceAct.COLLECTED_ANNOUNCED, (row, plan) -> {
            UnissuedSheet treatment = plan.policy().value(Setting.UNISSUED_SHEET);
            List<Finding> findings = new ArrayList<>();
            for (BallotAccountRecord each : accounts(vote).values()) {
                Returned back = returned.get(each.getBallot());
                if (back == null) {
                    return Outcome.refused(Refusal.NUMBERS_MISSING);
                }
                boolean apart = treatment == UnissuedSheet.SET_ASIDE;
                each.setUnused(back.unused());
                each.setCollected(back.collected());
                each.setFound(back.found());
                each.update();
                findings.addAll(check(plan, heads(row), each.getBallot(), account(each), apart ? 0 : back.found()));
                findings.addAll(new Identities(code -> false)
                        .unissued(each.getBallot(), treatment, apart ? back.found() : 0, apart ? 0 : back.found())
                        .broken());
            }
            if (findings.stream().anyMatch(Finding::blocks)) {
                return new Outcome.NotDone(Refusal.IMPOSSIBLE_NUMBERS, findings);
            }
            events.publishEvent(new CollectedAnnounced(vote));
            return new Outcome.Done(findings);
        });
    }

    /** Công bố kết quả; only after the committee closed the count. */
    public Outcome announceResult(String vote) {
        return next(
                vote, Step.COLLECTED_ANNOUNCED, Step.RESULT_ANNOUNCED, ConferenceAct.RESULT_ANNOUNCED, (row, plan) -> {
                    if (stage(vote) != CountStage.CLOSED) {
                        return Outcome.refused(Refusal.COUNT_OPEN);
                    }
                    events.publishEvent(new ResultAnnounced(vote));
                    return Outcome.Done.PLAIN;
                });
    }

    /** Bế mạc. */
    public Outcome end(String vote) {
        return next(vote, Step.RESULT_ANNOUNCED, Step.ENDED, ConferenceAct.CONFERENCE_ENDED, (row, plan) -> {
            if (row.getClosingTime().isEmpty()) {
                row.setClosingTime(attendances.now());
            }
            return Outcome.Done.PLAIN;
        });
    }

    // ── what the secretariat writes down for the chair

    /** Notes how many hands were counted, for the chair to declare. */
    public Outcome noteHands(String vote, ShowOfHands hands) {
        return note(vote, Step.SUMMARY, row -> {
            row.setHandsFor(hands.agreeing());
            row.setHandsAgainst(hands.against());
            row.setHandsAbstaining(hands.abstaining());
        });
    }

    /** Notes how many sheets were handed out, for the chair to go on. */
    public Outcome noteIssued(String vote, Map<String, Long> issued) {
        return note(
                vote,
                Step.HANDING_OUT,
                row -> accounts(vote).values().stream()
                        .filter(each -> issued.containsKey(each.getBallot()))
                        .forEach(each -> {
                            each.setIssued(issued.get(each.getBallot()));
                            each.update();
                        }));
    }

    /** Notes how many sheets came back, for the chair to announce. */
    public Outcome noteReturned(String vote, Map<String, Returned> returned) {
        return note(
                vote,
                Step.BOX_CLOSED,
                row -> accounts(vote).values().stream()
                        .filter(each -> returned.containsKey(each.getBallot()))
                        .forEach(each -> {
                            Returned back = Objects.requireNonNull(returned.get(each.getBallot()));
                            each.setUnused(back.unused());
                            each.setCollected(back.collected());
                            each.setFound(back.found());
                            each.update();
                        }));
    }

    private Outcome note(String vote, Step step, Consumer<ConferenceRecord> work) {
        return change(vote, (row, plan) -> {
            if (ConferenceRows.step(row) != step) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            work.accept(row);
            row.update();
            log.record(ConferenceAct.NUMBERS_NOTED, vote, plan.title(), Map.of("step", step.name()));
            return Outcome.Done.PLAIN;
        });
    }

    /** What differs in the accounts as they stand: each waits for a written explanation. */
    public List<Finding> differences(String vote) {
        Optional<ConferenceRecord> row = rows.find(vote);
        Optional<Plan> plan = votes.approvedPlan(vote);
        if (row.isEmpty() || plan.isEmpty() || ConferenceRows.step(row.get()).compareTo(Step.VOTING) < 0) {
            return List.of();
        }
        boolean back = ConferenceRows.step(row.get()).compareTo(Step.COLLECTED_ANNOUNCED) >= 0;
        List<Finding> findings = new ArrayList<>();
        accounts(vote).forEach((id, each) -> {
            UnissuedSheet treatment = plan.get().policy().value(Setting.UNISSUED_SHEET);
            boolean apart = treatment == UnissuedSheet.SET_ASIDE;
            long found = back ? found(each) : 0;
            findings.addAll(
                    check(plan.get(), heads(row.get()), id, back ? account(each) : open(each), apart ? 0 : found));
            findings.addAll(new Identities(code -> false)
                    .unissued(id, treatment, apart ? found : 0, apart ? 0 : found)
                    .broken());
        });
        return findings;
    }

    /** Phiếu của một loại, như đang ghi. What is not known yet is empty. */
    public record Noted(
            String ballot,
            long printed,
            long issued,
            long exchanged,
            OptionalLong unused,
            OptionalLong collected,
            OptionalLong found) {

        public long inHands() {
            return issued - exchanged;
        }

        public long left() {
            return printed - issued;
        }
    }

    /** The accounts as they are written down now, every ballot of the plan once hand-out began. */
    public List<Noted> noted(String vote) {
        return accounts(vote).values().stream()
                .map(each -> new Noted(
                        each.getBallot(),
                        each.getPrinted(),
                        each.getIssued(),
                        each.getExchanged(),
                        optional(each.getUnused()),
                        optional(each.getCollected()),
                        optional(each.getFound())))
                .toList();
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    // ── back

    /**
     * Takes the last step back; its numbers stay to be put right.
     *
     * @param seen the step that whoever asks believes to be the last
     */
    public Outcome undo(String vote, Step seen) {
        return change(vote, (row, plan) -> {
            Step step = ConferenceRows.step(row);
            if (step != seen) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            if (step == Step.BEFORE) {
                return Outcome.refused(Refusal.NOTHING_TO_UNDO);
            }
            if (step == Step.COLLECTED_ANNOUNCED) {
                if (stage(vote) != CountStage.NOTHING) {
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

    // ── what they share

    private Outcome next(
            String vote, Step from, Step to, ConferenceAct act, BiFunction<ConferenceRecord, Plan, Outcome> work) {
        return change(vote, (row, plan) -> {
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

    private Map<String, Object> numbers(ConferenceRecord row) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("summoned", row.getSummoned());
        numbers.put("present", present(row));
        accounts(row.getVote()).forEach((id, each) -> {
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

    private Outcome change(String vote, BiFunction<ConferenceRecord, Plan, Outcome> work) {
        Optional<Plan> plan = votes.approvedPlan(vote);
        if (plan.isEmpty()) {
            return Outcome.refused(Refusal.NOT_APPROVED);
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            Outcome outcome = work.apply(rows.locked(vote, plan.get()), plan.get());
            if (outcome.done()) {
                live.changed(vote);
            } else {
                tx.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private CountStage stage(String vote) {
        return stages.stream()
                .map(each -> each.stage(vote))
                .max(java.util.Comparator.naturalOrder())
                .orElse(CountStage.NOTHING);
    }

    private List<Ballot> ballots(String vote) {
        return votes.find(vote).orElseThrow().ballots();
    }

    private List<Finding> check(Plan plan, HeadCount heads, String ballot, BallotAccount account, long unissued) {
        boolean exchange = plan.policy().value(Setting.EXCHANGE) == Permission.ALLOWED;
        return new Identities(code -> false)
                .account(ballot, account, heads, exchange, unissued)
                .broken();
    }

    private void store(String vote, String ballot, BallotAccount account) {
        BallotAccountRecord row =
                Objects.requireNonNullElseGet(accounts(vote).get(ballot), () -> queries.newRecord(BALLOT_ACCOUNT));
        row.setVote(vote);
        row.setBallot(ballot);
        row.setPrinted(account.printed());
        row.setIssued(account.issued());
        row.setExchanged(account.exchanged());
        row.store();
    }

    Map<String, BallotAccountRecord> accounts(String vote) {
        return queries.selectFrom(BALLOT_ACCOUNT)
                .where(BALLOT_ACCOUNT.VOTE.eq(vote))
                .orderBy(BALLOT_ACCOUNT.BALLOT)
                .fetchMap(BALLOT_ACCOUNT.BALLOT);
    }

    /** The account as it would be if all in hands came back: what is not known yet raises nothing. */
    private static BallotAccount open(BallotAccountRecord row) {
        return new BallotAccount(
                row.getPrinted(),
                row.getIssued(),
                row.getExchanged(),
                row.getPrinted() - row.getIssued(),
                row.getIssued() - row.getExchanged());
    }

    private static long found(BallotAccountRecord row) {
        return Objects.requireNonNullElse(row.getFound(), 0L);
    }

    private static BallotAccount account(BallotAccountRecord row) {
        return new BallotAccount(
                row.getPrinted(),
                row.getIssued(),
                row.getExchanged(),
                Objects.requireNonNullElse(row.getUnused(), 0L),
                Objects.requireNonNullElse(row.getCollected(), 0L));
    }
}
