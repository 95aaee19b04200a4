package vn.tinnhiem.app.conference.headcount;

import java.util.Map;

/**
 * Hội nghị lúc này, bằng con số.
 *
 * @param needed how many must be present for the quorum
 * @param ballots by id of the ballot, once they are handed out
 */
public record Standing(Step step, long summoned, long present, long needed, Map<String, Ballots> ballots) {

    public Standing {
        ballots = Map.copyOf(ballots);
    }

    /**
     * Phiếu của một loại.
     *
     * @param issued phát ra, replacements included
     * @param exchanged spoilt sheets taken back
     * @param collected thu về; 0 before it was announced
     */
    public record Ballots(long issued, long exchanged, long collected) {}

    public boolean quorate() {
        return present >= needed;
    }
}
