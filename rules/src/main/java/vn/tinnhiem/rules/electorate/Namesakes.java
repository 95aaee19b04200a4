package vn.tinnhiem.rules.electorate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Người cùng tên hoặc cùng mã: those among many who have to be compared with a person. {@link Person#maybeSame} is never true of
 * others.
 */
public final class Namesakes<T> {

    private final List<T> all = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();
    private final Map<NameKey, TreeSet<Integer>> byName = new HashMap<>();
    private final Map<String, TreeSet<Integer>> byCode = new HashMap<>();

    /** Something that is of a person; it may be of several entries, and keeps the place that it got first. */
    public void add(Person person, T each) {
        int number = numbers.computeIfAbsent(each, one -> {
            all.add(one);
            return all.size() - 1;
        });
        byName.computeIfAbsent(person.key(), key -> new TreeSet<>()).add(number);
        person.code()
                .ifPresent(code ->
                        byCode.computeIfAbsent(code, key -> new TreeSet<>()).add(number));
    }

    /** Whatever has the name or the code of this person, in the order in which it was added. */
    public List<T> of(Person person) {
        TreeSet<Integer> found = new TreeSet<>(byName.getOrDefault(person.key(), new TreeSet<>()));
        person.code().ifPresent(code -> found.addAll(byCode.getOrDefault(code, new TreeSet<>())));
        return found.stream().map(all::get).toList();
    }
}
