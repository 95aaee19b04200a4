package vn.tinnhiem.app.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Subject;

/** Các kế hoạch đang làm: every change goes through here, so that it is read as a plan, kept and logged. */
@Component
class PlanDrafts {

    private final Votes votes;
    private final AuditLog log;
    private final Live live;

    PlanDrafts(Votes votes, AuditLog log, Live live) {
        this.votes = votes;
        this.log = log;
        this.live = live;
    }

    /**
     * Changes the text of a plan.
     *
     * @param what the key that was changed, for the log
     * @throws Refused when what comes out is no plan; then nothing has changed
     */
    @Transactional
    void change(String vote, String what, UnaryOperator<String> edit) {
        String before = votes.text(vote);
        String after = edit.apply(before);
        if (after.equals(before)) {
            return;
        }
        votes.replaceText(vote, after);
        log.record(PlanAct.PLAN_CHANGED, vote, what, Map.of());
        live.changed(vote);
    }

    /**
     * Puts a whole text in the place of the plan.
     *
     * @param seen whether a text is the one that was on the screen when the edit began
     */
    @Transactional
    void replace(String vote, Predicate<String> seen, String text) {
        if (!seen.test(votes.text(vote))) {
            throw new Refused(Problem.of(Fault.F412_CHANGED_MEANWHILE, "plan.yaml", ""));
        }
        refuseApproval(text);
        change(vote, "plan.yaml", before -> text);
    }

    @Transactional
    void subjects(String vote, List<Subject> subjects) {
        votes.replaceSubjects(vote, subjects);
        log.record(PlanAct.PLAN_SUBJECTS_CHANGED, vote, "", Map.of("persons", subjects.size()));
        live.changed(vote);
    }

    @Transactional
    void voters(String vote, List<Electorate.Entry> voters) {
        votes.replaceVoters(vote, voters);
        log.record(PlanAct.PLAN_VOTERS_CHANGED, vote, "", Map.of("rows", voters.size()));
        live.changed(vote);
    }

    /** What the rules would say of the plan if its text were this one. */
    PlanCheck check(String vote, String text) {
        PlanVersion working = votes.working(vote);
        return PlanCheck.of(votes.parse(text), working.subjects(), working.voters(), Optional.empty(), List.of());
    }

    /** A text that was approved elsewhere cannot become a plan here: approval is given in this house. */
    void refuseApproval(String text) {
        if (votes.parse(text).approval().isPresent()) {
            throw new Refused(Problem.of(Fault.F405_ALREADY_APPROVED, "plan.yaml", "approval"));
        }
    }
}
