package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.ink.InkShape.Strokes;

/** Lưới mực đen trắng trong lòng ô, with what is counted on it. One for each page that is read. */
final class Bits {

    static final int MOST = 90 * 90;
    private static final int SPECK = 3;
    private static final int SLIT = 8;
    private static final int LEAST_HOLE = 9;
    private static final int LEAST_REGION = 10;
    private static final int LEAST_RADIUS = 6;
    private static final double ARMS_OUT_TO = 0.8;

    private final boolean[] ink = new boolean[MOST];
    private final int[] distance = new int[MOST];
    private final Patches parts = new Patches(MOST);
    private int width;
    private int height;
    private int inked;
    private int largestWhite;

    void size(int columns, int rows) {
        width = columns;
        height = rows;
    }

    boolean[] cells() {
        return ink;
    }

    int inked() {
        return inked;
    }

    double share(int cells) {
        return (double) cells / (width * height);
    }

    int largestWhite() {
        return largestWhite;
    }

    /** Largest frame side of a connected part of ink, in cells. */
    int longestPart() {
        parts.find(ink, width, height, true, true);
        int longest = 0;
        for (int label = 1; label <= parts.count(); label++) {
            longest = Math.max(longest, parts.extent(label));
        }
        return longest;
    }

    /** Takes specks away and closes pores. */
    void clean() {
        int area = width * height;
        parts.find(ink, width, height, true, true);
        for (int cell = 0; cell < area; cell++) {
            if (ink[cell] && parts.size(parts.label(cell)) <= SPECK) {
                ink[cell] = false;
            }
        }
        parts.find(ink, width, height, false, false);
        inked = 0;
        for (int cell = 0; cell < area; cell++) {
            if (!ink[cell] && parts.size(parts.label(cell)) <= SLIT) {
                ink[cell] = true;
            }
            inked += ink[cell] ? 1 : 0;
        }
    }

    Strokes strokes() {
        parts.find(ink, width, height, false, false);
        largestWhite = 0;
        int regions = 0;
        int holes = 0;
        for (int label = 1; label <= parts.count(); label++) {
            int size = parts.size(label);
            largestWhite = Math.max(largestWhite, size);
            if (parts.reachesEdge(label, width, height)) {
                regions += size >= LEAST_REGION ? 1 : 0;
            } else {
                holes += size >= LEAST_HOLE ? 1 : 0;
            }
        }
        return new Strokes(lengthInCells() / Math.sqrt((double) width * height), regions, holes, arms());
    }

    double lengthInCells() {
        return Math.PI / 8 * (rowRuns() + columnRuns() + (diagonalRuns(1) + diagonalRuns(-1)) / Math.sqrt(2));
    }

    /** Mean number of strokes met along the rows and columns that meet any. */
    double crossings() {
        return (double) (rowRuns() + columnRuns()) / Math.max(1, rowsMet() + columnsMet());
    }

    int rowRuns() {
        return runs(width, height, width, 1);
    }

    int columnRuns() {
        return runs(height, width, 1, width);
    }

    private int runs(int length, int lines, int lineStep, int step) {
        int runs = 0;
        for (int line = 0; line < lines; line++) {
            boolean before = false;
            for (int k = 0, cell = line * lineStep; k < length; k++, cell += step) {
                runs += ink[cell] && !before ? 1 : 0;
                before = ink[cell];
            }
        }
        return runs;
    }

    private int diagonalRuns(int step) {
        int runs = 0;
        for (int start = 1 - height; start < width + height - 1; start++) {
            boolean before = false;
            for (int y = 0; y < height; y++) {
                int x = start + step * y;
                boolean now = x >= 0 && x < width && ink[y * width + x];
                runs += now && !before ? 1 : 0;
                before = now;
            }
        }
        return runs;
    }

    int rowsMet() {
        return met(height, width, width, 1);
    }

    int columnsMet() {
        return met(width, height, 1, width);
    }

    private int met(int lines, int length, int lineStep, int step) {
        int met = 0;
        for (int line = 0; line < lines; line++) {
            boolean any = false;
            for (int k = 0, cell = line * lineStep; k < length && !any; k++, cell += step) {
                any = ink[cell];
            }
            met += any ? 1 : 0;
        }
        return met;
    }

    /** The larger side of the frame around all ink, as a share of the whole. */
    double extent() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return right < 0 ? 0 : Math.max((right - left + 1.0) / width, (bottom - top + 1.0) / height);
    }

    /**
     * Strokes met on circles around the middle of the ink, out to where arms end in hooks: four for a cross, more where a
     * further stroke runs through it, two for a single line.
     */
    private int arms() {
        long sumX = 0;
        long sumY = 0;
        for (int cell = 0; cell < width * height; cell++) {
            if (ink[cell]) {
                sumX += cell % width;
                sumY += cell / width;
            }
        }
        double x = (double) sumX / Math.max(1, inked);
        double y = (double) sumY / Math.max(1, inked);
        int last = (int) (ARMS_OUT_TO * farthest(x, y));
        int most = 0;
        int before = 0;
        for (int radius = LEAST_RADIUS; radius <= last; radius++) {
            int now = onCircle(x, y, radius);
            most = Math.max(most, Math.min(now, before));
            before = now;
        }
        return most;
    }

    private double farthest(double x, double y) {
        double most = 0;
        for (int cell = 0; cell < width * height; cell++) {
            if (ink[cell]) {
                most = Math.max(most, Math.hypot(cell % width - x, cell / width - y));
            }
        }
        return most;
    }

    private int onCircle(double centreX, double centreY, int radius) {
        int steps = 8 * radius;
        boolean before = onCircle(centreX, centreY, radius, 0);
        int runs = 0;
        for (int k = 1; k <= steps; k++) {
            boolean now = onCircle(centreX, centreY, radius, 2 * Math.PI * k / steps);
            runs += now && !before ? 1 : 0;
            before = now;
        }
        return runs;
    }

    private boolean onCircle(double centreX, double centreY, int radius, double angle) {
        int x = (int) Math.round(centreX + radius * Math.cos(angle));
        int y = (int) Math.round(centreY + radius * Math.sin(angle));
        return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
    }

    /** Diameter of the largest disc in the ink, in cells: a chamfer of 3 and 4. */
    double thickness() {
        int far = 3 * (width + height);
        for (int cell = 0; cell < width * height; cell++) {
            distance[cell] = ink[cell] ? far : 0;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                relax(x, y, -1);
            }
        }
        int most = 0;
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                relax(x, y, 1);
                most = Math.max(most, distance[y * width + x]);
            }
        }
        return Math.max(0, 2 * most / 3.0 - 1);
    }

    private void relax(int x, int y, int side) {
        int cell = y * width + x;
        if (distance[cell] == 0) {
            return;
        }
        int least = Math.min(reach(x + side, y, 3), reach(x, y + side, 3));
        least = Math.min(least, Math.min(reach(x + side, y + side, 4), reach(x - side, y + side, 4)));
        distance[cell] = Math.min(distance[cell], least);
    }

    /** Ink goes on beyond the edge of the frame as far as anyone knows. */
    private int reach(int x, int y, int step) {
        boolean inside = x >= 0 && y >= 0 && x < width && y < height;
        return inside ? distance[y * width + x] + step : Integer.MAX_VALUE;
    }
}
