package vn.tinnhiem.trials;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.trials.Layout.Rect;

/** Tờ phiếu đã viết: every stroke on it with its owner, and what is true of its rows before any scan. */
record MarkedSheet(List<Trace> traces, List<RealMarks.Paste> pastes, List<RowTruth> rows, Map<Extra, Expect> extras) {

    private static final int PEOPLE = 997;

    /** Who writes, with what and what, all by the sheet's own dice. */
    static MarkedSheet of(Blank blank, Habits habits, @Nullable RealMarks real, Dice dice) {
        List<RealMarks.Paste> pastes = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        Writer writer = Writer.of(new Dice(PEOPLE).fork(dice.fork(1).below(PEOPLE)));
        Pen pen = pen(habits.pens(), dice.fork(2));
        Dice choice = dice.fork(3);
        List<RowTruth> rows = new ArrayList<>();
        List<Layout.Row> printed = blank.layout().rows();
        for (int i = 0; i < printed.size(); i++) {
            Hand hand = new Hand(writer, dice.fork(100 + i));
            int box = choice.chance(0.55) ? 0 : choice.chance(0.6) ? 1 : 2;
            Drawn drawn = habits.pick(choice);
            double strength = habits.strength(choice);
            int number = real == null ? 0 : choice.below(real.size());
            if (real != null && drawn == Drawn.CROSS) {
                Layout.Row row = printed.get(i);
                pastes.add(new RealMarks.Paste(row.boxes().get(box).area(), number, pen));
                rows.add(new RowTruth(row.person(), (char) ('1' + box), Expect.CLEAR, drawn, 0, 1));
                continue;
            }
            rows.add(new RowPen(printed.get(i), i, blank.nameText(i), hand, pen, box, traces).draw(drawn, strength));
        }
        Map<Extra, Expect> extras = new EnumMap<>(Extra.class);
        for (Extra extra : Extra.values()) {
            Dice own = dice.fork(1000 + extra.ordinal());
            if (habits.has(extra, own)) {
                new Extras(blank.layout(), new Hand(writer, own), pen, traces).draw(extra);
                extras.put(extra, extra.expect());
            }
        }
        return new MarkedSheet(traces, pastes, settled(printed, rows, traces), extras);
    }

    /** What one person wants to have on one row. Where several boxes are marked, {@code box} says nothing. */
    record Wish(int box, Drawn drawn, double strength) {}

    /** One person's sheet as asked for: a wish a row; hand, pen and strokes by the dice. */
    static MarkedSheet asked(Blank blank, List<Wish> wishes, Set<Extra> wanted, Pen pen, Dice dice) {
        List<Trace> traces = new ArrayList<>();
        Writer writer = Writer.of(new Dice(PEOPLE).fork(dice.fork(1).below(PEOPLE)));
        List<Layout.Row> printed = blank.layout().rows();
        List<RowTruth> rows = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            Wish wish = wishes.get(i);
            Hand hand = new Hand(writer, dice.fork(100 + i));
            rows.add(new RowPen(printed.get(i), i, blank.nameText(i), hand, pen, wish.box(), traces)
                    .draw(wish.drawn(), wish.strength()));
        }
        Map<Extra, Expect> extras = new EnumMap<>(Extra.class);
        for (Extra extra : wanted) {
            new Extras(blank.layout(), new Hand(writer, dice.fork(1000 + extra.ordinal())), pen, traces).draw(extra);
            extras.put(extra, extra.expect());
        }
        return new MarkedSheet(traces, List.of(), settled(printed, rows, traces), extras);
    }

    private static Pen pen(Habits.Pens pens, Dice dice) {
        return switch (pens) {
            case ANY -> Pen.any(dice);
            case BALLPOINT -> Pen.ballpoint(dice, dice.chance(0.75) ? Pen.Colour.BLUE : Pen.Colour.BLACK);
            case PENCIL -> Pen.pencil(dice, dice.between(0.2, 0.8));
        };
    }

    /** Rows into whose boxes or name other strokes run are no longer clean. */
    private static List<RowTruth> settled(List<Layout.Row> printed, List<RowTruth> rows, List<Trace> traces) {
        List<RowTruth> out = new ArrayList<>(rows);
        for (Trace trace : traces) {
            Stroke stroke = trace.stroke();
            for (int i = 0; i < printed.size(); i++) {
                Rect area = printed.get(i).area().grown(3);
                if (stroke.bottom() > area.y()
                        && stroke.top() < area.y() + area.height()
                        && disturbed(printed.get(i), i, trace)) {
                    out.set(i, out.get(i).atMost(Expect.EITHER));
                }
            }
        }
        return out;
    }

    private static boolean disturbed(Layout.Row row, int number, Trace trace) {
        for (int b = 0; b < row.boxes().size(); b++) {
            boolean own = trace.row() == number && (trace.box() == b || trace.box() == Trace.ROW);
            if (!own && trace.stroke().within(row.boxes().get(b).area()) > Clean.FOREIGN) {
                return true;
            }
        }
        return trace.row() != number && trace.stroke().within(row.nameArea()) > Clean.FOREIGN_NAME;
    }

    void drawOn(Canvas canvas, @Nullable RealMarks real) {
        if (real != null) {
            pastes.forEach(paste -> real.paste(canvas, paste));
        }
        traces.forEach(trace -> canvas.draw(trace.stroke(), trace.pen()));
    }
}
