package vn.tinnhiem.app.routes;

/** Vai: what a person is to the program. One person may hold several. */
public enum Role {
    /** Accounts, backup, restore; neither dossiers nor counts. */
    ADMIN,
    /** Cơ quan tham mưu: plan, rosters, ballots, papers; never the count. */
    SECRETARIAT,
    /** Chủ trì: approves the plan, opens and closes the conference; sees no count before it is closed. */
    CHAIR,
    /** Đại biểu dự, giám sát: watches the progress. */
    OBSERVER,
    /** Bàn kiểm phiếu: two members of the committee at one machine, without accounts. */
    COUNTING;

    /** As Spring Security names it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
