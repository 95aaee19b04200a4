package vn.tinnhiem.app.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.counting.Count.Box;
import vn.tinnhiem.app.counting.Count.PersonTally;
import vn.tinnhiem.app.counting.Count.Source;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.count.Counting;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.policy.Setting;

/** Các chồng phiếu đang đếm, mỗi loại một chồng: where a line of {@code sheets.csv} and a scanned sheet both go. */
final class Heaps {

    /**
     * The sheets of one ballot so far.
     *
     * @param firstPerson place of its first line among all lines of the vote
     * @param marks room for the sheet being read
     */
    record Heap(
            Ballot ballot,
            int firstPerson,
            Counting counting,
            @Nullable Mark[] marks) {}

    private final List<Heap> heaps = new ArrayList<>();
    private final SheetListener listener;

    Heaps(BallotLines vote, SheetListener listener) {
        this.listener = listener;
        UnissuedSheet unissued = vote.policy().value(Setting.UNISSUED_SHEET);
        int first = 0;
        for (Ballot each : vote.ballots()) {
            int size = each.lines().size();
            heaps.add(new Heap(each, first, new Counting(size, vote.policy().ballotRules(), unissued), new Mark[size]));
            first += size;
        }
    }

    List<Heap> all() {
        return heaps;
    }

    /**
     * @param index of the ballot in the vote
     * @param marks one per line of that ballot; read and not kept
     */
    void add(int index, Mark[] marks, boolean issued, boolean added) {
        heaps.get(index).counting().add(marks, issued, added);
        listener.sheet(index, issued, added, marks, marks.length);
    }

    Count count() {
        return new Count(Source.SHEETS, heaps.stream().map(Heaps::box).toList());
    }

    private static Box box(Heap heap) {
        Counting counting = heap.counting();
        List<Tally> tallies = counting.tallies();
        List<PersonTally> persons = IntStream.range(0, tallies.size())
                .mapToObj(i -> new PersonTally(heap.ballot().lines().get(i), tallies.get(i), OptionalLong.empty()))
                .toList();
        return new Box(
                heap.ballot().id(),
                OptionalLong.of(counting.collected()),
                OptionalLong.of(counting.setAside()),
                OptionalLong.of(counting.withAddedName()),
                persons);
    }
}
