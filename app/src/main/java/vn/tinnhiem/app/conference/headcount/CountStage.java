package vn.tinnhiem.app.conference.headcount;

/** Việc kiểm phiếu tới đâu, như hội nghị cần biết để cho làm hay không cho làm một việc. */
public enum CountStage {
    /** Chưa có tờ nào được nhập. */
    NOTHING,
    /** At least one sheet or total was entered. */
    BEGUN,
    /** Ban kiểm phiếu đã chốt. */
    CLOSED;

    /** Who knows it: the counting. Where nobody answers, nothing was counted. */
    @FunctionalInterface
    public interface Stages {
        CountStage stage(String vote);
    }
}
