package vn.tinnhiem.app.catalogue;

/** Các đoạn lời của một kế hoạch; files write them in lower camel case. */
public enum Passage {
    /** What follows the number: "KH-SGDĐT". */
    NUMBER_SYMBOL,
    /** What follows "Lấy phiếu tín nhiệm " in headings. */
    TITLE,
    /** Each a sentence without its last sign. */
    BASES,
    /** The sentence that leads from the bases into the plan. */
    OPENING,
    PURPOSE,
    SCOPE,
    /** What is forbidden. */
    BAN,
    SUBJECT_POSTS,
    VOTER_GROUPS,
    TIME,
    QUORUM,
    /** The preparation, where the plan words it beyond the deadlines. */
    PREPARATION,
    CONFERENCE,
    /** Counting, minutes, report. */
    COUNTING,
    BALLOT,
    MARKING,
    /** What is tallied, which ballots are not valid. */
    TALLYING,
    DISCLOSURE,
    RESULT_USE,
    ORGANISATION,
    /** The last sentence, without its closing sign. */
    CLOSING,
    RECIPIENTS,
    /** Who prepares and gathers: "Văn phòng Sở". */
    SECRETARIAT,
    /** Post of who chairs the conference. */
    CHAIR,
    /** Who decides on the persons voted on. */
    COMPETENT_BODY,
    /** Bodies that the result report goes to. */
    REPORT_TO,
    /** Holders of the originals of the minutes, one line per original. */
    ORIGINALS,
    /** Bodies invited to watch the counting. */
    OBSERVERS,
    /** Where the consequences of low confidence stand, as papers cite it. */
    CONSEQUENCE_SOURCE,
    /** Post of who signs the plan; never a name. */
    SIGNER
}
