package vn.tinnhiem.app.result;

import vn.tinnhiem.app.audit.Act;

/** Những việc về kết quả được ghi nhật ký. */
enum ResultAct implements Act {
    RESULT_RELEASED,
    RESULT_WITHDRAWN
}
