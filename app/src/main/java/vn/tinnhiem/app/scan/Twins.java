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
    private static final int MOST_BITS_APART = 330;

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
        round++;
        int best = -1;
        int least = limit(print.boxes().length);
        seen = prints.size() > seen.length ? Arrays.copyOf(seen, 2 * prints.size()) : seen;
        for (int band = 0; band < BANDS; band++) {
            int[] bucket = buckets.get(band).get(value(print, band));
            for (int i = 1; bucket != null && i <= bucket[0]; i++) {
                int other = bucket[i];
                if (seen[other] == round) {
                    continue;
                }
                seen[other] = round;
                InkPrint candidate = prints.get(other);
                if (candidate.ballot() != print.ballot() || candidate.apart(print) > MOST_BITS_APART) {
                    continue;
                }
                int difference = candidate.difference(print);
                if (difference < least || difference == least && best >= 0 && other < best) {
                    least = difference;
                    best = other;
                }
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** Few marks can resemble each other by chance, many cannot. In thousandths. */
    static int limit(int marks) {
        return switch (marks) {
            case 1 -> 120;
            case 2 -> 170;
            default -> 220;
        };
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
