package vn.tinnhiem.app.counting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.law.Term;

/**
 * Kết quả cộng phiếu của cả hội nghị, trước khi soát với tài khoản phiếu.
 *
 * @param boxes one per ballot of the vote, in its order
 * @param scan what became of the pages, where sheets were scanned
 */
@Term("tổng hợp của hội nghị")
public record Count(Source source, List<Box> boxes, Optional<ScanAccount> scan) {

    public Count {
        boxes = List.copyOf(boxes);
    }

    /** A count of sheets that were typed, or of totals. */
    public Count(Source source, List<Box> boxes) {
        this(source, boxes, Optional.empty());
    }

    /** The same numbers, as sheets that were scanned. */
    public Count scanned(ScanAccount account) {
        return new Count(source, boxes, Optional.of(account));
    }

    /** Whether scanned sheets still wait for a decision and are left out. */
    public boolean provisional() {
        return scan.map(ScanAccount::provisional).orElse(false);
    }

    /** Where the numbers came from. */
    public enum Source {
        SHEETS,
        TOTALS
    }

    /**
     * Phiếu của một loại.
     *
     * @param collected sheets in the base; empty when only totals were taken in
     * @param setAside sheets found that the committee did not hand out; empty when only totals were taken in
     * @param addedNames collected sheets with a name written in; empty when only totals were taken in
     */
    public record Box(
            String ballot,
            OptionalLong collected,
            OptionalLong setAside,
            OptionalLong addedNames,
            List<PersonTally> persons) {
        public Box {
            persons = List.copyOf(persons);
        }
    }

    /**
     * @param deputies all deputies of the body, where the totals say it
     */
    public record PersonTally(Line line, Tally tally, OptionalLong deputies) {}

    public List<PersonTally> persons() {
        return boxes.stream().flatMap(b -> b.persons().stream()).toList();
    }
}
