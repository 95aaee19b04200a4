package vn.tinnhiem.app.scan;

/**
 * Đọc tới đâu rồi.
 *
 * @param done pages with an answer, those of an earlier run counted in
 * @param total pages, as far as files were opened
 * @param earlier pages among {@code done} that an earlier run had read
 * @param refused pages and files among {@code done}
 * @param doubtful pages among {@code done}, before sheets are compared with each other
 * @param nanos since reading began
 */
public record Progress(int done, int total, int earlier, int refused, int doubtful, long nanos) {

    private static final double NANOS = 1e9;

    /** Pages a second in this run; 0 before the first. */
    public double perSecond() {
        return nanos <= 0 ? 0 : (done - earlier) * NANOS / nanos;
    }

    /** At the rate so far; −1 where there is none yet, 0 where nothing is left. */
    public long secondsLeft() {
        double rate = perSecond();
        return finished() ? 0 : rate <= 0 ? -1 : (long) Math.ceil((total - done) / rate);
    }

    /** Whether an earlier run had read everything. */
    public boolean readBefore() {
        return finished() && done == earlier;
    }

    public boolean finished() {
        return done == total;
    }
}
