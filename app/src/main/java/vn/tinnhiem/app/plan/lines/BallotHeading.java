package vn.tinnhiem.app.plan.lines;

import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.rules.policy.VotePolicy;

/**
 * Những gì trên phiếu ngoài các dòng tên.
 *
 * @param superior the body over it; may be empty
 * @param title what follows "lấy phiếu tín nhiệm "
 */
public record BallotHeading(
        PaperStyle style,
        String superior,
        String issuer,
        String voteId,
        String title,
        VotePolicy policy,
        boolean rehearsal) {}
