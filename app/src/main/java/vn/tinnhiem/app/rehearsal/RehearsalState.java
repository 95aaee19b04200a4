package vn.tinnhiem.app.rehearsal;

/** Cuộc diễn tập được đưa tới đâu. */
public enum RehearsalState {
    /** Đang lập kế hoạch. */
    PLAN,
    /** Kế hoạch đã phê duyệt, tới ngày hội nghị: attendance is to be taken. */
    CONFERENCE,
    /** Đã công bố số phiếu thu về, kiểm được một nửa. */
    HALF_COUNTED,
    /** Đã chốt. */
    CLOSED;

    boolean reaches(RehearsalState other) {
        return compareTo(other) >= 0;
    }
}
