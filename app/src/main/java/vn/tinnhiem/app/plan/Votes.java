package vn.tinnhiem.app.plan;

import static vn.tinnhiem.app.store.schema.Tables.PLAN_VERSION;
import static vn.tinnhiem.app.store.schema.Tables.VOTE;
import static vn.tinnhiem.app.store.schema.Tables.VOTE_SUBJECT;
import static vn.tinnhiem.app.store.schema.Tables.VOTE_VOTER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.PlanVersionRecord;
import vn.tinnhiem.app.store.schema.tables.records.VoteRecord;
import vn.tinnhiem.app.store.schema.tables.records.VoteSubjectRecord;
import vn.tinnhiem.app.store.schema.tables.records.VoteVoterRecord;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.rules.electorate.SubjectList;

/** Các cuộc lấy phiếu của nơi này, mỗi cuộc một kế hoạch. The plan is its {@code plan.yaml}; pages edit that text. */
@Component
public class Votes implements ApprovedPlans {

    private final DSLContext queries;
    private final AuditLog log;
    private final Clock clock;
    private final Catalogue catalogue = Catalogue.builtIn();

    Votes(DSLContext queries, AuditLog log, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.clock = clock;
    }

    /** All of them, the nearest vote day first, then by title. */
    public List<VoteHead> all() {
        return queries.selectFrom(VOTE).fetch(this::head).stream()
                .sorted(Comparator.comparing(VoteHead::voteDay).reversed().thenComparing(VoteHead::title))
                .toList();
    }

    /** The heading of a vote; empty when there is no such vote. */
    public Optional<VoteHead> head(String vote) {
        return row(vote).map(this::head);
    }

    /**
     * Takes in a plan.
     *
     * @param planText a {@code plan.yaml}
     * @param rehearsal whether everything made from it is a rehearsal; this never changes
     * @return id of the vote
     * @throws vn.tinnhiem.app.kernel.Refused with every fault of the text
     */
    @Transactional
    public String make(String planText, List<Subject> subjects, List<Electorate.Entry> voters, boolean rehearsal) {
        Plan plan = parse(planText);
        VoteRecord row = queries.newRecord(VOTE);
        row.setId(Ids.random());
        row.setIsRehearsal(rehearsal);
        row.setMadeAt(clock.instant());
        put(row, plan, planText);
        row.insert();
        replaceSubjects(row.getId(), subjects);
        replaceVoters(row.getId(), voters);
        log.record(PlanAct.PLAN_MADE, row.getId(), plan.title(), Map.of("rehearsal", rehearsal));
        return row.getId();
    }

    /** The text of the plan that is being worked on. */
    public String text(String vote) {
        return existing(vote).getPlanText();
    }

    /** The plan that is being worked on. */
    public Plan plan(String vote) {
        return parse(text(vote));
    }

    /** The latest approved plan; empty before. */
    public Optional<Plan> approvedPlan(String vote) {
        return approvedText(vote).map(this::parse);
    }

    /** The text of {@code plan.approved.yaml} of the latest approved version; empty before. */
    public Optional<String> approvedText(String vote) {
        return latest(vote).map(PlanVersionRecord::getApprovedText);
    }

    /** Those voted on, as the roster of this vote has them. */
    public SubjectList subjects(String vote) {
        return new SubjectList(queries.selectFrom(VOTE_SUBJECT)
                .where(VOTE_SUBJECT.VOTE.eq(vote))
                .orderBy(VOTE_SUBJECT.NUMBER)
                .fetch(Votes::subject));
    }

    /** The voters, one entry per person and group. */
    public List<Electorate.Entry> voters(String vote) {
        return queries.selectFrom(VOTE_VOTER)
                .where(VOTE_VOTER.VOTE.eq(vote))
                .orderBy(VOTE_VOTER.PLACE)
                .fetch(Votes::voter);
    }

    /** Puts another text in the place of the plan that is being worked on. */
    @Transactional
    public void replaceText(String vote, String planText) {
        VoteRecord row = existing(vote);
        put(row, parse(planText), planText);
        row.update();
    }

    /** Puts another list in the place of those voted on. */
    @Transactional
    public void replaceSubjects(String vote, List<Subject> subjects) {
        queries.deleteFrom(VOTE_SUBJECT).where(VOTE_SUBJECT.VOTE.eq(vote)).execute();
        queries.batchInsert(subjects.stream().map(each -> row(vote, each)).toList())
                .execute();
    }

    /** Puts another list in the place of the voters. */
    @Transactional
    public void replaceVoters(String vote, List<Electorate.Entry> voters) {
        queries.deleteFrom(VOTE_VOTER).where(VOTE_VOTER.VOTE.eq(vote)).execute();
        queries.batchInsert(java.util.stream.IntStream.range(0, voters.size())
                        .mapToObj(place -> row(vote, place, voters.get(place)))
                        .toList())
                .execute();
    }

