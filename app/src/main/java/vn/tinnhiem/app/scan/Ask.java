package vn.tinnhiem.app.scan;

import java.util.List;

/**
 * Một câu hỏi cho ban kiểm phiếu về một tờ: one line of {@code decisions.csv}.
 *
 * @param person number on the list for {@link Question#ROW}, else 0
 * @param reading what the machine would say, in the letters of the answer; empty where it cannot
 */
public record Ask(Question question, int person, List<Why> why, String reading) {

    public Ask {
        why = List.copyOf(why);
    }

    /** What is asked. */
    public enum Question {
        ROW,
        ISSUED,
        ADDED,
        AGAIN,
        BALLOT
    }
}
