package vn.tinnhiem.app.house.planted.behind;

import java.util.List;

/** Looks harmless, and is one step from the voters. */
public final class Between {

    private Between() {}

    public static int voters() {
        return new KnowsVoters(List.of()).names().size();
    }
}