    /** Everything that the rules say of the plan that is being worked on. */
    public PlanCheck check(String vote, Optional<LocalDate> today) {
        return PlanCheck.of(plan(vote), subjects(vote), voters(vote), today, List.of());
    }

    /**
     * Approves the plan as it stands: word for word, with the digest and the ballots.
     *
     * @param ballots the persons voted on, each ballot short enough for one page
     * @param reason why there is a new version; empty for the first
     */
    @Transactional
    public void approve(String vote, List<Ballot> ballots, String by, LocalDate on, String reason) {
        Plan plan = plan(vote);
        PlanVersionRecord row = queries.newRecord(PLAN_VERSION);
        row.setVote(vote);
        row.setVersion(latest(vote).map(PlanVersionRecord::getVersion).orElse(0L) + 1);
        row.setApprovedText(PlanApproval.text(plan, ballots, text(vote), by, on));
        row.setDigest(PlanDigest.of(plan, ballots));
        row.setApprovedBy(by);
        row.setApprovedOn(on);
        row.setReason(reason);
        row.insert();
        log.record(
                PlanAct.PLAN_APPROVED,
                vote,
                plan.title(),
                Map.of("version", row.getVersion(), "digest", row.getDigest(), "by", by, "reason", reason));
    }

    @Override
    public Optional<BallotLines> find(String vote) {
        boolean rehearsal = existing(vote).getIsRehearsal();
        return approvedPlan(vote).map(plan -> PlanApproval.lines(plan, rehearsal));
    }

    private Plan parse(String text) {
        return PlanFile.parse(
                YamlFile.parse("plan.yaml", text.getBytes(StandardCharsets.UTF_8)), Path.of("plan.yaml"), catalogue);
    }

    private Optional<PlanVersionRecord> latest(String vote) {
        return queries.selectFrom(PLAN_VERSION)
                .where(PLAN_VERSION.VOTE.eq(vote))
                .orderBy(PLAN_VERSION.VERSION.desc())
                .limit(1)
                .fetchOptional();
    }

    private Optional<VoteRecord> row(String vote) {
        return queries.selectFrom(VOTE).where(VOTE.ID.eq(vote)).fetchOptional();
    }

    private VoteRecord existing(String vote) {
        return row(vote).orElseThrow(() -> new IllegalArgumentException("no vote " + vote));
    }

    private static void put(VoteRecord row, Plan plan, String text) {
        row.setPlanKey(plan.id());
        row.setTitle(plan.title());
        row.setBodyName(plan.body().name());
        row.setVoteOn(plan.voteDay());
        row.setPlanText(text);
    }

    private VoteHead head(VoteRecord row) {
        return new VoteHead(
                row.getId(),
                row.getPlanKey(),
                row.getTitle(),
                row.getBodyName(),
                row.getVoteOn(),
                row.getIsRehearsal(),
                latest(row.getId()).isPresent());
    }

    private static Subject subject(VoteSubjectRecord row) {
        return new Subject(
                Math.toIntExact(row.getNumber()),
                new Person(row.getName(), Optional.ofNullable(row.getCode()), Optional.ofNullable(row.getBornOn())),
                row.getPosition(),
                row.getBallot(),
                Optional.ofNullable(row.getRetirementOn()),
                Optional.ofNullable(row.getAppointedOn()),
                row.getIsReappointed(),
                Stream.of(row.getOtherPlaces().split("\n"))
                        .filter(place -> !place.isEmpty())
                        .toList(),
                row.getIsLeftOut());
    }

    private VoteSubjectRecord row(String vote, Subject subject) {
        VoteSubjectRecord row = queries.newRecord(VOTE_SUBJECT);
        row.setVote(vote);
        row.setNumber((long) subject.number());
        row.setName(subject.person().name());
        row.setCode(subject.person().code().orElse(null));
        row.setBornOn(subject.person().born().orElse(null));
        row.setPosition(subject.position());
        row.setBallot(subject.ballot());
        row.setRetirementOn(subject.retirementNotice().orElse(null));
        row.setAppointedOn(subject.appointed().orElse(null));
        row.setIsReappointed(subject.reappointed());
        row.setOtherPlaces(String.join("\n", subject.otherPlaces()));
        row.setIsLeftOut(subject.leftOut());
        return row;
    }

    private static Electorate.Entry voter(VoteVoterRecord row) {
        return new Electorate.Entry(
                new Person(row.getName(), Optional.ofNullable(row.getCode()), Optional.ofNullable(row.getBornOn())),
                row.getPosition(),
                row.getVoterGroup(),
                Long.toString(row.getPlace() + 1));
    }

    private VoteVoterRecord row(String vote, int place, Electorate.Entry entry) {
        VoteVoterRecord row = queries.newRecord(VOTE_VOTER);
        row.setVote(vote);
        row.setPlace((long) place);
        row.setName(entry.person().name());
        row.setCode(entry.person().code().orElse(null));
        row.setBornOn(entry.person().born().orElse(null));
        row.setPosition(entry.position());
        row.setVoterGroup(entry.group());
        return row;
    }
}
