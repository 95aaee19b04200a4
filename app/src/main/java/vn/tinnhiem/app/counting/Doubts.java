package vn.tinnhiem.app.counting;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.counting.DoubtQueue.Said;
import vn.tinnhiem.app.counting.DoubtQueue.Waiting;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.rules.law.Finding;

/** Hàng phiếu cần xem xét: every sheet that neither a hand nor a machine may decide alone, wherever it was in doubt. */
@Component
class Doubts {

    private final ObjectProvider<DoubtQueue> queues;

    Doubts(ObjectProvider<DoubtQueue> queues) {
        this.queues = queues;
    }

    /** Sheets that wait. The count does not close while there are any. */
    long open(String vote) {
        return queues.stream().mapToLong(queue -> queue.count(vote)).sum();
    }

    /** The whole queue. */
    List<Waiting> waiting(String vote) {
        return queues.orderedStream()
                .flatMap(queue -> queue.waiting(vote).stream())
                .toList();
    }

    /** Whether more may come by itself. */
    boolean busy(String vote) {
        return queues.stream().anyMatch(queue -> queue.busy(vote));
    }

    /**
     * The sheet to look at now; empty when none waits.
     *
     * @param after of the queue: this sheet while something is asked about it, otherwise the next one behind it
     */
    Optional<Doubt> shown(String vote, List<Waiting> queue, String after) {
        int from = 0;
        for (int i = 0; i < queue.size(); i++) {
            from = queue.get(i).id().equals(after) ? i : from;
        }
        for (int i = 0; i < queue.size(); i++) {
            Waiting each = queue.get((from + i) % queue.size());
            if (each.open()) {
                return find(vote, each.id());
            }
        }
        return Optional.empty();
    }

    private Optional<Doubt> find(String vote, String id) {
        return queues.stream().flatMap(queue -> queue.find(vote, id).stream()).findFirst();
    }

    /** As {@link DoubtQueue#decide}. */
    List<Finding> decide(Seated at, String id, Said said) {
        DoubtQueue queue = queues.stream()
                .filter(each -> each.find(at.vote(), id).isPresent())
                .findFirst()
                .orElseThrow(() -> Batches.refused(Fault.F867_NO_SUCH_DOUBT));
        return queue.decide(at, id, said);
    }

    /** Takes a decision back, while its batch does not agree. */
    void undo(Seated at, String id) {
        queues.forEach(queue -> queue.undo(at, id));
    }
}
