package vn.tinnhiem.app.room;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.app.result.announced.AnnouncedResult;
import vn.tinnhiem.app.result.announced.AnnouncedResult.Ballot;
import vn.tinnhiem.app.result.announced.AnnouncedResult.Person;
import vn.tinnhiem.app.result.announced.AnnouncedResult.Share;

/**
 * Công bố kết quả: one person per slide, then the table and the chart.
 *
 * @param persons each with the ballots collected that their shares are of
 * @param tables so many persons to a slide as can be read from the last row
 */
record Slides(AnnouncedResult result, List<OnBallot> persons, List<List<OnBallot>> tables, List<Chart> charts) {

    private static final int ROWS = 8;
    private static final int BARS = 10;

    /** A person and the ballot that they stand on. */
    record OnBallot(Ballot ballot, Person person) {}

    /** One slide of the chart. */
    record Chart(List<Bar> bars) {
        /** In units of the drawing. */
        public int height() {
            return bars.size() * Bar.STEP + Bar.STEP;
        }
    }

    /**
     * One person's bar.
     *
     * @param y of its top, in units of the drawing
     */
    record Bar(String name, int y, List<Piece> pieces) {
        static final int STEP = 60;
    }

    /**
     * A level's part of a bar. A hundred percent are 1,000 units wide.
     *
     * @param pattern the hatching, so that it is told apart without colour
     */
    record Piece(String pattern, long x, long width, String text) {
        private static final long ROOM_FOR_TEXT = 90;

        /** Whether the percentage fits into it. */
        public boolean labelled() {
            return width >= ROOM_FOR_TEXT;
        }

        public long middle() {
            return x + width / 2;
        }
    }

    static Slides of(AnnouncedResult result) {
        List<OnBallot> persons = result.ballots().stream()
                .flatMap(ballot -> ballot.persons().stream().map(person -> new OnBallot(ballot, person)))
                .toList();
        return new Slides(
                result,
                persons,
                parted(persons, ROWS),
                parted(persons, BARS).stream().map(Slides::chart).toList());
    }

    /** How many slides there are: title, persons, tables, charts. */
    public int count() {
        return 1 + persons.size() + tables.size() + charts.size();
    }

    private static Chart chart(List<OnBallot> persons) {
        List<Bar> bars = new ArrayList<>();
        for (OnBallot each : persons) {
            List<Piece> pieces = new ArrayList<>();
            long x = 0;
            for (Share share : each.person().levels()) {
                long width = share.hundredths() / 10;
                pieces.add(new Piece(share.level().name(), x, width, share.percent()));
                x += width;
            }
            bars.add(new Bar(each.person().name(), bars.size() * Bar.STEP, pieces));
        }
        return new Chart(bars);
    }

    private static List<List<OnBallot>> parted(List<OnBallot> persons, int size) {
        List<List<OnBallot>> parts = new ArrayList<>();
        for (int from = 0; from < persons.size(); from += size) {
            parts.add(persons.subList(from, Math.min(from + size, persons.size())));
        }
        return parts;
    }
}
