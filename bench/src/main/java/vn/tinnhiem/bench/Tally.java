package vn.tinnhiem.bench;

import java.util.EnumMap;
import java.util.Map;

/** Số đếm được: one number for each {@link Figure}. Not for several threads at once. */
final class Tally {

    private final Map<Figure, Long> numbers = new EnumMap<>(Figure.class);

    Tally() {}

    Tally(Map<Figure, Long> numbers) {
        this.numbers.putAll(numbers);
    }

    void add(Figure figure, long more) {
        numbers.merge(figure, more, Long::sum);
    }

    void add(Figure figure) {
        add(figure, 1);
    }

    void add(Tally other) {
        other.numbers.forEach(this::add);
    }

    long of(Figure figure) {
        return numbers.getOrDefault(figure, 0L);
    }

    Map<Figure, Long> numbers() {
        return Map.copyOf(numbers);
    }
}
