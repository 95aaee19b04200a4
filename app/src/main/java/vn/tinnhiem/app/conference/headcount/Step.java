package vn.tinnhiem.app.conference.headcount;

/** Hội nghị tới bước nào; in the order of the agenda. */
public enum Step {
    /** Chưa khai mạc: check-in goes on. */
    BEFORE,
    /** Đã khai mạc, chủ trì quán triệt. */
    OPENED,
    /** Cơ quan tham mưu báo cáo tổng hợp. */
    SUMMARY,
    /** Đã bầu ban kiểm phiếu. */
    COMMITTEE_ELECTED,
    /** Đang phát phiếu: attendance is frozen. */
    HANDING_OUT,
    /** Đang bỏ phiếu. */
    VOTING,
    /** Đã đóng hòm phiếu. */
    BOX_CLOSED,
    /** Đã đếm và công bố số phiếu thu về; the count may begin. */
    COLLECTED_ANNOUNCED,
    /** Đã công bố kết quả. */
    RESULT_ANNOUNCED,
    /** Đã bế mạc. */
    ENDED
}
