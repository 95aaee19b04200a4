package vn.tinnhiem.app.conference.headcount;

/** Chủ trì đã công bố kết quả. */
public record ResultAnnounced(String vote) {}
