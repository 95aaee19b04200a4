package vn.tinnhiem.app.scan;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.scan.ReadingProcess.Lost;
import vn.tinnhiem.app.scan.ReadingProcess.Program;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Request;
import vn.tinnhiem.app.scan.Wire.Status;
import vn.tinnhiem.sheet.page.FileCause;

/**
 * Đọc mà không bao giờ mắc kẹt: when the process dies or goes silent, each page that was in its hands is tried once more,
 * alone in a fresh process; what fails then is refused, and the rest goes on.
 */
final class SafeReading implements AutoCloseable {

    private final Program program;
    private final int seconds;
    /** Ordinary questions share it; one that is tried again has it to itself. */
    private final ReadWriteLock crowd = new ReentrantReadWriteLock();

    private @Nullable ReadingProcess process;
    private boolean everStarted;

    /** @param seconds within which a page is answered */
    SafeReading(Program program, int seconds) {
        this.program = program;
        this.seconds = seconds;
    }

    /** Whether an answer can be believed. */
    @FunctionalInterface
    interface Check {
        boolean holds(byte[] bytes);
    }

    /**
     * @return OK with bytes that passed the check, or REFUSED with the cause
     * @throws Refused F808 where the process cannot be started at all
     */
    Answer ask(Request request, Check check) {
        @Nullable Answer first = attempt(request, check, crowd.readLock());
        if (first != null) {
            return first;
        }
        @Nullable Answer second = attempt(request, check, crowd.writeLock());
        return second == null ? Answer.refused(FileCause.GAVE_UP.name(), "") : second;
    }

    private @Nullable Answer attempt(Request request, Check check, Lock lock) {
        lock.lock();
        try {
            ReadingProcess reading = running();
            try {
                Answer answer = reading.ask(request, seconds);
                if (answer.status() == Status.FAILED) {
                    return Answer.refused(FileCause.GAVE_UP.name(), plain(answer));
                }
                if (answer.status() == Status.REFUSED ? known(answer) : check.holds(answer.bytes())) {
                    return answer;
                }
                reading.close();
                return null;
            } catch (Lost e) {
                return null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** A name of a class and a place in it, nothing else. */
    private static String plain(Answer answer) {
        String text = new String(answer.bytes(), StandardCharsets.UTF_8);
        return text.substring(0, Math.min(200, text.length())).replaceAll("[^\\w.$:() ]", "?");
    }

    private static boolean known(Answer answer) {
        String[] said = answer.causeAndDetail();
        for (FileCause cause : FileCause.values()) {
            if (cause.name().equals(said[0])) {
                return answer.bytes().length < 2000;
            }
        }
        return false;
    }

    private synchronized ReadingProcess running() {
        ReadingProcess known = process;
        if (known != null && !known.isLost()) {
            return known;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                ReadingProcess fresh = new ReadingProcess(program);
                process = fresh;
                everStarted = true;
                return fresh;
            } catch (Lost e) {
                if (!everStarted || attempt == 3) {
                    throw new Refused(Problem.of(
                            Fault.F808_READER_DOES_NOT_START, "", "", "cause", String.valueOf(e.getMessage())));
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        ReadingProcess known = process;
        process = null;
        if (known != null) {
            known.close();
        }
    }
}
