package vn.tinnhiem.app.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.rules.law.Finding;

/** Một nguồn phiếu cần xem xét: sheets typed by hand, scanned ones. The committee sees one queue of all of them. */
public interface DoubtQueue {

    /**
     * Một tờ trong hàng.
     *
     * @param where the paper lies
     * @param open whether something is still asked about it; otherwise it is decided and can be decided anew
     */
    record Waiting(String id, String where, boolean open) {}

    /**
     * Điều hai thành viên nói về một tờ.
     *
     * @param answers by the field of the question
     */
    record Said(Map<String, String> answers, String reason, String name1, String name2) {
        public Said {
            answers = Map.copyOf(answers);
        }
    }

    /** Sheets that wait. */
    long count(String vote);

    /** Sheets that wait, and those that are decided and can be decided anew, in the order of the paper. */
    List<Waiting> waiting(String vote);

    /** Whether more may come by itself: pages are still being read. */
    default boolean busy(String vote) {
        return false;
    }

    /** What is asked now about one sheet; empty where nothing is, or where it is of another queue. */
    Optional<Doubt> find(String vote, String id);

    /**
     * Writes down what was decided.
     *
     * @return equations that the answer breaks; nothing is stored then
     * @throws vn.tinnhiem.app.kernel.Refused where an answer, the reason or one of two different names is missing
     */
    List<Finding> decide(Seated at, String id, Said said);

    /** Takes a decision back; nothing happens where it is of another queue. */
    void undo(Seated at, String id);
}
