package vn.tinnhiem.rules.count;

import java.util.ArrayList;
import java.util.List;

/** Chia phiếu thành xấp: none so small that its sums tell how a few people voted. */
public final class BatchSizes {

    /** No batch is smaller, unless it is the whole box. */
    public static final long LEAST = 10;

    private BatchSizes() {}

    /**
     * The sizes of the batches of a box, in order. A rest under {@value #LEAST} sheets joins the batch before it.
     *
     * @param sheets in the box, at least 0
     * @param size of a full batch, at least {@value #LEAST}
     */
    public static List<Long> of(long sheets, long size) {
        if (size < LEAST || sheets < 0) {
            throw new IllegalArgumentException(sheets + " sheets in batches of " + size);
        }
        List<Long> sizes = new ArrayList<>();
        for (long left = sheets; left > 0; left -= sizes.getLast()) {
            sizes.add(left - size < LEAST ? left : size);
        }
        return sizes;
    }
}
