package vn.tinnhiem.sheet.ink;

import java.util.Arrays;

/** Đo hình dạng mực trong một khung của mảnh ảnh. One for each page that is read; not for several threads. */
final class ShapeMeter {

    private static final int MOST = 90 * 90;
    private static final double PER_MM = BoxPatch.PER_MM;
    private static final int SPECK = 3;
    private static final int SLIT = 3;
    private static final int LEAST_HOLE = 4;
    private static final int LEAST_REGION = 10;
    private static final int DIRECTIONS = 18;
    private static final int PEAK = 2;

    private final boolean[] faint = new boolean[MOST];
    private final boolean[] ink = new boolean[MOST];
    private final int[] smooth = new int[MOST];
    private final int[] distance = new int[MOST];
    private final double[] directions = new double[DIRECTIONS];
    private final Patches parts = new Patches(MOST);
    private BoxPatch patch = new BoxPatch();
    private int x0;
    private int y0;
    private int width;
    private int height;

    /**
     * Measures the samples from {@code (left, top)} to before {@code (right, bottom)}.
     *
     * @param strongBelow gray under which ink is strong
     * @param faintBelow gray under which ink is faint
     */
    InkShape measure(
            BoxPatch of, int left, int top, int right, int bottom, int strongBelow, int faintBelow, int paper) {
        patch = of;
        x0 = left;
        y0 = top;
        width = right - left;
        height = bottom - top;
        int area = width * height;
        int faintCells = smooth(faintBelow);
        double faintExtent = 0;
        if (faintCells > 0) {
            parts.find(faint, width, height, true, true);
            for (int label = 1; label <= parts.count(); label++) {
                faintExtent = Math.max(faintExtent, parts.extent(label) / PER_MM);
            }
        }
        if (binarise(strongBelow) == 0) {
            return InkShape.blank((double) faintCells / area, faintExtent);
        }
        int inked = clean();
        return inked == 0
                ? InkShape.blank((double) faintCells / area, faintExtent)
                : shape(inked, (double) faintCells / area, faintExtent, paper - faintBelow);
    }

    private int smooth(int below) {
        int size = patch.size();
        int[] gray = patch.gray();
        int count = 0;
        for (int y = 0; y < height; y++) {
            int at = (y0 + y) * size + x0;
            for (int x = 0; x < width; x++, at++) {
                int up = at - size;
                int down = at + size;
                int sum = gray[up - 1]
                        + gray[up]
                        + gray[up + 1]
                        + gray[at - 1]
                        + gray[at]
                        + gray[at + 1]
                        + gray[down - 1]
                        + gray[down]
                        + gray[down + 1];
                smooth[y * width + x] = sum;
                boolean dark = sum < below * 9;
                faint[y * width + x] = dark;
                count += dark ? 1 : 0;
            }
        }
        return count;
    }

    private int binarise(int below) {
        int size = patch.size();
        int[] gray = patch.gray();
        int count = 0;
        for (int y = 0; y < height; y++) {
            int at = (y0 + y) * size + x0;
            for (int x = 0; x < width; x++, at++) {
                boolean dark = gray[at] < below;
                ink[y * width + x] = dark;
                count += dark ? 1 : 0;
            }
        }
        return count;
    }

    /** Takes specks away and closes pores; counts what is inked then. */
    private int clean() {
        int area = width * height;
        parts.find(ink, width, height, true, true);
        for (int cell = 0; cell < area; cell++) {
            if (ink[cell] && parts.size(parts.label(cell)) <= SPECK) {
                ink[cell] = false;
            }
        }
        parts.find(ink, width, height, false, false);
        int count = 0;
        for (int cell = 0; cell < area; cell++) {
            if (!ink[cell] && parts.size(parts.label(cell)) <= SLIT) {
                ink[cell] = true;
            }
            count += ink[cell] ? 1 : 0;
        }
        return count;
    }

