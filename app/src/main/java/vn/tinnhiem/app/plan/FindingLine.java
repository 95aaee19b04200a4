package vn.tinnhiem.app.plan;

import java.util.Comparator;
import java.util.List;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Severity;

/**
 * Một phát hiện trên màn hình.
 *
 * @param kind error, decision, warning or notice, as the style sheet names them
 * @param clause where the rule comes from; empty for a fault of the input
 * @param place what it is about, as the plan writes it
 */
record FindingLine(String code, String kind, String sentence, String clause, String place) {

    static FindingLine of(Finding finding, Messages messages) {
        return new FindingLine(
                finding.code().number(),
                kind(finding.code().severity()),
                messages.say("finding." + finding.code().number(), finding.values()),
                finding.code().source(),
                finding.place());
    }

    static FindingLine of(Problem problem, Messages messages) {
        return new FindingLine(
                problem.fault().number(),
                "error",
                messages.say("fault." + problem.fault().number(), problem.values()),
                "",
                problem.place());
    }

    /** Everything that was refused, in its order. */
    static List<FindingLine> of(Refused refused, Messages messages) {
        return refused.problems().stream().map(problem -> of(problem, messages)).toList();
    }

    /** Errors first. */
    static List<FindingLine> of(List<Finding> findings, Messages messages) {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> finding.code().severity()))
                .map(finding -> of(finding, messages))
                .toList();
    }

    boolean blocks() {
        return kind.equals("error");
    }

    private static String kind(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case DECISION -> "decision";
            case WARNING -> "warning";
            case NOTICE -> "notice";
        };
    }
}
