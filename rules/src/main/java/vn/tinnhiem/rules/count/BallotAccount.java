package vn.tinnhiem.rules.count;

import vn.tinnhiem.rules.law.Term;

/**
 * Tài khoản phiếu của một loại phiếu.
 *
 * @param printed sheets printed
 * @param issued phát ra: sheets handed out, replacements for spoilt ones included
 * @param exchanged spoilt sheets taken back for a new one before casting
 * @param unused sheets left over
 * @param collected thu về: announced before counting; what the committee did not hand out is not in it by default
 */
@Term("tài khoản phiếu")
public record BallotAccount(
        long printed,
        @Term("phát ra") long issued,
        @Term("đổi phiếu") long exchanged,
        long unused,
        @Term("thu về") long collected) {

    /** Sheets in voters' hands when the box is opened to them: phát ra − đổi. */
    public long inHands() {
        return issued - exchanged;
    }
}
