package vn.tinnhiem.rules.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;

/**
 * Bốc thăm xấp bằng xúc xắc: which batches are entered by hand too. The committee throws, the rule is this one, and whoever
 * has the faces can find the same batches with pencil and paper.
 *
 * <p>With {@code n} batches left, the faces of {@link #dice} dice in the order thrown, each less one, are the digits of a number
 * to the base 6. It is divided by {@code n}; the remainder says how many of the batches left, in their order, stand before the
 * one drawn. A number so high that it would favour the first batches is thrown again.
 *
 * @param batches numbers of the batches, in their order; none twice
 * @param wanted how many are drawn, 1 to all; all need no throw
 * @param thrown the faces of each throw so far, each 1 to 6
 */
public record DiceDraw(List<Integer> batches, int wanted, List<List<Integer>> thrown) {

    private static final int FACES = 6;

    public DiceDraw {
        batches = List.copyOf(batches);
        thrown = thrown.stream().map(List::copyOf).toList();
        if (wanted < 1 || wanted > batches.size() || batches.stream().distinct().count() != batches.size()) {
            throw new IllegalArgumentException(wanted + " of " + batches);
        }
    }

    /**
     * Một lần đổ.
     *
     * @param left batches that were left before it, in their order
     * @param value the number that the faces are
     * @param below numbers below this one count
     * @param drawn the batch; empty where it is thrown again
     */
    public record Throw(List<Integer> faces, List<Integer> left, int value, int below, Optional<Integer> drawn) {

        public Throw {
            faces = List.copyOf(faces);
            left = List.copyOf(left);
        }

        /** What the number leaves when it is divided by how many batches were left. */
        public int remainder() {
            return value % left.size();
        }
    }

    /** How many dice are thrown with so many batches left: the fewest, two at least, with which few throws are lost. */
    public static int dice(int left) {
        int dice = 2;
        for (int numbers = FACES; numbers < left; numbers *= FACES) {
            dice++;
        }
        return dice;
    }

    /** Whether these are faces of as many dice as the next throw has. */
    public boolean fits(List<Integer> faces) {
        return !complete()
                && faces.size() == dice(left().size())
                && faces.stream().allMatch(face -> face >= 1 && face <= FACES);
    }

    /** With one more throw. */
    public DiceDraw and(List<Integer> faces) {
        if (!fits(faces)) {
            throw new IllegalArgumentException("no such dice: " + faces);
        }
        List<List<Integer>> all = new ArrayList<>(thrown);
        all.add(faces);
        return new DiceDraw(batches, wanted, all);
    }

    /** Every throw with what it came to, in order. */
    public List<Throw> throwsMade() {
        List<Integer> left = new ArrayList<>(batches);
        List<Throw> made = new ArrayList<>();
        for (List<Integer> faces : thrown) {
            Throw each = made(faces, left);
            made.add(each);
            each.drawn().ifPresent(left::remove);
        }
        return made;
    }

    private static Throw made(List<Integer> faces, SequencedCollection<Integer> before) {
        List<Integer> left = List.copyOf(before);
        int value = 0;
        int numbers = 1;
        for (int face : faces) {
            value = value * FACES + face - 1;
            numbers *= FACES;
        }
        int below = numbers / left.size() * left.size();
        return new Throw(
                faces,
                left,
                value,
                below,
                value < below ? Optional.of(left.get(value % left.size())) : Optional.empty());
    }

    /** The batches drawn so far, in the order of the draw; all of them, where all are wanted. */
    public List<Integer> drawn() {
        return wanted == batches.size()
                ? batches
                : throwsMade().stream().flatMap(each -> each.drawn().stream()).toList();
    }

    /** The batches that are left, in their order. */
    public List<Integer> left() {
        List<Integer> left = new ArrayList<>(batches);
        left.removeAll(drawn());
        return left;
    }

    public boolean complete() {
        return drawn().size() == wanted;
    }
}
