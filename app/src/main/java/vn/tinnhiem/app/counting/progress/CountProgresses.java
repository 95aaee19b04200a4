package vn.tinnhiem.app.counting.progress;

/** Tiến độ các cuộc kiểm phiếu. */
public interface CountProgresses {

    /** How far the count of a vote is; a vote that has none yet is {@link CountProgress.State#NOT_BEGUN}. */
    CountProgress of(String vote);
}