    private InkShape shape(int inked, double faintCoverage, double faintExtent, int edgeLeast) {
        int area = width * height;
        parts.find(ink, width, height, false, false);
        int largest = 0;
        int regions = 0;
        int holes = 0;
        for (int label = 1; label <= parts.count(); label++) {
            int size = parts.size(label);
            largest = Math.max(largest, size);
            if (parts.reachesEdge(label, width, height)) {
                regions += size >= LEAST_REGION ? 1 : 0;
            } else {
                holes += size >= LEAST_HOLE ? 1 : 0;
            }
        }
        int rows = runs(width, height, width, 1);
        int columns = runs(height, width, 1, width);
        int diagonals = diagonalRuns(true) + diagonalRuns(false);
        double lengthCells = Math.PI / 8 * (rows + columns + diagonals / Math.sqrt(2));
        return new InkShape(
                (double) inked / area,
                faintCoverage,
                faintExtent,
                (double) (rows + columns) / Math.max(1, linesMet(true) + linesMet(false)),
                lengthCells / Math.sqrt(area),
                thickness() / PER_MM,
                inked / Math.max(1, lengthCells) / PER_MM,
                diagonal(edgeLeast),
                straight(),
                (double) span(true) / width,
                (double) span(false) / height,
                (double) largest / area,
                regions,
                holes,
                touchesEdge());
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

    private int diagonalRuns(boolean falling) {
        int runs = 0;
        int step = falling ? 1 : -1;
        for (int start = -(height - 1); start < width + height - 1; start++) {
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

    private int linesMet(boolean rows) {
        int met = 0;
        for (int line = 0; line < (rows ? height : width); line++) {
            boolean any = false;
            for (int k = 0; k < (rows ? width : height) && !any; k++) {
                any = rows ? ink[line * width + k] : ink[k * width + line];
            }
            met += any ? 1 : 0;
        }
        return met;
    }

    private int span(boolean horizontal) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x]) {
                    first = Math.min(first, horizontal ? x : y);
                    last = Math.max(last, horizontal ? x : y);
                }
            }
        }
        return last < 0 ? 0 : last - first + 1;
    }

    private boolean touchesEdge() {
        boolean touches = false;
        for (int x = 0; x < width; x++) {
            touches |= ink[x] || ink[(height - 1) * width + x];
        }
        for (int y = 0; y < height; y++) {
            touches |= ink[y * width] || ink[y * width + width - 1];
        }
        return touches;
    }

    /** Diameter of the largest disc in the ink, in cells: a chamfer of 3 and 4. */
    private double thickness() {
        int far = 3 * (width + height);
        for (int cell = 0; cell < width * height; cell++) {
            distance[cell] = ink[cell] ? far : 0;
        }
        int most = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                relax(x, y, -1);
            }
        }
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

    /** Share of edges that run diagonally; on the way, how much edge runs in which direction, 0 to 180 degrees. */
    private double diagonal(int edgeLeast) {
        Arrays.fill(directions, 0);
        double along = 0;
        double all = 0;
        int least = edgeLeast * 9;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int cell = y * width + x;
                int gx = smooth[cell + 1] - smooth[cell - 1];
                int gy = smooth[cell + width] - smooth[cell - width];
                double energy = (double) gx * gx + (double) gy * gy;
                if (energy < (double) least * least) {
                    continue;
                }
                double strength = Math.sqrt(energy);
                all += strength;
                along += 2.0 * Math.abs((double) gx * gy) / strength;
                double angle = Math.atan2(gy, gx);
                int bin = (int) Math.floor((angle + Math.PI) / Math.PI * DIRECTIONS) % DIRECTIONS;
                directions[bin] += strength;
            }
        }
        return all == 0 ? 0 : along / all;
    }

    private double straight() {
        double all = 0;
        for (double direction : directions) {
            all += direction;
        }
        if (all == 0) {
            return 0;
        }
        int first = peak(-1);
        int second = peak(first);
        return (around(first) + (second < 0 ? 0 : around(second))) / all;
    }

    /** The strongest direction that shares nothing with {@code other}; −1 where there is none. */
    private int peak(int other) {
        int best = -1;
        for (int bin = 0; bin < DIRECTIONS; bin++) {
            int apart = Math.floorMod(bin - other, DIRECTIONS);
            boolean free = other < 0 || Math.min(apart, DIRECTIONS - apart) > 2 * PEAK;
            if (free && (best < 0 || around(bin) > around(best))) {
                best = bin;
            }
        }
        return best;
    }

    private double around(int bin) {
        double sum = 0;
        for (int k = -PEAK; k <= PEAK; k++) {
            sum += directions[Math.floorMod(bin + k, DIRECTIONS)];
        }
        return sum;
    }
}
