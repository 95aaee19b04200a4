package vn.tinnhiem.app.counting;

import java.util.Comparator;
import java.util.List;
import vn.tinnhiem.rules.law.Term;

/**
 * Một quyết định của ban kiểm phiếu về điều máy chưa rõ, đã tách khỏi tờ phiếu: nothing in it tells which sheet it was, nor
 * which other decisions were about the same one.
 *
 * @param question {@code row}, {@code issued}, {@code added}, {@code again}, {@code ballot}, {@code batch} or {@code person}
 * @param person number on the list for {@code row} and {@code person}, else 0
 * @param reading what the machine would have said; empty where it could not
 * @param decision as it was written in {@code decisions.csv}
 */
@Term("quyết định về phiếu máy chưa rõ")
public record Decided(
        String question,
        int person,
        List<Seen> seen,
        String reading,
        String decision,
        String reason,
        String name1,
        String name2)
        implements Comparable<Decided> {

    /** Of the whole batch, where it was entered as totals: set aside, names added. */
    public static final String BATCH_NUMBERS = "batch";

    /** Of one person in such a batch: valid, invalid, high, confidence, low. */
    public static final String PERSON_NUMBERS = "person";

    private static final List<String> QUESTIONS =
            List.of("row", "issued", "added", "again", "ballot", BATCH_NUMBERS, PERSON_NUMBERS);

    private static final Comparator<Decided> ORDER = Comparator.<Decided>comparingInt(
                    d -> QUESTIONS.indexOf(d.question()))
            .thenComparing(Decided::question)
            .thenComparingInt(Decided::person)
            .thenComparing(d -> Seen.codes(d.seen()))
            .thenComparing(Decided::reading)
            .thenComparing(Decided::decision)
            .thenComparing(Decided::reason)
            .thenComparing(Decided::name1)
            .thenComparing(Decided::name2);

    public Decided {
        seen = seen.stream().sorted().toList();
    }

    /** By what they say, so that the order of the sheets is gone. */
    @Override
    public int compareTo(Decided other) {
        return ORDER.compare(this, other);
    }
}
