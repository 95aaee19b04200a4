package vn.tinnhiem.bench.kill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullUnmarked;

/** Sổ của người thử: what was acknowledged, batch by batch, and what still waits for an answer. Safe for several threads. */
@NullUnmarked
final class Ledger {

    private static final List<String> ACTS =
            List.of("ENTRY_BEGUN", "ENTRY_UNDONE", "ENTRY_FINISHED", "BATCH_AGREED", "BATCH_AGAIN");

    private final CountDay day;
    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private final Map<String, Entered> batches = new HashMap<>();
    /** What a station asked and has no answer to; never two on one batch. */
    private final Map<String, Asked> open = new HashMap<>();

    private final Map<String, Set<Integer>> seats = new HashMap<>();
    private final Map<String, List<Sheet>> papers = new HashMap<>();
    private final Map<String, Long> acts = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final SplittableRandom dice;
    private final Tallied tallied = new Tallied();

    Ledger(CountDay day, long seed) {
        this.day = day;
        this.dice = new SplittableRandom(seed);
        for (int i = 0; i < day.batches().size(); i++) {
            String batch = day.batches().get(i);
            sizes.put(batch, day.sizes().get(i));
            batches.put(batch, Entered.nothing(day.sizes().get(i)));
            fresh(batch);
        }
    }

    Tallied tallied() {
        return tallied;
    }

    private void fresh(String batch) {
        List<Sheet> sheets = new ArrayList<>();
        for (long ordinal = 1; ordinal <= sizes.get(batch); ordinal++) {
            sheets.add(Sheet.thrown(dice, ordinal, day.lines()));
        }
        papers.put(batch, sheets);
        seats.put(batch, new HashSet<>());
    }

    /** A batch on which this station may do something, and which is its own until {@link #release}. */
    synchronized Optional<String> take(int seat) {
        List<String> free = batches.keySet().stream()
                .filter(batch -> !busy.contains(batch))
                .filter(batch -> batches.get(batch).isAgreed()
                        ? seat == 0
                        : !seats.get(batch).contains(seat))
                .sorted()
                .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        // The head's station first sets free what the others wait for.
        String batch = free.stream()
                .filter(each -> batches.get(each).isAgreed())
                .findFirst()
                .orElse(free.get(dice.nextInt(free.size())));
        busy.add(batch);
        seats.get(batch).add(seat);
        return Optional.of(batch);
    }

    synchronized void release(String batch) {
        busy.remove(batch);
    }

    synchronized Entered of(String batch) {
        return batches.get(batch);
    }

    /** The sheet of paper at this place. */
    synchronized Sheet paper(String batch, long ordinal) {
        return papers.get(batch).get((int) ordinal - 1);
    }

    synchronized void asking(String batch, Asked asked) {
        open.put(batch, asked);
    }

    /** Whether somebody looked meanwhile and saw that it was done. */
    synchronized boolean settledMeanwhile(String batch) {
        return !open.containsKey(batch);
    }

    /** An answer came: from now on it has to be there. */
    synchronized void acknowledged(String batch, Asked asked, String answer) {
        open.remove(batch);
        Entered before = batches.get(batch);
        Entered after = before.after(asked, answer);
        batches.put(batch, after);
        count(acts, asked, before, after);
        tallied.acknowledged(asked);
        if (asked instanceof Asked.Put
                && !answer.equals(Integer.toString(
                        after.passes().get(after.passes().lastKey()).sheets().size()))) {
            tallied.fault("trả lời " + answer + " khi đã có\n" + after.words());
        }
        if (asked instanceof Asked.Again) {
            fresh(batch);
        }
    }

    private static void count(Map<String, Long> acts, Asked asked, Entered before, Entered after) {
        switch (asked) {
            case Asked.Begin begin -> acts.merge("ENTRY_BEGUN", 1L, Long::sum);
            case Asked.Put put -> {}
            case Asked.Undo undo -> {
                if (!before.words().equals(after.words())) {
                    acts.merge("ENTRY_UNDONE", 1L, Long::sum);
                }
            }
            case Asked.Finish finish -> {
                acts.merge("ENTRY_FINISHED", 1L, Long::sum);
                if (after.isAgreed()) {
                    acts.merge("BATCH_AGREED", 1L, Long::sum);
                }
            }
            case Asked.Again again -> acts.merge("BATCH_AGAIN", 1L, Long::sum);
        }
    }

    /** Compares with what is on disk while nobody asks for anything. */
    synchronized void compare() throws SQLException {
        StoreFile file = StoreFile.read(day.data(), sizes);
        file.faults().forEach(tallied::fault);
        Map<String, Long> expected = new HashMap<>(acts);
        for (String batch : sizes.keySet()) {
            compare(batch, file.batches().get(batch), expected);
        }
        for (String act : ACTS) {
            long times = file.acts().getOrDefault(act, 0L);
            if (times != expected.getOrDefault(act, 0L)) {
                tallied.fault(act + " " + times + " lần trong nhật ký, không phải " + expected.getOrDefault(act, 0L));
            }
        }
        tallied.logged(file.acts().values().stream().mapToLong(Long::longValue).sum());
    }

    private void compare(String batch, Entered seen, Map<String, Long> expected) {
        Entered known = batches.get(batch);
        Asked asked = open.get(batch);
        boolean without = known.is(seen);
        if (asked == null) {
            if (!without) {
                tallied.fault("đã xác nhận\n" + known.words() + "trên đĩa\n" + seen.words());
            }
            return;
        }
        Entered with = known.after(asked, Entered.UNKNOWN);
        boolean done = with.is(seen);
        if (done && !without) {
            count(expected, asked, known, with);
        }
        if (!done && !without) {
            tallied.fault("đã xác nhận\n" + known.words() + "đang gửi " + asked + "\ntrên đĩa\n" + seen.words());
        }
        tallied.unanswered(done);
        if (done && !without && asked instanceof Asked.Again) {
            // The head's page shows it: nobody presses again.
            acknowledged(batch, asked, "");
        }
    }
}
