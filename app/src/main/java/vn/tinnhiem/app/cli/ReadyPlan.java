package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.List;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.yaml.YamlFile;

/**
 * Kế hoạch đã sẵn sàng để dùng: approved, or taken as it is for a rehearsal.
 *
 * @param vote what counting may know of it
 * @param approvedText the text of {@code plan.approved.yaml}; of a rehearsal with a plan that nobody approved, one that says so
 */
record ReadyPlan(Plan plan, BallotLines vote, String approvedText) {

    /**
     * @throws vn.tinnhiem.app.kernel.Refused when the plan is not approved and this is no rehearsal, or was changed since
     */
    static ReadyPlan read(Path file, boolean rehearsal) {
        Plan plan = PlanFile.read(file, Catalogue.builtIn());
        String text = SourceText.read(file);
        if (plan.approval().isPresent() || !rehearsal) {
            return new ReadyPlan(plan, PlanApproval.lines(plan, rehearsal), text);
        }
        List<Ballot> ballots = BallotsCommand.design(plan, true).fitting(PlanSubjects.ballots(PlanSubjects.read(plan)));
        String approved = PlanApproval.text(plan, ballots, text, "DIỄN TẬP", plan.voteDay());
        Plan taken = PlanFile.parse(
                YamlFile.parse(file.toString(), approved.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                file,
                Catalogue.builtIn());
        return new ReadyPlan(taken, PlanApproval.lines(taken, true), approved);
    }
}
