package vn.tinnhiem.app.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Chữ để so sánh. Line ends, tabs and spaces count only between two letters or digits, and there all count the same;
 * so "12 3" and "1 23" differ, and a line broken after a hyphen does not matter.
 */
final class Letters {

    private static final int AROUND = 30;

    private final String source;
    private final char[] letters;
    private final int[] positions;

    private Letters(String source, char[] letters, int[] positions) {
        this.source = source;
        this.letters = letters;
        this.positions = positions;
    }

    static Letters of(String text) {
        String source = Normalizer.normalize(text, Normalizer.Form.NFC);
        char[] letters = new char[source.length()];
        int[] positions = new int[source.length()];
        int count = 0;
        boolean space = false;
        for (int i = 0; i < source.length(); i++) {
            char c = plain(source.charAt(i));
            if (c == ' ') {
                space = true;
            } else if (c != 0) {
                if (space
                        && count > 0
                        && Character.isLetterOrDigit(c)
                        && Character.isLetterOrDigit(letters[count - 1])) {
                    letters[count] = ' ';
                    positions[count++] = i - 1;
                }
                letters[count] = c;
                positions[count++] = i;
                space = false;
            }
        }
        return new Letters(source, Arrays.copyOf(letters, count), Arrays.copyOf(positions, count));
    }

    /** The letter as it counts: a blank for any white space, 0 for what is not seen. */
    private static char plain(char c) {
        return switch (c) {
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> 0;
            case '\u2010', '\u2011' -> '-';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }

    int length() {
        return letters.length;
    }

    boolean isEmpty() {
        return letters.length == 0;
    }

    /** How many letters come from the first so many characters of the text. */
    int upTo(int characters) {
        int at = Arrays.binarySearch(positions, characters);
        return at < 0 ? -at - 1 : at;
    }

    boolean startsWith(Letters other) {
        return other.length() <= length()
                && Arrays.equals(letters, 0, other.length(), other.letters, 0, other.length());
    }

    /** The text after its first so many letters. */
    String after(int count) {
        return count == length() ? "" : source.substring(positions[count]);
    }

    /** The text of its first so many letters. */
    String before(int count) {
        return count == length() ? source : source.substring(0, positions[count]);
    }

    OptionalInt firstDifference(Letters other) {
        int at = Arrays.mismatch(letters, other.letters);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The text around a letter, on one line. */
    String around(int letter) {
        if (letters.length == 0) {
            return "";
        }
        int at = letter < letters.length ? positions[letter] : source.length();
        String piece = source.substring(Math.max(0, at - AROUND), Math.min(source.length(), at + AROUND));
        return piece.replaceAll("\\s+", " ").strip();
    }

    @Override
    public String toString() {
        return new String(letters);
    }
}
