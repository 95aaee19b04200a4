package vn.tinnhiem.app.conference.headcount;

import java.util.Optional;

/** Con số của các hội nghị. */
public interface Headcounts {

    /** How the conference of a vote stands now. */
    Standing standing(String vote);

    /**
     * What was announced before counting, without explanations; empty until the number collected was announced.
     *
     * @param vote id of the vote
     */
    Optional<Announced> announced(String vote);
}
