package vn.tinnhiem.app.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.CountedBatches;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.rules.count.Tally;

/** Số tổng của từng xấp, giữ trong hồ sơ: their sums are the count that the result was made of. */
final class KeptBatches {

    static final String NAME = "count/batches.json";

    private static final String FORMAT = "tinnhiem/batches/1";

    private KeptBatches() {}

    static Map<String, Object> of(List<CountedBatches.Counted> batches) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("batches", batches.stream().map(KeptBatches::batch).toList());
        return tree;
    }

    private static Map<String, Object> batch(CountedBatches.Counted counted) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", counted.batch().number());
        tree.put("size", counted.batch().size());
        tree.put("method", counted.batch().method().name());
        tree.put("differing", counted.batch().differing());
        tree.put("decided", counted.batch().decided());
        tree.putAll(KeptCount.box(counted.box()));
        return tree;
    }

    /**
     * Adds the batches up and holds the sums against the count.
     *
     * @param tree of the JSON file
     * @param archive to be named in problems
     */
    static List<Problem> differences(Map<String, Object> tree, BallotLines vote, Count count, Path archive) {
        if (!FORMAT.equals(tree.get("format")) || !(tree.get("batches") instanceof List<?> batches)) {
            return List.of(Problem.of(Fault.F902_PACKAGE_DAMAGED, archive.toString(), NAME, "member", NAME));
        }
        List<Count.Box> boxes = new ArrayList<>();
        try {
            batches.forEach(batch -> boxes.add(KeptCount.box((Map<?, ?>) batch, vote)));
        } catch (ClassCastException | NullPointerException | java.util.NoSuchElementException e) {
            return List.of(Problem.of(Fault.F902_PACKAGE_DAMAGED, archive.toString(), NAME, "member", NAME));
        }
        Map<String, Long> found = sums(boxes);
        Map<String, Long> expected = sums(count.boxes());
        TreeSet<String> places = new TreeSet<>(found.keySet());
        places.addAll(expected.keySet());
        List<Problem> differences = new ArrayList<>();
        for (String place : places) {
            long one = found.getOrDefault(place, 0L);
            long other = expected.getOrDefault(place, 0L);
            if (one != other) {
                differences.add(
                        Problem.of(Fault.F622_DIFFERS, archive + "!" + NAME, place, "found", one, "expected", other));
            }
        }
        return differences;
    }

    private static Map<String, Long> sums(List<Count.Box> boxes) {
        Map<String, Long> sums = new TreeMap<>();
        for (Count.Box box : boxes) {
            add(sums, box.ballot() + ".collected", box.collected());
            add(sums, box.ballot() + ".setAside", box.setAside());
            add(sums, box.ballot() + ".addedNames", box.addedNames());
            for (Count.PersonTally person : box.persons()) {
                String place = box.ballot() + "." + person.line().number();
                Tally tally = person.tally();
                add(sums, place + ".valid", OptionalLong.of(tally.valid()));
                add(sums, place + ".invalid", OptionalLong.of(tally.invalidLines()));
                add(sums, place + ".high", OptionalLong.of(tally.high()));
                add(sums, place + ".confidence", OptionalLong.of(tally.confidence()));
                add(sums, place + ".low", OptionalLong.of(tally.low()));
            }
        }
        return sums;
    }

    private static void add(Map<String, Long> sums, String place, OptionalLong number) {
        sums.merge(place, number.orElse(0), Math::addExact);
    }
}
