package vn.tinnhiem.app.counting;

/**
 * Một xấp phiếu.
 *
 * @param number from 1 within its ballot
 * @param size sheets in it
 * @param agreed whether it is finished: all entries agree and the order of its sheets is gone
 * @param single whether one entry is enough
 * @param differing sheets, or persons of a batch of totals, on which the first two entries differed
 * @param decided of them, and of those nobody could read, how many the committee decided
 */
public record Batch(
        String id,
        String vote,
        String ballot,
        long number,
        long size,
        Method method,
        boolean agreed,
        boolean single,
        long differing,
        long decided) {}
