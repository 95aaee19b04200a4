package vn.tinnhiem.app.conference;

/** Một người đang ở đâu, theo lần ghi cuối. */
public enum Presence {
    /** Chưa điểm danh. */
    EXPECTED,
    PRESENT,
    ABSENT,
    /** Đã có mặt rồi ra về. */
    LEFT
}
