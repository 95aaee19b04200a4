package vn.tinnhiem.app.conference.headcount;

/** Bước công bố kết quả của hội nghị; answered by the conference, taken by whoever shows the result. One act of the chair. */
public interface ResultStep {

    /** Goes on to the step, which tells {@link ResultAnnounced}. Returns whether it was done. */
    boolean announce(String vote);

    /** Takes the step back, which tells {@link ResultWithdrawn}. Returns whether it was done: not once the conference has ended. */
    boolean takeBack(String vote);
}
