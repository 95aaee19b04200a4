package vn.tinnhiem.sheet.page;

import java.io.EOFException;
import java.io.IOException;

/**
 * Việc chạm vào tệp lạ: whatever a decoder throws becomes a {@link PageRefused}. The detail names where, never what was
 * in the file, since messages of libraries quote it.
 */
final class Guarded {

    private Guarded() {}

    interface Work<T> {
        T run() throws PageRefused, IOException;
    }

    static <T> T run(Work<T> work) throws PageRefused {
        try {
            return work.run();
        } catch (EOFException e) {
            throw new PageRefused(FileCause.TRUNCATED, where(e));
        } catch (IOException | RuntimeException | StackOverflowError | InternalError | AssertionError e) {
            throw new PageRefused(FileCause.DAMAGED, where(e));
        } catch (OutOfMemoryError e) {
            throw new PageRefused(FileCause.TOO_LARGE, "more memory than there is");
        }
    }

    private static String where(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown.getClass().getSimpleName() + (trace.length == 0 ? "" : " in " + trace[0]);
    }
}
