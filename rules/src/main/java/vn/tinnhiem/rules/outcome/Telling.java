package vn.tinnhiem.rules.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

/**
 * Kết quả tự nói ra ai ghi gì: numbers from which it follows, or nearly, how people voted. Nothing forbids showing them;
 * who is about to show them is told first.
 */
public final class Telling {

    /** Ballots of fewer voters than this are told of, however they were marked. */
    public static final long FEW = 10;

    private Telling() {}

    /**
     * All ballots alike (N604), all but one alike (N605), or fewer ballots than {@value #FEW} (N606).
     *
     * @param place the person, as the user named them
     */
    public static List<Finding> check(String place, String name, Tally tally) {
        List<Finding> findings = new ArrayList<>();
        long collected = tally.collected();
        long same = LongStream.of(tally.high(), tally.confidence(), tally.low(), tally.invalidLines())
                .max()
                .orElse(0);
        if (collected > 0 && same == collected) {
            findings.add(Finding.of(Code.N604_UNANIMOUS, place, "name", name, "collected", collected));
        } else if (collected > 1 && same == collected - 1) {
            findings.add(Finding.of(Code.N605_ALL_BUT_ONE, place, "name", name, "collected", collected, "same", same));
        }
        if (collected > 0 && collected < FEW) {
            findings.add(Finding.of(Code.N606_FEW_BALLOTS, place, "name", name, "collected", collected));
        }
        return findings;
    }
}
