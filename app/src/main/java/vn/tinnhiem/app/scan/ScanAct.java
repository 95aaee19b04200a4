package vn.tinnhiem.app.scan;

import vn.tinnhiem.app.audit.Act;

/** Những việc quét được ghi nhật ký. */
enum ScanAct implements Act {
    SCAN_FILES_TAKEN,
    SCAN_PILE_REMOVED,
    SCAN_FOLDER_SET,
    SCAN_FOLDER_WATCHED,
    SCAN_FOLDER_LEFT,
    SCAN_DECIDED,
    SCAN_DECISION_UNDONE,
    SCAN_COUNTED,
    SCAN_DRAW_BEGUN,
    SCAN_DICE_THROWN,
    SCAN_THROW_UNDONE,
    SCAN_DRAW_DROPPED,
    SCAN_PICTURES_GONE
}
