package vn.tinnhiem.app.counting.closed;

import java.util.Optional;

/** Các kết quả kiểm phiếu đã chốt. */
public interface ClosedCounts {

    /** The count of a vote while it is closed; empty before, and while it is open again. */
    Optional<ClosedCount> find(String vote);
}
