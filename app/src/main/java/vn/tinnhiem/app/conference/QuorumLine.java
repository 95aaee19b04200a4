package vn.tinnhiem.app.conference;

import vn.tinnhiem.app.conference.headcount.Standing;

/**
 * Dòng điều kiện tiến hành: "Có mặt 31/45 · cần 30 (2/3 của 45) · ĐỦ".
 *
 * @param part of those summoned, as "2/3"
 */
record QuorumLine(long present, long summoned, long needed, String part, boolean met) {

    static QuorumLine of(Standing standing, String part) {
        return new QuorumLine(standing.present(), standing.summoned(), standing.needed(), part, standing.quorate());
    }

    /** How many more must come. */
    public long missing() {
        return Math.max(0, needed - present);
    }
}
