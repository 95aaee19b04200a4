package vn.tinnhiem.sheet.ink;

/** Nét in dày bao nhiêu trong bản quét này: the printed outlines of the boxes, measured across at many places. */
final class LineWidths {

    private static final int REACH = 8;
    private static final int EVERY = 5;
    private static final int AWAY = 10;

    private final int[] counts = new int[2 * REACH + 2];
    private int seen;

    void add(BoxPatch patch, Outline outline, int below) {
        for (int y = outline.top() + AWAY; y < outline.bottom() - AWAY; y += EVERY) {
            add(patch, outline.left(), y, 1, 0, below);
            add(patch, outline.right(), y, 1, 0, below);
        }
        for (int x = outline.left() + AWAY; x < outline.right() - AWAY; x += EVERY) {
            add(patch, x, outline.top(), 0, 1, below);
            add(patch, x, outline.bottom(), 0, 1, below);
        }
    }

    private void add(BoxPatch patch, int x, int y, int dx, int dy, int below) {
        int width = 0;
        for (int k = -1; k >= -REACH && patch.at(x + k * dx, y + k * dy) < below; k--) {
            width++;
        }
        for (int k = 0; k <= REACH && patch.at(x + k * dx, y + k * dy) < below; k++) {
            width++;
        }
        counts[width]++;
        seen++;
    }

    /** Mean of the middle half, which ink across a line does not reach; 0 where nothing was measured. */
    double middleMm() {
        double sum = 0;
        double taken = 0;
        double below = 0;
        for (int width = 0; width < counts.length; width++) {
            double from = Math.max(below, seen * 0.25);
            double to = Math.min(below + counts[width], seen * 0.75);
            if (to > from) {
                sum += (to - from) * width;
                taken += to - from;
            }
            below += counts[width];
        }
        return taken == 0 ? 0 : sum / taken / BoxPatch.PER_MM;
    }
}
