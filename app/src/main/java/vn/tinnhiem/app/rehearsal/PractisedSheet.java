package vn.tinnhiem.app.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Một tờ phiếu đã đánh dấu để tập.
 *
 * @param number from 1
 * @param rows one per line of the ballot
 */
record PractisedSheet(int number, List<Row> rows) {

    /**
     * @param boxes what is drawn in the three boxes, left to right
     * @param struck whether the name is crossed out
     */
    record Row(List<Drawn> boxes, boolean struck) {
        /** As it is keyed: 1, 2, 3, 0 for none, M for several, X for a name crossed out. */
        char key() {
            if (struck) {
                return 'X';
            }
            int marked =
                    (int) boxes.stream().filter(box -> box != Drawn.NOTHING).count();
            return marked == 0 ? '0' : marked > 1 ? 'M' : (char) ('1' + place());
        }

        private int place() {
            int place = 0;
            while (boxes.get(place) == Drawn.NOTHING) {
                place++;
            }
            return place;
        }
    }

    /** Nét bút trong một ô. */
    enum Drawn {
        NOTHING,
        CROSS,
        TICK
    }

    /** What is keyed for the whole sheet. */
    String keys() {
        StringBuilder keys = new StringBuilder();
        rows.forEach(row -> keys.append(row.key()));
        return keys.toString();
    }

    /**
     * So many sheets; the same seed gives the same.
     *
     * @param lines of the ballot
     */
    static List<PractisedSheet> of(long seed, int sheets, int lines) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<PractisedSheet> all = new ArrayList<>();
        for (int number = 1; number <= sheets; number++) {
            List<Row> rows = new ArrayList<>();
            for (int line = 0; line < lines; line++) {
                rows.add(row(dice));
            }
            all.add(new PractisedSheet(number, List.copyOf(rows)));
        }
        return all;
    }

    /** Mostly one cross; sometimes a tick, nothing, two marks, or a name crossed out. */
    private static Row row(SplittableRandom dice) {
        List<Drawn> boxes = new ArrayList<>(List.of(Drawn.NOTHING, Drawn.NOTHING, Drawn.NOTHING));
        int odd = dice.nextInt(100);
        int throwOf = dice.nextInt(10);
        int place = throwOf < 6 ? 0 : throwOf < 9 ? 1 : 2;
        if (odd >= 4) {
            boxes.set(place, odd < 14 ? Drawn.TICK : Drawn.CROSS);
        }
        if (odd >= 96) {
            boxes.set((place + 1) % 3, Drawn.CROSS);
        }
        return new Row(List.copyOf(boxes), odd >= 93 && odd < 96);
    }
}
