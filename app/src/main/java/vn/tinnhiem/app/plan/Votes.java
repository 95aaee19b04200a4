package vn.tinnhiem.app.plan;

import static vn.tinnhiem.app.store.schema.Tables.PLAN_VERSION;
import static vn.tinnhiem.app.store.schema.Tables.VOTE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.PlanVersionRecord;
import vn.tinnhiem.app.store.schema.tables.records.VoteRecord;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.rules.electorate.SubjectList;

/** Các cuộc lấy phiếu của nơi này, mỗi cuộc một kế hoạch. The plan is its {@code plan.yaml}; pages edit that text. */
@Component
public class Votes implements ApprovedPlans {

    private final DSLContext queries;
    private final VoteRosters rosters;
    private final AuditLog log;
    private final Clock clock;
    private final ObjectProvider<Frozen> frozen;
    private final ReadPlans read = new ReadPlans();

    Votes(DSLContext queries, VoteRosters rosters, AuditLog log, Clock clock, ObjectProvider<Frozen> frozen) {
        this.queries = queries;
        this.rosters = rosters;
        this.log = log;
        this.clock = clock;
        this.frozen = frozen;
    }

    /** All of them, the latest vote day first, then by title. */
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
     * @throws Refused with every fault of the text
     */
    @Transactional
    public String make(String planText, List<Subject> subjects, List<Electorate.Entry> voters, boolean rehearsal) {
        Plan plan = parse(planText);
        VoteRecord row = queries.newRecord(VOTE);
        row.setId(Ids.random());
        row.setIsRehearsal(rehearsal);
        row.setIsOpen(true);
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

    /** The plan, the lists of the version that is being worked on. */
    public PlanVersion working(String vote) {
        return version(vote, VoteRosters.WORKING, text(vote));
    }

    /** An approved version. */
    public PlanVersion version(String vote, long number) {
        return version(vote, number, approved(vote, number).getPlanText());
    }

    /** The text of {@code plan.approved.yaml} of one version. */
    public String approvedText(String vote, long number) {
        return approved(vote, number).getApprovedText();
    }

    /** The approved versions, the latest first. */
    public List<PlanVersion.Line> versions(String vote) {
        return queries.selectFrom(PLAN_VERSION)
                .where(PLAN_VERSION.VOTE.eq(vote))
                .orderBy(PLAN_VERSION.VERSION.desc())
                .fetch(row -> new PlanVersion.Line(
                        row.getVersion(), row.getDigest(), row.getApprovedBy(), row.getApprovedOn(), row.getReason()));
    }

    /** The latest approved plan; empty before. */
    public Optional<Plan> approvedPlan(String vote) {
        return approvedText(vote).map(this::parse);
    }

    /** The text of {@code plan.approved.yaml} of the latest approved version; empty before. */
    public Optional<String> approvedText(String vote) {
        return latest(vote).map(PlanVersionRecord::getApprovedText);
    }

    /** Those voted on, as last approved; before any approval as the list stands. */
    public SubjectList subjects(String vote) {
        return rosters.subjects(vote, binding(vote));
    }

    /** The voters, one entry per person and group, as last approved; before any approval as the list stands. */
    public List<Electorate.Entry> voters(String vote) {
        return rosters.voters(vote, binding(vote));
    }

    /** Puts another text in the place of the plan that is being worked on. */
    @Transactional
    public void replaceText(String vote, String planText) {
        VoteRecord row = open(vote);
        put(row, parse(planText), planText);
        row.update();
    }

    /** Puts another list in the place of those voted on that are being worked on. */
    @Transactional
    public void replaceSubjects(String vote, List<Subject> subjects) {
        open(vote);
        rosters.replaceSubjects(vote, VoteRosters.WORKING, subjects);
    }

    /** Puts another list in the place of the voters that are being worked on. */
    @Transactional
    public void replaceVoters(String vote, List<Electorate.Entry> voters) {
        open(vote);
        rosters.replaceVoters(vote, VoteRosters.WORKING, voters);
    }

    /** Everything that the rules say of the plan that is being worked on. */
    public PlanCheck check(String vote, Optional<LocalDate> today) {
        return working(vote).check(today);
    }

    /**
     * Approves the plan as it stands: word for word, with the digest and the ballots.
     *
     * @param ballots the persons voted on, each ballot short enough for one page
     * @param reason why there is a new version; empty for the first
     */
    @Transactional
    public void approve(String vote, List<Ballot> ballots, String by, LocalDate on, String reason) {
        VoteRecord head = open(vote);
        refuseOnceBallotsAreOut(vote);
        Plan plan = plan(vote);
        PlanVersionRecord row = queries.newRecord(PLAN_VERSION);
        row.setVote(vote);
        row.setVersion(binding(vote) + 1);
        row.setPlanText(head.getPlanText());
        row.setApprovedText(PlanApproval.text(plan, ballots, head.getPlanText(), by, on));
        row.setDigest(PlanDigest.of(plan, ballots));
        row.setApprovedBy(by);
        row.setApprovedOn(on);
        row.setReason(reason);
        row.insert();
        rosters.copy(vote, VoteRosters.WORKING, row.getVersion());
        head.setIsOpen(false);
        head.update();
        log.record(
                PlanAct.PLAN_APPROVED,
                vote,
                plan.title(),
                Map.of("version", row.getVersion(), "digest", row.getDigest(), "by", by, "reason", reason));
    }

    /** Whether the plan may be edited: until it is approved, and while a new version is being made. */
    public boolean isOpen(String vote) {
        return existing(vote).getIsOpen();
    }

    /** Whether ballots were handed out: from then on there is no new version. */
    public boolean ballotsHandedOut(String vote) {
        return frozen.stream().anyMatch(each -> each.ballotsHandedOut(vote));
    }

    /** Begins a new version of an approved plan. What is approved stays in force until the new one is. */
    @Transactional
    public void reopen(String vote) {
        refuseOnceBallotsAreOut(vote);
        VoteRecord row = existing(vote);
        row.setIsOpen(true);
        row.update();
        log.record(PlanAct.PLAN_REOPENED, vote, row.getTitle(), Map.of("version", binding(vote) + 1));
    }

    /** Gives up the new version: plan and lists are again what was last approved. */
    @Transactional
    public void discard(String vote) {
        PlanVersionRecord latest = latest(vote).orElseThrow();
        VoteRecord row = open(vote);
        put(row, parse(latest.getPlanText()), latest.getPlanText());
        row.setIsOpen(false);
        row.update();
        rosters.copy(vote, latest.getVersion(), VoteRosters.WORKING);
        log.record(PlanAct.PLAN_DISCARDED, vote, row.getTitle(), Map.of("version", latest.getVersion() + 1));
    }

    @Override
    public Optional<BallotLines> find(String vote) {
        boolean rehearsal = existing(vote).getIsRehearsal();
        return approvedText(vote).map(text -> read.lines(text, rehearsal));
    }

    /**
     * Reads a text as a plan of this place: what it extends is of the catalogue, never a file of this machine.
     *
     * @throws Refused with every fault of the text
     */
    Plan parse(String text) {
        return read.plan(text);
    }

    private PlanVersion version(String vote, long number, String text) {
        return new PlanVersion(number, parse(text), rosters.subjects(vote, number), rosters.voters(vote, number));
    }

    private long binding(String vote) {
        return latest(vote).map(PlanVersionRecord::getVersion).orElse(VoteRosters.WORKING);
    }

    private void refuseOnceBallotsAreOut(String vote) {
        if (ballotsHandedOut(vote)) {
            throw new Refused(Problem.of(Fault.F411_BALLOTS_ARE_OUT, "", ""));
        }
    }

    private PlanVersionRecord approved(String vote, long number) {
        return queries.selectFrom(PLAN_VERSION)
                .where(PLAN_VERSION.VOTE.eq(vote).and(PLAN_VERSION.VERSION.eq(number)))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException("no version " + number + " of " + vote));
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

    private VoteRecord open(String vote) {
        VoteRecord row = existing(vote);
        if (!row.getIsOpen()) {
            throw new Refused(Problem.of(Fault.F410_APPROVED_IS_CLOSED, "", ""));
        }
        return row;
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
}
