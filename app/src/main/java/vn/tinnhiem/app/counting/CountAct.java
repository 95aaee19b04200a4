package vn.tinnhiem.app.counting;

import vn.tinnhiem.app.audit.Act;

/** Việc của ban kiểm phiếu được ghi nhật ký: names per batch, never a sheet. */
enum CountAct implements Act {
    STATION_ASKED,
    STATION_CONFIRMED,
    STATION_REFUSED,
    STATION_ENDED,
    BATCHES_MADE,
    BATCH_RESIZED,
    BATCH_METHOD,
    BATCH_AGAIN,
    ENTRY_BEGUN,
    ENTRY_UNDONE,
    ENTRY_FINISHED,
    BATCH_AGREED,
    DOUBT_DECIDED,
    DOUBT_UNDONE,
    DIFFERENCE_EXPLAINED,
    COUNT_CLOSED,
    REOPENING_ASKED,
    REOPENING_REFUSED,
    COUNT_REOPENED
}
