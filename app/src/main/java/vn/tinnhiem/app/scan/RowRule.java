package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.policy.Setting.Marks;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.RowReading;

/** Một dòng đọc ra dấu gì, hay phải hỏi. Scores come from the sheet; whether a row is valid is for the law to say. */
final class RowRule {

    /** Stands in the rows of a case where the committee is asked. */
    static final char ASKED = '?';

    /** Where boxes lie is not known well enough to propose anything. */
    private static final Set<Doubt> MISPLACED = EnumSet.of(Doubt.ROW_NOT_PLACED, Doubt.BOX_NOT_FOUND);

    private static final char[] LEVELS = {Mark.HIGH.key(), Mark.CONFIDENCE.key(), Mark.LOW.key()};

    private RowRule() {}

    /**
     * What a row says.
     *
     * @param why empty where the machine is sure
     * @param letter as in {@code sheets.csv}; a proposal where it is not sure, empty where it has none
     */
    record Outcome(List<Why> why, String letter) {

        Outcome {
            why = List.copyOf(why);
        }

        boolean clear() {
            return why.isEmpty();
        }

        Outcome asked(List<Why> also) {
            List<Why> all = new ArrayList<>(why);
            also.stream().filter(each -> !all.contains(each)).forEach(all::add);
            return new Outcome(all, letter);
        }
    }

    /**
     * @param doubts what was sighted in this row
     * @param accepted which marks count without anybody looking at them
     */
    static Outcome of(RowReading row, Set<Doubt> doubts, Marks accepted) {
        List<Why> why = new ArrayList<>(doubts.stream().map(RowRule::why).toList());
        int marks = 0;
        int level = 0;
        boolean allSure = true;
        boolean plain = true;
        List<BoxReading> boxes = row.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            BoxReading box = boxes.get(i);
            if (box.ink() == Ink.MARK) {
                marks++;
                level = i;
                allSure &= box.sure();
                if (!accepted.accepts(box.cross())) {
                    // No X would leave the box unmarked, a careless X would not: nothing is proposed.
                    plain = false;
                    add(why, Why.NOT_AN_X);
                }
            } else if (box.ink() != Ink.EMPTY) {
                plain = false;
                add(why, why(box.ink()));
            }
        }
        if (marks > 1 && !allSure) {
            add(why, Why.SEVERAL_MARKS_UNCLEAR);
        }
        boolean readable = plain && (marks < 2 || allSure) && doubts.stream().noneMatch(MISPLACED::contains);
        char read = marks == 0 ? Mark.NONE.key() : marks == 1 ? LEVELS[level] : Mark.SEVERAL.key();
        return new Outcome(why, proposal(doubts, readable, read));
    }

    private static String proposal(Set<Doubt> doubts, boolean readable, char read) {
        if (doubts.contains(Doubt.NAME_STRUCK_OUT) && doubts.stream().noneMatch(MISPLACED::contains)) {
            return String.valueOf(Mark.NAME_STRUCK_OUT.key());
        }
        return readable ? String.valueOf(read) : "";
    }

    static Why why(Doubt doubt) {
        return Why.valueOf(doubt.name());
    }

    private static Why why(Ink ink) {
        return switch (ink) {
            case FAINT -> Why.FAINT_MARK;
            case HEAVY -> Why.HEAVY_MARK;
            case UNKNOWN, EMPTY, MARK -> Why.UNCLEAR_MARK;
        };
    }

    private static void add(List<Why> why, Why more) {
        if (!why.contains(more)) {
            why.add(more);
        }
    }

    static Mark mark(char letter) {
        for (Mark mark : Mark.values()) {
            if (mark.key() == letter) {
                return mark;
            }
        }
        throw new IllegalArgumentException("no mark: " + letter);
    }
}
