package vn.tinnhiem.app.plan.lines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.rules.law.Term;
import vn.tinnhiem.rules.policy.VotePolicy;

/**
 * Kế hoạch như ban kiểm phiếu cần: the ballots of a vote with the names on them, the policy, the digest.
 *
 * @param voteId id of the vote, as in {@code plan.yaml}
 * @param title what follows "lấy phiếu tín nhiệm " in headings
 * @param body name of the body that votes
 * @param digest SHA-256 of the approved plan, 64 hex digits
 * @param rehearsal whether everything made from it is a rehearsal
 * @param ballots one or more, each on its own sheet, each judged alone
 */
public record BallotLines(
        String voteId,
        String title,
        String body,
        LocalDate voteDay,
        String digest,
        boolean rehearsal,
        VotePolicy policy,
        List<Ballot> ballots) {

    public BallotLines {
        ballots = List.copyOf(ballots);
    }

    /**
     * Một loại phiếu: one group of posts on one sheet.
     *
     * @param id as the roster names it; {@value #ONLY} when it names none
     * @param lines at least one, in the order printed
     */
    @Term("loại phiếu")
    public record Ballot(String id, List<Line> lines) {
        /** The id of the ballot of a vote that has only one. */
        public static final String ONLY = "phieu";

        public Ballot {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Một dòng tên trên phiếu.
     *
     * @param number the person's number on the list
     */
    @Term("dòng tên")
    public record Line(int number, String name, String position) {}

    /** All persons on ballots, in the order of ballots and lines. */
    public List<Line> lines() {
        return ballots.stream().flatMap(b -> b.lines().stream()).toList();
    }

    /** The ballot of this id; an empty id means the only one. */
    public Optional<Ballot> ballot(String id) {
        return id.isEmpty() && ballots.size() == 1
                ? Optional.of(ballots.getFirst())
                : ballots.stream().filter(b -> b.id().equals(id)).findFirst();
    }
}
