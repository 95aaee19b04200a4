package vn.tinnhiem.bench.kill;

import java.util.SplittableRandom;

/**
 * Một tờ như một bàn gửi lên.
 *
 * @param id made at random at the station; the same when it is sent again
 * @param ordinal its place in the batch, from 1
 * @param marks the key of each line
 */
public record Sheet(String id, long ordinal, String marks, boolean issued, boolean added) {

    private static final String MARKS = "11111111222233330MX";
    private static final double ODD = 0.02;

    /** What is on a sheet of so many lines; made by dice. */
    static Sheet thrown(SplittableRandom dice, long ordinal, int lines) {
        StringBuilder marks = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            marks.append(MARKS.charAt(dice.nextInt(MARKS.length())));
        }
        boolean issued = dice.nextDouble() >= ODD;
        return new Sheet(
                "", ordinal, issued ? marks.toString() : "0".repeat(lines), issued, issued && dice.nextDouble() < ODD);
    }

    /** The same sheet with one line mistyped. */
    Sheet mistyped(SplittableRandom dice) {
        int line = dice.nextInt(marks.length());
        char wrong = marks.charAt(line) == '1' ? '2' : '1';
        return new Sheet(id, ordinal, marks.substring(0, line) + wrong + marks.substring(line + 1), true, added);
    }

    Sheet with(String newId) {
        return new Sheet(newId, ordinal, marks, issued, added);
    }

    /** Everything on it in one word. */
    String text() {
        return marks + (issued ? 'y' : 'n') + (added ? 'y' : 'n');
    }
}
