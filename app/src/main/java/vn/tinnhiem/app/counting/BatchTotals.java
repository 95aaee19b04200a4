package vn.tinnhiem.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinnhiem.rules.count.Tally;

/**
 * Tổng số của một xấp: five numbers a person, and what concerns the whole batch.
 *
 * @param setAside sheets that the committee did not hand out and that stand outside every base
 * @param added collected sheets with a name written in
 * @param persons by line of the ballot
 */
record BatchTotals(long setAside, long added, List<Row> persons) {

    BatchTotals {
        persons = List.copyOf(persons);
    }

    /** Một người. */
    record Row(long valid, long invalid, long high, long confidence, long low) {
        Tally tally(long collected) {
            return new Tally(collected, valid, invalid, high, confidence, low, Map.of());
        }
    }

    /** As fields that two entries are compared by: set aside, added, then valid, invalid, high, confidence, low of each person. */
    List<Long> fields() {
        List<Long> fields = new ArrayList<>(List.of(setAside, added));
        persons.forEach(row ->
                fields.addAll(List.of(row.valid(), row.invalid(), row.high(), row.confidence(), row.low())));
        return fields;
    }

    static BatchTotals of(List<Long> fields) {
        List<Row> rows = new ArrayList<>();
        for (int i = 2; i < fields.size(); i += 5) {
            rows.add(new Row(
                    fields.get(i), fields.get(i + 1), fields.get(i + 2), fields.get(i + 3), fields.get(i + 4)));
        }
        return new BatchTotals(fields.get(0), fields.get(1), rows);
    }

    String text() {
        return fields().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static BatchTotals of(String text) {
        return of(Arrays.stream(text.split(",")).map(Long::valueOf).toList());
    }
}
