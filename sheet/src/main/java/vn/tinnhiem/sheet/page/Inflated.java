package vn.tinnhiem.sheet.page;

import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Dữ liệu nén kiểu zlib, inflated as far as it is asked for: a bomb costs no more than the picture it claims to be. Its
 * check sum, where it is there, must agree.
 */
final class Inflated implements Supply, AutoCloseable {

    /** A run of bytes in an array. */
    record Run(int from, int to) {}

    private final Inflater inflater = new Inflater();
    private final byte[] data;
    private final List<Run> runs;
    private int next;

    Inflated(byte[] data, List<Run> runs) {
        this.data = data;
        this.runs = runs;
    }

    Inflated(byte[] data, int from, int to) {
        this(data, List.of(new Run(from, to)));
    }

    @Override
    public void next(byte[] into, int at, int n) throws PageRefused {
        int got = some(into, at, n);
        if (got < n) {
            throw new PageRefused(FileCause.TRUNCATED, "compressed data end " + (n - got) + " bytes early");
        }
    }

    /** As {@link #next}, but the data may end before. Returns how many bytes there were. */
    int some(byte[] into, int at, int n) throws PageRefused {
        int got = 0;
        try {
            while (got < n) {
                int more = inflater.inflate(into, at + got, n - got);
                got += more;
                if (more == 0 && (inflater.finished() || inflater.needsDictionary() || !feed())) {
                    break;
                }
            }
            return got;
        } catch (DataFormatException e) {
            throw new PageRefused(FileCause.DAMAGED, "compressed data are wrong");
        }
    }

    boolean isFinished() {
        return inflater.finished();
    }

    @Override
    public void finished() throws PageRefused {
        // one byte more than wanted, so that the check sum is read where the data end here; padding is let pass
        some(new byte[1], 0, 1);
    }

    private boolean feed() {
        if (inflater.needsInput() && next < runs.size()) {
            Run run = runs.get(next++);
            inflater.setInput(data, run.from(), run.to() - run.from());
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
