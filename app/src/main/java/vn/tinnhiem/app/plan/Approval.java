package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.List;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.rules.law.Term;

/**
 * Phê duyệt kế hoạch: what was fixed, by whom, when.
 *
 * @param digest SHA-256 over the canonical JSON of the resolved policy and the persons voted on, 64 hex digits
 * @param ballots the persons voted on, by ballot
 */
@Term("phê duyệt")
public record Approval(String by, LocalDate on, String digest, List<BallotLines.Ballot> ballots) {
    public Approval {
        ballots = List.copyOf(ballots);
    }
}
