package vn.tinnhiem.app.conference.committee;

import java.util.List;

/** Ban kiểm phiếu đã được bầu. */
public interface Committees {

    /** Head first; empty before the election. */
    List<CommitteeMember> members(String vote);
}
