package vn.tinnhiem.trials;

import java.util.List;
import vn.tinnhiem.trials.Layout.Rect;

/** Viết một dòng: draws what {@link Drawn} names on one row and says what is then true of it. */
final class RowPen {

    private final Layout.Row row;
    private final int number;
    private final Rect name;
    private final Hand hand;
    private final Dice dice;
    private final Marks marks;
    private final Pen pen;
    private final List<Trace> traces;
    private final int box;

    /** @param box the box that the voter chooses, 0…2 */
    RowPen(Layout.Row row, int number, Rect name, Hand hand, Pen pen, int box, List<Trace> traces) {
        this.row = row;
        this.number = number;
        this.name = name;
        this.hand = hand;
        this.dice = hand.dice();
        this.marks = new Marks(hand);
        this.pen = pen;
        this.box = box;
        this.traces = traces;
    }

    RowTruth draw(Drawn drawn, double strength) {
        if (drawn.strikesName()) {
            return strike(drawn, strength);
        }
        return switch (drawn) {
            case NOTHING -> truth('0', Expect.CLEAR, drawn, 0);
            case CROSS -> mark(drawn, 0, marks.cross(at(box)), pen);
            case TICK -> mark(drawn, 0, marks.tick(at(box)), pen);
            case SLASH -> mark(drawn, 0, marks.slash(at(box)), pen);
            case FAINT -> mark(drawn, strength, marks.cross(at(box)), Pen.pencil(dice, 0.7 - 0.62 * strength));
            case OUTSIDE -> outside(strength);
            case FILLED ->
                put(box, marks.hatched(at(box), dice.between(0.3, 0.6), 0), drawn, letter(box), Expect.EITHER);
            case SEVERAL -> several();
            case RING -> put(box, marks.ring(at(box)), drawn, letter(box), Expect.MUST_DOUBT);
            case DOT -> put(box, marks.dot(at(box)), drawn, '0', Expect.EITHER);
            case CROSS_AND_DOT -> beside(drawn, marks.dot(at(other())), Expect.EITHER);
            case CROSS_AND_SLIP ->
                beside(drawn, marks.slip(at(other()), dice.between(Clean.SLIP, 4)), Expect.MUST_DOUBT);
            case SCRATCHED, SCRATCHED_AND_CROSS -> scratched(drawn, strength);
            case STRUCK_AND_CROSS -> struckBox();
            case WORD -> word();
            case LINE_THROUGH -> lineThrough();
            default -> throw new AssertionError(drawn);
        };
    }

    private RowTruth mark(Drawn drawn, double strength, List<Stroke> strokes, Pen with) {
        add(strokes, with, box);
        return truth(letter(box), Clean.mark(at(box), strokes, with), drawn, strength);
    }

    private RowTruth put(int where, List<Stroke> strokes, Drawn drawn, char letter, Expect expect) {
        add(strokes, pen, where);
        return truth(letter, expect, drawn, 0);
    }

    /** From half to wholly out of the box; below, above or beside, never into another box. */
    private RowTruth outside(double strength) {
        double off = at(box).width() * (0.45 + 0.5 * strength);
        double way = dice.between(0, 2 * Math.PI);
        double size = Math.min(0.9, hand.writer().size());
        List<Stroke> strokes = marks.cross(at(box), off * StrictMath.cos(way), off * StrictMath.sin(way) * 0.7, size);
        return mark(Drawn.OUTSIDE, strength, strokes, pen);
    }

    private RowTruth several() {
        boolean all = dice.chance(0.25);
        int skipped = all ? -1 : dice.below(3);
        Expect expect = Expect.CLEAR;
        for (int b = 0; b < 3; b++) {
            if (b != skipped) {
                List<Stroke> strokes = marks.cross(at(b));
                add(strokes, pen, b);
                expect = worse(expect, Clean.mark(at(b), strokes, pen));
            }
        }
        return truth('M', expect, Drawn.SEVERAL, 0);
    }

