package vn.tinnhiem.app.plan;

/** Khi nào kế hoạch không sửa được nữa, as the conference knows it. */
@FunctionalInterface
public interface Frozen {

    /** Whether ballots of this vote were handed out: from then on there is no new version of its plan. */
    boolean ballotsHandedOut(String vote);
}
