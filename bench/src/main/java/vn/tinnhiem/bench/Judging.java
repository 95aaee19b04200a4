package vn.tinnhiem.bench;

import java.util.List;
import vn.tinnhiem.trials.Drawn;
import vn.tinnhiem.trials.Expect;
import vn.tinnhiem.trials.RowTruth;
import vn.tinnhiem.trials.Truth;

/** So điều đã đọc với sự thật: every row ends in exactly one kind of row, and is right, doubted, missed or wrong in it. */
final class Judging {

    private static final int BOXES_A_ROW = 3;

    private final Truth truth;
    private final Seen seen;
    private final Tally tally = new Tally();

    private Judging(Truth truth, Seen seen) {
        this.truth = truth;
        this.seen = seen;
    }

    /** @param code what is printed on the sheet */
    static Tally of(Truth truth, Seen seen, String code) {
        Judging judging = new Judging(truth, seen);
        judging.tally.add(Figure.SHEETS);
        if (truth.kind() == Truth.Kind.BACKSIDE) {
            judging.blankSide();
        } else if (seen.what() == Seen.What.SHEET) {
            judging.sheet(code);
        } else {
            judging.notASheet();
        }
        return judging.tally;
    }

    /** Something that somebody should look at. */
    static boolean bad(Tally tally) {
        return List.of(
                        Figure.WRONG,
                        Figure.UNCLEAR_MISSED,
                        Figure.NAMES_MISSED,
                        Figure.WRITING_MISSED,
                        Figure.CODES_WRONG)
                .stream()
                .anyMatch(figure -> tally.of(figure) > 0);
    }

    private void blankSide() {
        if (seen.what() == Seen.What.SHEET) {
            tally.add(Figure.WRONG);
        } else if (seen.what() == Seen.What.UNREADABLE) {
            tally.add(Figure.UNREADABLE);
        }
    }

    /** A ballot taken for a blank side is lost with all its rows; one that is unreadable goes to a person. */
    private void notASheet() {
        int rows = truth.rows().size();
        tally.add(Figure.BOXES, (long) rows * BOXES_A_ROW);
        tally.add(seen.what() == Seen.What.BLANK_SIDE ? Figure.WRONG : Figure.UNREADABLE);
        tally.add(Figure.CODES_UNREAD);
    }

    private void sheet(String code) {
        List<RowTruth> rows = truth.rows();
        tally.add(Figure.BOXES, (long) rows.size() * BOXES_A_ROW);
        for (int i = 0; i < rows.size(); i++) {
            row(
                    rows.get(i),
                    seen.takes(i),
                    seen.takes(i) && seen.rows().charAt(i) == rows.get(i).letter());
        }
        writing();
        tally.add(
                seen.code().isEmpty()
                        ? Figure.CODES_UNREAD
                        : seen.code().equals(code) ? Figure.CODES_READ : Figure.CODES_WRONG);
    }

    private void row(RowTruth row, boolean taken, boolean right) {
        Expect expect = truth.page() == Expect.MUST_DOUBT ? Expect.MUST_DOUBT : row.expect();
        switch (expect) {
            case CLEAR -> {
                tally.add(Figure.CLEAR_ROWS);
                doubtedOrWrong(taken, right, Figure.CLEAR_DOUBTED, Figure.WRONG);
            }
            case EITHER -> {
                tally.add(Figure.EITHER_ROWS);
                doubtedOrWrong(taken, right, Figure.EITHER_DOUBTED, Figure.WRONG);
            }
            case MEASURED -> {
                tally.add(Figure.FAINT_ROWS);
                doubtedOrWrong(taken, right, Figure.FAINT_DOUBTED, Figure.FAINT_WRONG);
            }
            case MUST_DOUBT -> {
                boolean name = strikesName(row.drawn());
                tally.add(name ? Figure.NAMES : Figure.UNCLEAR_ROWS);
                if (taken) {
                    tally.add(name ? Figure.NAMES_MISSED : Figure.UNCLEAR_MISSED);
                }
            }
        }
    }

    private void doubtedOrWrong(boolean taken, boolean right, Figure doubted, Figure wrong) {
        if (!taken) {
            tally.add(doubted);
        } else if (!right) {
            tally.add(wrong);
        }
    }

    private void writing() {
        boolean must = truth.extras().containsValue(Expect.MUST_DOUBT);
        boolean may = must || truth.extras().containsValue(Expect.EITHER);
        // Where every row is asked, somebody looks at the whole sheet.
        boolean looked = seen.writing() || seen.rows().chars().allMatch(letter -> letter == Seen.ASKED);
        if (must) {
            tally.add(Figure.WRITING);
            if (!looked) {
                tally.add(Figure.WRITING_MISSED);
            }
        } else if (!may && seen.writing()) {
            tally.add(Figure.WRITING_IMAGINED);
        }
    }

    private static boolean strikesName(Drawn drawn) {
        return drawn.name().startsWith("NAME_");
    }
}
