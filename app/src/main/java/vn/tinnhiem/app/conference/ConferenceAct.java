package vn.tinnhiem.app.conference;

import vn.tinnhiem.app.audit.Act;

/** Những việc của hội nghị được ghi nhật ký. */
enum ConferenceAct implements Act {
    ATTENDANCE_LIST_FILLED,
    ATTENDANCE_MARKED,
    GUEST_ADDED,
    GUEST_REMOVED,
    CONFERENCE_DESCRIBED,
    CONFERENCE_OPENED,
    SUMMARY_REPORTED,
    COMMITTEE_PROPOSED,
    COMMITTEE_ELECTED,
    NUMBERS_NOTED,
    HAND_OUT_BEGUN,
    BOX_OPENED,
    BALLOT_EXCHANGED,
    EXCHANGE_TAKEN_BACK,
    BOX_CLOSED,
    COLLECTED_ANNOUNCED,
    RESULT_ANNOUNCED,
    CONFERENCE_ENDED,
    STEP_UNDONE
}
