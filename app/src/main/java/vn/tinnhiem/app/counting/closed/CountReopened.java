package vn.tinnhiem.app.counting.closed;

/** Kết quả đã chốt được mở lại. Published in the transaction of the opening. */
public record CountReopened(String vote, int version) {}
