package vn.tinnhiem.bench.kill;

import java.io.IOException;

/** Bên nhận phiếu, có thể bị giết bất cứ lúc nào. */
interface Office {

    /** Whether its next start and good end are the ones from which it learns to start faster. */
    boolean learns();

    /** Begins to run on the data folder; does not wait until it answers. */
    void start() throws IOException;

    /** Waits until it answers. */
    void awaitReady() throws IOException, InterruptedException;

    /** SIGKILL, and waits until the process is gone and everything it had said is read. */
    void kill() throws InterruptedException;

    /** Asks it to end, as at the end of a day, and waits. */
    void end() throws IOException, InterruptedException;

    /**
     * Asks for something and waits for the answer.
     *
     * @param seat which station asks, from 0
     * @return what was answered; everything asked is on disk by then, or should be
     * @throws Lost when no answer came: it may be on disk or not
     * @throws IllegalStateException when it was refused: a script asks for nothing that is to be refused
     */
    String ask(int seat, Asked asked) throws Lost;

    /** Không có câu trả lời. */
    final class Lost extends Exception {
        private static final long serialVersionUID = 1L;

        Lost(String message) {
            super(message);
        }
    }
}
