package vn.tinnhiem.app.conference;

/** Vì sao một việc ở hội nghị chưa làm được. The sentence is {@code conference.refusal.<NAME>}. */
public enum Refusal {
    NOT_APPROVED,
    /** Somebody else moved the conference on, or back. */
    OTHER_STEP,
    NO_QUORUM,
    IMPOSSIBLE_NUMBERS,
    NUMBERS_MISSING,
    /** Ballots were handed out: attendance stays as it is. */
    FROZEN,
    NO_SUCH_PERSON,
    /** Somebody else wrote about the same person meanwhile. */
    WRITTEN_MEANWHILE,
    NAME_MISSING,
    REASON_MISSING,
    NOT_A_TIME,
    NOBODY_PROPOSED,
    ONE_HEAD,
    NAMED_TWICE,
    /** A person voted on may not sit on the committee. */
    ON_BALLOT,
    /** The rules do not take the show of hands for an election. */
    NOT_ELECTED,
    EXCHANGE_FORBIDDEN,
    NO_SPARE_BALLOT,
    NOTHING_EXCHANGED,
    /** Sheets were counted: what they rest on cannot be undone. */
    COUNT_BEGUN,
    /** The committee has not closed the count. */
    COUNT_OPEN,
    NOTHING_TO_UNDO
}
