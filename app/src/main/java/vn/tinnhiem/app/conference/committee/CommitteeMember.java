package vn.tinnhiem.app.conference.committee;

/** Một thành viên ban kiểm phiếu. */
public record CommitteeMember(String name, String position, boolean head) {}
