package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tờ nào giống hệt tờ trước: the same sheet fed twice, or a copy. Each sheet is compared with those that fall into one of its
 * {@value #BANDS} buckets, and only with the first of every set of equal ones.
 *
 * <p>Sheets without any ink cannot be told apart, and are never said to be the same.
 */
final class Twins {

    private static final int BAND_BITS = 12;
    private static final int BANDS = InkPrint.BITS / BAND_BITS;
    /** Of {@value InkPrint#BITS}: what strokes of two hands lie apart at least, nearly always, is 400. */
    private static final int MOST_BITS_APART = 310;

    /** Thousandths of difference beyond which a sheet is neither a twin nor in a twin's way. */
    private static final int FAR = 200;

    private static final int NEAREST = 4;

    private final List<InkPrint> prints = new ArrayList<>();
    /** For each band, the sheets under each of its values. */
    private final List<Map<Integer, int[]>> buckets = new ArrayList<>();

    private int[] seen = new int[1024];
    private int round;

    Twins() {
        for (int band = 0; band < BANDS; band++) {
            buckets.add(new HashMap<>());
        }
    }

    /** @return the number of the earlier sheet that this one is, in the order in which they were added; empty if none */
    OptionalInt add(InkPrint print) {
        int number = prints.size();
        if (print.blank()) {
            prints.add(print);
            return OptionalInt.empty();
        }
        OptionalInt twin = find(print);
        prints.add(print);
        if (twin.isEmpty()) {
            put(print, number);
        }
        return twin;
    }

    private OptionalInt find(InkPrint print) {
        Nearest nearest = new Nearest(print);
        round++;
        seen = prints.size() > seen.length ? Arrays.copyOf(seen, 2 * prints.size()) : seen;
        for (int band = 0; band < BANDS; band++) {
            int[] bucket = buckets.get(band).get(value(print, band));
            for (int i = 1; bucket != null && i <= bucket[0]; i++) {
                if (seen[bucket[i]] != round) {
                    seen[bucket[i]] = round;
                    nearest.offer(bucket[i]);
                }
            }
        }
        return nearest.twin();
    }

    /** The sheets that come closest to one: by their bits first, which is quick, then by their strokes. */
    private final class Nearest {

        private final InkPrint print;
        private final int[] sheets = new int[NEAREST];
        private final int[] apart = new int[NEAREST];
        private int known;

        Nearest(InkPrint print) {
            this.print = print;
        }

        void offer(int other) {
            InkPrint candidate = prints.get(other);
            int bits = candidate.ballot() == print.ballot() ? candidate.apart(print) : InkPrint.BITS;
            if (bits > MOST_BITS_APART || known == NEAREST && !before(bits, other, known - 1)) {
                return;
            }
            int place = known < NEAREST ? known++ : known - 1;
            while (place > 0 && before(bits, other, place - 1)) {
                sheets[place] = sheets[place - 1];
                apart[place] = apart[place - 1];
                place--;
            }
            sheets[place] = other;
            apart[place] = bits;
        }

        /** Whatever the order of the buckets, the same sheets are the nearest. */
        private boolean before(int bits, int sheet, int place) {
            return bits < apart[place] || bits == apart[place] && sheet < sheets[place];
        }

        /**
         * Close, and much closer than any other: where thousands mark the same few boxes, strangers come close to each
         * other, and then to several.
         */
        OptionalInt twin() {
            int best = -1;
            int least = FAR;
            int second = FAR;
            for (int i = 0; i < known; i++) {
                int difference = prints.get(sheets[i]).difference(print, FAR);
                if (difference < least || difference == least && sheets[i] < best) {
                    second = least;
                    least = difference;
                    best = sheets[i];
                } else {
                    second = Math.min(second, difference);
                }
            }
            Closeness needed = Closeness.of(print.boxes().length);
            boolean same =
                    least <= needed.surely || least <= needed.most && least * 100 <= second * needed.ofSecondPercent;
            return best >= 0 && same ? OptionalInt.of(best) : OptionalInt.empty();
        }
    }

    /**
     * How close two scans of a sheet come, by how many boxes are marked: few marks can resemble each other by chance, many
     * cannot. In thousandths of difference.
     *
     * @param surely whatever else is near
     * @param most where nothing else is
     * @param ofSecondPercent of the difference to the second nearest
     */
    private record Closeness(int surely, int most, int ofSecondPercent) {
        static Closeness of(int marks) {
            if (marks < 3) {
                return new Closeness(marks * 8, marks * 30, 40);
            }
            return marks < 5
                    ? new Closeness(20, 75, 50)
                    : marks < 10 ? new Closeness(20, 80, 55) : new Closeness(20, 100, 65);
        }
    }

    private static int value(InkPrint print, int band) {
        int from = band * BAND_BITS;
        long[] bits = print.bits();
        long low = bits[from / 64] >>> from % 64;
        int over = from % 64 + BAND_BITS - 64;
        long high = over > 0 ? bits[from / 64 + 1] << (BAND_BITS - over) : 0;
        return (int) ((low | high) & (1 << BAND_BITS) - 1);
    }

    private void put(InkPrint print, int number) {
        for (int band = 0; band < BANDS; band++) {
            buckets.get(band).merge(value(print, band), new int[] {1, number}, Twins::joined);
        }
    }

    /** The first element says how many follow. */
    private static int[] joined(int[] bucket, int[] one) {
        int[] room = bucket[0] + 1 < bucket.length ? bucket : Arrays.copyOf(bucket, 2 * bucket.length);
        room[++room[0]] = one[1];
        return room;
    }
}
