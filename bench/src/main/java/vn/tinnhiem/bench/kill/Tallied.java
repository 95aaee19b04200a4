package vn.tinnhiem.bench.kill;

import java.util.ArrayList;
import java.util.List;

/** Những con số của một lần thử. Safe for several threads. */
final class Tallied {

    private static final int MOST_FAULTS = 20;

    private final List<String> faults = new ArrayList<>();
    private long ballots;
    private long undone;
    private long entries;
    private long again;
    private long answers;
    private long unansweredDone;
    private long unansweredNot;
    private long logged;
    private int moments;
    private int whileStarting;

    synchronized void fault(String words) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(words);
        }
    }

    synchronized void acknowledged(Asked asked) {
        answers++;
        switch (asked) {
            case Asked.Begin begin -> {}
            case Asked.Put put -> ballots++;
            case Asked.Undo undo -> undone++;
            case Asked.Finish finish -> entries++;
            case Asked.Again batch -> again++;
        }
    }

    synchronized void unanswered(boolean done) {
        if (done) {
            unansweredDone++;
        } else {
            unansweredNot++;
        }
    }

    synchronized void logged(long lines) {
        logged = lines;
    }

    synchronized void killed(boolean starting) {
        moments++;
        if (starting) {
            whileStarting++;
        }
    }

    synchronized int moments() {
        return moments;
    }

    /** Of any kind. */
    synchronized long answers() {
        return answers;
    }

    synchronized long ballots() {
        return ballots;
    }

    /** What was not as it has to be; empty when all was. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public synchronized String toString() {
        return """
                killed at %,d moments, %,d of them while it was starting
                acknowledged: %,d ballots, %,d taken back, %,d entries finished, %,d batches entered anew
                without an answer when it was killed: %,d on disk, %,d not; each sent again with the same id
                log: %,d entries, the chain %s
                faults: %d""".formatted(
                        moments,
                        whileStarting,
                        ballots,
                        undone,
                        entries,
                        again,
                        unansweredDone,
                        unansweredNot,
                        logged,
                        faults.stream().anyMatch(fault -> fault.startsWith("chuỗi")) ? "broken" : "holds",
                        faults.size());
    }
}
