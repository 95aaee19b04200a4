package vn.tinnhiem.app.counting;

import java.util.List;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.ballot.Sheet;

/**
 * Một tờ như đã nhập. Its fields as text: the key of the mark of each line, or {@value #ASKED} where the committee has to look, then
 * {@code y} or {@code n} for handed out and for a name added.
 *
 * @param ordinal its place in the batch, from 1
 */
record Typed(long ordinal, String marks, boolean issued, boolean added) {

    static final char ASKED = '?';

    private static final String KEYS = "1230MX" + ASKED;

    Typed {
        // A sheet that was not handed out has no marks that count, so that two entries of it cannot differ.
        marks = issued ? marks : "0".repeat(marks.length());
        added = added && issued;
    }

    static Typed of(long ordinal, String fields) {
        int lines = fields.length() - 2;
        return new Typed(
                ordinal, fields.substring(0, lines), fields.charAt(lines) != 'n', fields.charAt(lines + 1) == 'y');
    }

    /** Whether these are marks of a ballot of so many lines. */
    static boolean fits(String marks, int lines) {
        return marks.length() == lines && marks.chars().allMatch(key -> KEYS.indexOf(key) >= 0);
    }

    String text() {
        return marks + (issued ? 'y' : 'n') + (added ? 'y' : 'n');
    }

    List<Character> fields() {
        return letters(text());
    }

    static List<Character> letters(String text) {
        return text.chars().mapToObj(letter -> (char) letter).toList();
    }

    static String text(List<Character> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach(text::append);
        return text.toString();
    }

    /** The sheet that the rules judge; only when nothing is asked any more. */
    static Sheet sheet(String marks, boolean issued, boolean added) {
        return new Sheet(issued, added, marks.chars().mapToObj(Typed::mark).toList());
    }

    private static Mark mark(int key) {
        for (Mark mark : Mark.values()) {
            if (mark.key() == key) {
                return mark;
            }
        }
        throw new IllegalArgumentException("no mark");
    }
}
