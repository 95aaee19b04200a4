package vn.tinnhiem.rules.count;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tinnhiem.rules.count.DoubleEntry.Agreed;
import vn.tinnhiem.rules.count.DoubleEntry.Differing;
import vn.tinnhiem.rules.count.DoubleEntry.Refused;

/**
 * Đã nhập một lần: by whom, and what. Only this state has a second entry, and only of other people.
 *
 * @param by the persons who entered it, at least one
 * @param fields what they entered, field by field: the lines of a sheet, or the numbers of a batch
 */
public record EnteredOnce<F>(Set<String> by, List<F> fields) {

    public EnteredOnce {
        by = Set.copyOf(by);
        fields = List.copyOf(fields);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("nobody entered it");
        }
    }

    /**
     * The second entry, made without seeing the first.
     *
     * @param others who enter now; refused when one of them entered it before
     */
    public DoubleEntry.Second<F> second(Set<String> others, List<F> again) {
        if (!Collections.disjoint(by, others)) {
            return new Refused<>(Refused.Cause.SAME_PERSON);
        }
        if (again.size() != fields.size()) {
            return new Refused<>(Refused.Cause.ANOTHER_FORM);
        }
        List<Integer> places = IntStream.range(0, fields.size())
                .filter(i -> !fields.get(i).equals(again.get(i)))
                .boxed()
                .toList();
        return places.isEmpty()
                ? new Agreed<>(fields)
                : new Differing<>(this, new EnteredOnce<>(others, again), places);
    }
}
