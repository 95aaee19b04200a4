package vn.tinnhiem.rules.schedule;

/** Các việc của quy trình, theo thứ tự phải làm. */
public enum Task {
    SELF_REPORT,
    ASSET_DECLARATION,
    DOSSIERS,
    QUESTIONS,
    QUESTIONS_PASSED_ON,
    EXPLANATIONS,
    EXPLANATIONS_SENT,
    BALLOTS_AND_COMMITTEE,
    CONFERENCE,
    RESULT_REPORT;

    /** Whether it belongs to the weeks before the vote. */
    public boolean preparation() {
        return compareTo(CONFERENCE) < 0;
    }
}
