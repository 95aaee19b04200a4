package vn.tinnhiem.sheet.ink;

/** Mực trên một đường vòng quanh lòng ô: the runs of ink along the edge of a frame, for instance where strokes leave. */
final class Rim {

    private static final int MOST = 64;
    private static final int LEAST = 2;

    private final int[] middles = new int[MOST];
    private Frame frame = new Frame(0, 0, 0, 0);
    private int runs;
    private int longest;

    void walk(BoxPatch patch, Frame along, int below) {
        frame = along;
        runs = 0;
        longest = 0;
        int around = along.around();
        int start = firstWhite(patch, below, around);
        int length = 0;
        for (int k = 1; k <= around; k++) {
            int at = (start + k) % around;
            if (k < around && dark(patch, at, below)) {
                length++;
            } else {
                end(at, length, around);
                length = 0;
            }
        }
    }

    private void end(int at, int length, int around) {
        longest = Math.max(longest, length);
        if (length >= LEAST && runs < MOST) {
            middles[runs++] = Math.floorMod(at - (length + 1) / 2, around);
        }
    }

    private int firstWhite(BoxPatch patch, int below, int around) {
        int start = 0;
        while (start < around - 1 && dark(patch, start, below)) {
            start++;
        }
        return start;
    }

    private boolean dark(BoxPatch patch, int k, int below) {
        return patch.at(frame.edgeX(k), frame.edgeY(k)) < below;
    }

    int runs() {
        return runs;
    }

    /** In samples. */
    int longest() {
        return longest;
    }

    /** How many runs have none of {@code other} within {@code samples}. */
    int strayFrom(Rim other, double samples) {
        int stray = 0;
        for (int i = 0; i < runs; i++) {
            boolean near = false;
            for (int j = 0; j < other.runs && !near; j++) {
                double dx = frame.edgeX(middles[i]) - other.frame.edgeX(other.middles[j]);
                double dy = frame.edgeY(middles[i]) - other.frame.edgeY(other.middles[j]);
                near = dx * dx + dy * dy <= samples * samples;
            }
            stray += near ? 0 : 1;
        }
        return stray;
    }
}
