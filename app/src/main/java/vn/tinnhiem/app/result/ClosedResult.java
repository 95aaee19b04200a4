package vn.tinnhiem.app.result;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Difference;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.closed.ClosedCount;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.rules.law.Code;

/**
 * Kết quả CHÍNH THỨC: of a count that the committee closed.
 *
 * @param version of the count, from 1; a count that was opened again closes as the next
 * @param explanations written explanations, by what they explain, in its order
 * @param decisions of the committee on sheets that were unclear at the keyboard
 */
public record ClosedResult(
        int version, VoteResult result, SortedMap<Difference, String> explanations, List<Decided> decisions) {

    /** The result of a closed count with what the conference announced. */
    public static ClosedResult of(BallotLines vote, Announced announced, ClosedCount closed) {
        SortedMap<Difference, String> explanations = explained(closed.explanations());
        Announced complete =
                new Announced(announced.day(), announced.heads(), announced.boxes(), explanations.keySet());
        return new ClosedResult(
                closed.version(),
                VoteResult.of(vote, complete, closed.count(), closed.salt()),
                explanations,
                closed.decisions());
    }

    /**
     * What is explained, from keys as "D522" and "D522.lanh-dao".
     *
     * @throws IllegalArgumentException for a key that names no code
     */
    public static SortedMap<Difference, String> explained(Map<String, String> byKey) {
        SortedMap<Difference, String> explanations = new TreeMap<>();
        byKey.forEach((key, words) -> explanations.put(difference(key), words));
        return explanations;
    }

    /** The difference that a key as "D522" or "D522.lanh-dao" stands for. */
    public static Difference difference(String key) {
        int dot = key.indexOf('.');
        String number = dot < 0 ? key : key.substring(0, dot);
        for (Code code : Code.values()) {
            if (code.number().equals(number)) {
                return new Difference(code, dot < 0 ? "" : key.substring(dot + 1));
            }
        }
        throw new IllegalArgumentException("explains nothing: " + key);
    }
}
