package vn.tinnhiem.rules.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Nhập hai lần, bởi những người khác nhau: what two entries of the same paper come to, as states. A third entry breaks
 * the tie field by field; where it is equal to neither, the committee decides. The state carries its data, so nothing can
 * be settled from a state that is not there.
 */
public final class DoubleEntry {

    private DoubleEntry() {}

    /** What a second entry comes to. */
    public sealed interface Second<F> permits Agreed, Differing, Refused {}

    /** What a third entry comes to. */
    public sealed interface Third<F> permits Agreed, Unclear, Refused {}

    /** Khớp. */
    public record Agreed<F>(List<F> fields) implements Second<F>, Third<F> {
        public Agreed {
            fields = List.copyOf(fields);
        }
    }

    /** Không nhận: nothing was changed. */
    public record Refused<F>(Cause cause) implements Second<F>, Third<F> {

        /** Vì sao. */
        public enum Cause {
            /** Somebody who enters now entered it before. */
            SAME_PERSON,
            /** The entries are not of the same paper: they have different numbers of fields. */
            ANOTHER_FORM
        }
    }

    /**
     * Khác nhau: waits for a third entry.
     *
     * @param places the fields that differ, from 0
     */
    public record Differing<F>(EnteredOnce<F> first, EnteredOnce<F> second, List<Integer> places) implements Second<F> {
        public Differing {
            places = List.copyOf(places);
        }

        /**
         * The third entry. A field on which the first two agree stays; of the others, what is equal to one of the two stands.
         *
         * @param others who enter now; refused when all of them made the first entry, or all of them the second: a
         *     committee of three to five persons has no third pair of new people, but it has another pair
         */
        public Third<F> third(Set<String> others, List<F> again) {
            if (others.isEmpty()
                    || first.by().containsAll(others)
                    || second.by().containsAll(others)) {
                return new Refused<>(Refused.Cause.SAME_PERSON);
            }
            if (again.size() != first.fields().size()) {
                return new Refused<>(Refused.Cause.ANOTHER_FORM);
            }
            List<F> settled = new ArrayList<>(first.fields());
            List<Integer> open = new ArrayList<>();
            for (int place : places) {
                F third = again.get(place);
                if (third.equals(second.fields().get(place))) {
                    settled.set(place, third);
                } else if (!third.equals(first.fields().get(place))) {
                    open.add(place);
                }
            }
            return open.isEmpty() ? new Agreed<>(settled) : new Unclear<>(settled, open);
        }
    }

    /**
     * Ba lần ba khác: for the committee.
     *
     * @param fields what is settled; at the open places, what was entered first
     * @param places the fields that the committee decides, from 0
     */
    public record Unclear<F>(List<F> fields, List<Integer> places) implements Third<F> {
        public Unclear {
            fields = List.copyOf(fields);
            places = List.copyOf(places);
        }

        /**
         * The committee's decision.
         *
         * @param decision one value for each open place, in their order
         */
        public Agreed<F> decided(List<F> decision) {
            if (decision.size() != places.size()) {
                throw new IllegalArgumentException(decision.size() + " decisions on " + places.size() + " fields");
            }
            List<F> settled = new ArrayList<>(fields);
            for (int i = 0; i < places.size(); i++) {
                settled.set(places.get(i), decision.get(i));
            }
            return new Agreed<>(settled);
        }
    }
}
