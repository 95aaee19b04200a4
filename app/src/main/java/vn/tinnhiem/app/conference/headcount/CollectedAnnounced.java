package vn.tinnhiem.app.conference.headcount;

/** Đã công bố số phiếu thu về: from now the count may begin. Published in the transaction of the announcement. */
public record CollectedAnnounced(String vote) {}
