package vn.tinnhiem.bench.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * Một xấp như phải có trong kho: what its acknowledged requests come to.
 *
 * @param passes its entries, by their number from 1
 * @param agreed the sheets of a batch that agreed, sorted; none before
 */
@NullUnmarked
record Entered(long size, SortedMap<Integer, Pass> passes, List<String> agreed) {

    /** Of an entry whose answer is not known yet. */
    static final String UNKNOWN = "?";

    /**
     * Một lần nhập.
     *
     * @param sheets in order; none any more once the batch agreed
     */
    record Pass(String id, boolean done, List<Sheet> sheets) {}

    static Entered nothing(long size) {
        return new Entered(size, new TreeMap<>(), List.of());
    }

    boolean isAgreed() {
        return !agreed.isEmpty();
    }

    /** The number of the entry that is open, or of the one to begin. */
    int next() {
        return passes.isEmpty() || passes.get(passes.lastKey()).done() ? passes.size() + 1 : passes.lastKey();
    }

    /** The sheets that the entry of this number is of. */
    List<Long> ordinals(int number) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (number < 3 || !text(1, i).equals(text(2, i))) {
                all.add(i + 1L);
            }
        }
        return all;
    }

    /**
     * What this becomes when a request is done.
     *
     * @param answer what was answered, or {@value #UNKNOWN}
     */
    Entered after(Asked asked, String answer) {
        return switch (asked) {
            case Asked.Begin begin -> with(next(), new Pass(answer, false, List.of()));
            case Asked.Put put -> {
                List<Sheet> sheets = new ArrayList<>(last().sheets());
                if (sheets.stream()
                        .noneMatch(sheet -> sheet.id().equals(put.sheet().id()))) {
                    sheets.add(put.sheet());
                }
                yield with(passes.lastKey(), new Pass(last().id(), false, List.copyOf(sheets)));
            }
            case Asked.Undo undo -> {
                List<Sheet> sheets = new ArrayList<>(last().sheets());
                sheets.removeIf(sheet -> sheet.id().equals(undo.id()));
                yield with(passes.lastKey(), new Pass(last().id(), false, List.copyOf(sheets)));
            }
            case Asked.Finish finish ->
                with(passes.lastKey(), new Pass(last().id(), true, last().sheets()))
                        .settled();
            case Asked.Again again -> nothing(size);
        };
    }

    private Pass last() {
        return passes.get(passes.lastKey());
    }

    private Entered with(int number, Pass pass) {
        SortedMap<Integer, Pass> changed = new TreeMap<>(passes);
        changed.put(number, pass);
        return new Entered(size, changed, agreed);
    }

    /** Two equal entries, or three of which two are equal on each sheet, are one batch whose sheets have no order. */
    private Entered settled() {
        List<Long> differing = passes.size() < 2 ? List.of() : ordinals(3);
        if (passes.size() < 2 || (passes.size() == 2 && !differing.isEmpty())) {
            return this;
        }
        Map<Long, Sheet> third = passes.size() < 3
                ? Map.of()
                : passes.get(3).sheets().stream().collect(Collectors.toMap(Sheet::ordinal, sheet -> sheet));
        List<String> sheets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String first = text(1, i);
            String second = text(2, i);
            String broken = third.containsKey(i + 1L) ? third.get(i + 1L).text() : first;
            if (!broken.equals(first) && !broken.equals(second)) {
                throw new IllegalStateException("scripts never leave a sheet to the committee");
            }
            sheets.add(broken);
        }
        sheets.sort(null);
        SortedMap<Integer, Pass> empty = new TreeMap<>();
        passes.forEach((number, pass) -> empty.put(number, new Pass(pass.id(), true, List.of())));
        return new Entered(size, empty, List.copyOf(sheets));
    }

    private String text(int number, int place) {
        return passes.get(number).sheets().get(place).text();
    }

    /** All of it in words that two of them can be compared by; an entry whose id is not known has none. */
    String words() {
        StringBuilder words = new StringBuilder();
        passes.forEach((number, pass) -> {
            words.append("lần ").append(number).append(' ').append(pass.id()).append(pass.done() ? " xong" : "");
            pass.sheets()
                    .forEach(sheet -> words.append("\n  ")
                            .append(sheet.ordinal())
                            .append(' ')
                            .append(sheet.id())
                            .append(' ')
                            .append(sheet.text()));
            words.append('\n');
        });
        if (isAgreed()) {
            words.append("khớp\n  ").append(String.join("\n  ", agreed)).append('\n');
        }
        return words.toString();
    }

    /** Whether this is what was seen, but for the id of an entry that was begun without an answer. */
    boolean is(Entered seen) {
        SortedMap<Integer, Pass> hidden = new TreeMap<>();
        seen.passes.forEach((number, pass) -> {
            Pass expected = passes.get(number);
            boolean unknown = expected != null && expected.id().equals(UNKNOWN);
            hidden.put(number, unknown ? new Pass(UNKNOWN, pass.done(), pass.sheets()) : pass);
        });
        return words().equals(new Entered(size, hidden, seen.agreed).words());
    }
}
