package vn.tinnhiem.app.conference.headcount;

/** Việc công bố kết quả đã được rút lại. */
public record ResultWithdrawn(String vote) {}
