package vn.tinnhiem.rules.schedule;

import java.util.List;
import java.util.Optional;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.law.Term;

/**
 * Một việc có hạn, như các tầng quy định: what the nearest layer says, and what stands above it.
 *
 * @param who who does it
 * @param to whom it goes to; empty when to nobody in particular
 * @param limits all that the nearest layer states; at least one, and every one binds
 * @param softer a day shown as due before the last day, where the plan names both (HP-11)
 * @param own whether a plan states it; otherwise it is inherited from the regulation or a frame
 * @param above what the layers above state for the same task, nearest last
 */
@Term("việc có hạn")
public record Duty(
        Task task,
        String title,
        String who,
        String to,
        Stated<List<Limit>> limits,
        Optional<Limit> softer,
        boolean own,
        List<Stated<List<Limit>>> above) {

    public Duty {
        if (limits.value().isEmpty()) {
            throw new IllegalArgumentException(task + " has no limit");
        }
    }
}
