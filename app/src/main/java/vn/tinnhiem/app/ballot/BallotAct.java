package vn.tinnhiem.app.ballot;

import vn.tinnhiem.app.audit.Act;

/** Những việc về phiếu được ghi nhật ký. */
enum BallotAct implements Act {
    BALLOT_KEY_MADE,
    BALLOTS_MADE
}
