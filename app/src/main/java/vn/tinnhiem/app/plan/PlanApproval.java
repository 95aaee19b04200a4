package vn.tinnhiem.app.plan;

import static vn.tinnhiem.app.yaml.YamlQuotes.quoted;

import java.time.LocalDate;
import java.util.List;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.law.Clause;

/** Phê duyệt: the plan word for word, with what was fixed written below it. */
@Clause({"HP-36"})
public final class PlanApproval {

    private PlanApproval() {}

    /**
     * The text of {@code plan.approved.yaml}.
     *
     * @param plan in which no error forbids approval
     * @param ballots the persons voted on, each ballot short enough for one page
     * @param source the text of {@code plan.yaml}
     */
    public static String text(Plan plan, List<Ballot> ballots, String source, String by, LocalDate on) {
        StringBuilder text = new StringBuilder(source.stripTrailing());
        text.append(
                "\n\n# Phần dưới đây do lệnh phê duyệt ghi; sửa bất cứ chỗ nào thì phải phê duyệt lại.\napproval:\n");
        text.append("  by: ").append(quoted(by)).append('\n');
        text.append("  on: ").append(on).append('\n');
        text.append("  digest: \"").append(PlanDigest.of(plan, ballots)).append("\"\n");
        text.append("  ballots:\n");
        for (Ballot ballot : ballots) {
            text.append("    - ballot: ").append(quoted(ballot.id())).append("\n      persons:\n");
            for (Line line : ballot.lines()) {
                text.append("        - { number: ").append(line.number());
                text.append(", name: ").append(quoted(line.name()));
                text.append(", position: ").append(quoted(line.position())).append(" }\n");
            }
        }
        return text.toString();
    }

    /**
     * What counting may know of an approved plan.
     *
     * @throws Refused when the plan was not approved, or was changed since
     */
    public static BallotLines lines(Plan plan, boolean rehearsal) {
        Approval approval = plan.approval()
                .orElseThrow(() -> new Refused(
                        Problem.of(Fault.F401_NOT_APPROVED, plan.path().toString(), "")));
        String now = PlanDigest.of(plan, approval.ballots());
        if (!now.equals(approval.digest())) {
            throw new Refused(Problem.of(
                    Fault.F404_CHANGED_SINCE_APPROVAL,
                    plan.path().toString(),
                    "approval.digest",
                    "approved",
                    approval.digest()
                            .substring(0, Math.min(12, approval.digest().length())),
                    "now",
                    now.substring(0, 12)));
        }
        return PlanSubjects.lines(plan, approval.ballots(), rehearsal);
    }
}
