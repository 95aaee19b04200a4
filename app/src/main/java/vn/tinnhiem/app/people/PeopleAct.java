package vn.tinnhiem.app.people;

import vn.tinnhiem.app.audit.Act;

/** Những việc về người được ghi nhật ký. */
enum PeopleAct implements Act {
    PERSON_ADDED,
    PERSON_CHANGED,
    PERSON_ENDED,
    PERSON_RETURNED,
    PEOPLE_FILE_SENT,
    PEOPLE_FILE_DROPPED,
    PEOPLE_IMPORTED,
    PEOPLE_EXPORTED
}
