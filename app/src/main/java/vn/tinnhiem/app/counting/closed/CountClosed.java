package vn.tinnhiem.app.counting.closed;

/** Ban kiểm phiếu đã chốt kết quả. Published in the transaction of the closing. */
public record CountClosed(String vote, int version) {}
