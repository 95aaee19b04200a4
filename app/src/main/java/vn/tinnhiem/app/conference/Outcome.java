package vn.tinnhiem.app.conference;

import java.util.List;
import vn.tinnhiem.rules.law.Finding;

/** Một việc ở hội nghị: done, or not, with everything that stands in its way. */
public sealed interface Outcome {

    /**
     * Đã làm.
     *
     * @param differences what can be and differs: each waits for a written explanation
     */
    record Done(List<Finding> differences) implements Outcome {

        /** Nothing differs. */
        static final Outcome PLAIN = new Done(List.of());

        public Done {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Chưa làm được; nothing was changed.
     *
     * @param findings what the rules say, where the rules forbid it
     */
    record NotDone(Refusal refusal, List<Finding> findings) implements Outcome {
        public NotDone {
            findings = List.copyOf(findings);
        }
    }

    /** Not done, for a reason that needs no number. */
    static Outcome refused(Refusal refusal) {
        return new NotDone(refusal, List.of());
    }

    default boolean done() {
        return this instanceof Done;
    }
}