    private RowTruth beside(Drawn drawn, List<Stroke> more, Expect most) {
        RowTruth truth = mark(drawn, 0, marks.cross(at(box)), pen);
        add(more, pen, other());
        return truth.expecting(worse(truth.expect(), most));
    }

    private RowTruth scratched(Drawn drawn, double strength) {
        int old = drawn == Drawn.SCRATCHED ? box : other();
        add(marks.cross(at(old)), pen, old);
        double pitch = 0.35 + 1.5 * strength;
        add(marks.hatched(at(old), pitch, dice.between(0, 0.6)), pen, old);
        if (strength < 0.5 && dice.chance(0.5)) {
            add(marks.hatched(at(old), pitch * 1.3, dice.between(0, 0.4)), pen, old);
        }
        if (drawn == Drawn.SCRATCHED) {
            return truth('0', Expect.MUST_DOUBT, drawn, strength);
        }
        add(marks.cross(at(box)), pen, box);
        return truth(letter(box), Expect.MUST_DOUBT, drawn, strength);
    }

    private RowTruth struckBox() {
        int old = other();
        add(marks.cross(at(old)), pen, old);
        add(marks.struckTwice(at(old)), pen, old);
        add(marks.cross(at(box)), pen, box);
        return truth(letter(box), Expect.MUST_DOUBT, Drawn.STRUCK_AND_CROSS, 0);
    }

    private RowTruth word() {
        String[] words = {"không", "có", "ko", "đ", "cao", "tốt", "?", "ok", "bỏ"};
        String word = words[dice.below(words.length)];
        Rect place = at(box);
        double height = Math.min(4.5, place.width() * 0.95 / (Letters.widthOf(word) * 0.62));
        double x = place.centreX() - Letters.widthOf(word) * height * 0.31;
        List<Stroke> strokes = new Letters(hand).write(word, x, place.centreY() + height * 0.35, height);
        return put(box, strokes, Drawn.WORD, '0', Expect.MUST_DOUBT);
    }

    private RowTruth lineThrough() {
        Rect first = at(0);
        Rect last = at(2);
        double y = first.centreY() + dice.around(0, 0.8);
        Stroke line = hand.line(first.x() - dice.between(-1, 4), y, last.x() + last.width() + dice.between(-1, 4), y);
        add(List.of(line), pen, Trace.ROW);
        return truth('0', Expect.MUST_DOUBT, Drawn.LINE_THROUGH, 0);
    }

    /** Half of those who strike a name out have marked a box as well. */
    private RowTruth strike(Drawn drawn, double strength) {
        if (dice.chance(0.5)) {
            add(marks.cross(at(box)), pen, box);
        }
        double part = Math.max(0.12, dice.between(0.75, 1.08) * (1 - 0.75 * Math.max(0, strength - 0.25)));
        Pen with = strength == 0
                ? pen
                : pen.thick(Math.max(0.15, pen.width() * (1 - 0.6 * strength))).faded(1 - 0.8 * strength);
        Strikes strikes = new Strikes(hand);
        List<Stroke> strokes = switch (drawn) {
            case NAME_WAVY -> strikes.wavy(name, part);
            case NAME_LINES -> strikes.several(name, part);
            case NAME_SCRIBBLE -> strikes.scribble(name, part);
            case NAME_CROSS -> strikes.cross(name, part);
            case NAME_SLASH -> strikes.slash(name, Math.min(part, 0.6));
            default -> strikes.line(name, part);
        };
        add(strokes, with, Trace.NAME);
        return truth('X', Clean.strike(name, strokes, with), drawn, strength);
    }

    private RowTruth truth(char letter, Expect expect, Drawn drawn, double strength) {
        return new RowTruth(row.person(), letter, expect, drawn, strength, 1);
    }

    private void add(List<Stroke> strokes, Pen with, int where) {
        strokes.forEach(stroke -> traces.add(new Trace(stroke, with, number, where)));
    }

    private Rect at(int which) {
        return row.boxes().get(which).area();
    }

    private int other() {
        return (box + 1 + (number & 1)) % 3;
    }

    private static char letter(int which) {
        return (char) ('1' + which);
    }

    private static Expect worse(Expect a, Expect b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
