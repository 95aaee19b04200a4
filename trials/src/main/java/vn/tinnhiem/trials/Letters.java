package vn.tinnhiem.trials;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Chữ viết tay: a single-line alphabet of our own for Vietnamese. Letters are aims for {@link Hand#curve} on a grid of
 * 6 × 10 (baseline 10, small letters from 4), two digits a point; a space lifts the pen. Signs above and below come from
 * the decomposed form.
 */
final class Letters {

    private static final Map<Character, String> SHAPES = Map.ofEntries(
            Map.entry('a', "54341406182938545519 59"),
            Map.entry('b', "1010191939583726 "),
            Map.entry('c', "553514061819394958"),
            Map.entry('d', "5434140618293855 505059"),
            Map.entry('đ', "5434140618293855 505059 3262"),
            Map.entry('e', "074755341406183958"),
            Map.entry('g', "5434140618294855 54555b3d1c"),
            Map.entry('h', "101019 15344447 59"),
            Map.entry('i', "242858 "),
            Map.entry('k', "101019 440758"),
            Map.entry('l', "202839"),
            Map.entry('m', "0409 051425292634454959"),
            Map.entry('n', "1419 16354458 59"),
            Map.entry('o', "341406182948563534"),
            Map.entry('p', "141d 16345457391817"),
            Map.entry('q', "5434140618294855 545d"),
            Map.entry('r', "1419 163554"),
            Map.entry('s', "4424154658281908"),
            Map.entry('t', "21283949 0444"),
            Map.entry('u', "0407183958 5459"),
            Map.entry('v', "042954"),
            Map.entry('x', "0459 5409"),
            Map.entry('y', "04182955 545b3d1c"),
            Map.entry('w', "0419354959"),
            Map.entry('z', "04540959"),
            Map.entry('f', "41202a 0444"),
            Map.entry('j', "34383b1c"),
            Map.entry('0', "301317395653315130"),
            Map.entry('1', "12303a"),
            Map.entry('2', "122040540959"),
            Map.entry('3', "0140325639"),
            Map.entry('?', "0220415334353637 3939"),
            Map.entry('+', "3439 0656"),
            Map.entry('.', "0909"),
            Map.entry('-', "0656"));

    private static final Map<Character, String> MARKS = Map.of(
            '\u0300', "1133",
            '\u0301', "4123",
            '\u0309', "22304132",
            '\u0303', "0221324151",
            '\u0323', "2b3b",
            '\u0302', "132153",
            '\u0306', "01233351",
            '\u031b', "553553");

    private final Hand hand;

    Letters(Hand hand) {
        this.hand = hand;
    }

    /** In letter heights. */
    static double widthOf(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).length();
    }

    /** @param height of a capital, millimetres; the letters stand on the baseline at y */
    List<Stroke> write(String words, double x, double y, double height) {
        List<Stroke> out = new ArrayList<>();
        double pen = x;
        double sway = 0;
        for (char letter : Normalizer.normalize(words, Normalizer.Form.NFD).toCharArray()) {
            String mark = MARKS.get(letter);
            if (mark != null) {
                draw(mark, pen - height * 0.62, y - sway, height, out);
                continue;
            }
            sway = hand.dice().around(0, height * 0.05);
            boolean capital = Character.isUpperCase(letter);
            String shape =
                    SHAPES.get(String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0));
            if (shape != null) {
                draw(shape, pen, y - sway, capital ? height * 1.35 : height, out);
            }
            pen += height
                    * (letter == ' ' ? 0.45 : capital ? 0.8 : 0.62)
                    * hand.dice().between(0.92, 1.08);
        }
        return out;
    }

    private void draw(String shape, double x, double y, double height, List<Stroke> out) {
        double unit = height / 10;
        double slant = hand.writer().slant() + 0.12;
        for (String part : shape.trim().split(" ")) {
            double[][] aims = new double[part.length() / 2][];
            for (int i = 0; i < aims.length; i++) {
                double gx =
                        Character.digit(part.charAt(2 * i), 16) + hand.dice().around(0, 0.25);
                double gy = Character.digit(part.charAt(2 * i + 1), 16)
                        + hand.dice().around(0, 0.25);
                aims[i] = new double[] {x + (gx + (9 - gy) * slant) * unit, y + (gy - 9) * unit};
            }
            if (aims.length > 1) {
                out.add(hand.curve(aims));
            }
        }
    }
}
