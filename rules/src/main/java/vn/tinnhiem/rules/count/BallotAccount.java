package vn.tinnhiem.rules.count;

/**
 * Tài khoản phiếu của một loại phiếu.
 *
 * @param printed sheets printed
 * @param issued phát ra: sheets handed out, replacements for spoilt ones included
 * @param exchanged spoilt sheets taken back for a new one before casting
 * @param unused sheets left over
 * @param collected thu về: announced before counting; what the committee did not hand out is not in it by default
 */
public record BallotAccount(long printed, long issued, long exchanged, long unused, long collected) {

    /** Sheets in voters' hands when the box is opened to them: phát ra − đổi. */
    public long inHands() {
        return issued - exchanged;
    }
}
