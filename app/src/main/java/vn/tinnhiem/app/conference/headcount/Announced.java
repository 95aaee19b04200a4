package vn.tinnhiem.app.conference.headcount;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.tinnhiem.rules.count.BallotAccount;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.law.Code;

/**
 * Những con số đã công bố ở hội nghị.
 *
 * @param boxes by id of the ballot
 * @param explained differences for which there is a written explanation
 */
public record Announced(LocalDate day, HeadCount heads, Map<String, Box> boxes, Set<Difference> explained) {

    public Announced {
        boxes = Map.copyOf(boxes);
        explained = Set.copyOf(explained);
    }

    /** Whether there is a written explanation of a difference on a ballot. */
    public boolean explains(Code code, String ballot) {
        return explained.contains(Difference.everywhere(code)) || explained.contains(new Difference(code, ballot));
    }

    /**
     * Phiếu của một hòm.
     *
     * @param setAside sheets found that the committee did not hand out, as announced; sheets that are entered say it themselves
     * @param addedNames sheets with a name written in, as announced
     */
    public record Box(BallotAccount account, long setAside, long addedNames) {}
}
