package vn.tinnhiem.app.conference.headcount;

/** Đã rút lại số phiếu thu về vừa công bố; only while nothing is counted. Published in the transaction that takes it back. */
public record CollectedWithdrawn(String vote) {}
