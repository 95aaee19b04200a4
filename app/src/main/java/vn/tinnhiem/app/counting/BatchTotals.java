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

        List<Long> numbers() {
            return List.of(valid, invalid, high, confidence, low);
        }

        static Row of(List<Long> numbers) {
            return new Row(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
        }
    }

    /** What two entries are compared by: the numbers of the batch, then those of each person together. */
    List<List<Long>> fields() {
        List<List<Long>> fields = new ArrayList<>();
        fields.add(List.of(setAside, added));
        persons.forEach(row -> fields.add(row.numbers()));
        return fields;
    }

    static BatchTotals of(List<List<Long>> fields) {
        return new BatchTotals(
                fields.getFirst().get(0),
                fields.getFirst().get(1),
                fields.stream().skip(1).map(Row::of).toList());
    }

    String text() {
        return text(fields());
    }

    static String text(List<List<Long>> fields) {
        return fields.stream()
                .map(field -> field.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    static BatchTotals of(String text) {
        return of(Arrays.stream(text.split(";"))
                .map(field -> Arrays.stream(field.split(",")).map(Long::valueOf).toList())
                .toList());
    }
}
