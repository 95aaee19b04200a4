package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.ink.InkShape.Lines;
import vn.tinnhiem.sheet.ink.InkShape.Strokes;
import vn.tinnhiem.sheet.reading.Thresholds;

/** Đo hình dạng mực trong một ô. One for each page that is read; not for several threads. */
final class ShapeMeter {

    private static final double PER_MM = BoxPatch.PER_MM;
    /** Samples of a smoothed cell. */
    private static final int NINE = 9;

    private static final double LEAST_EDGE = 0.04;
    private static final double EDGE_NOISE = 1.5;
    private static final double DARKER_PART = 0.25;
    private static final double MIDDLE = 0.5;
    private static final double JOINING = 0.22;
    private static final double RIM_INSIDE_MM = 0.5;
    private static final double RIM_OUTSIDE_MM = 0.45;
    private static final double TAIL_MM = 2.4;

    private final Thresholds thresholds;
    private final int[] smooth = new int[Bits.MOST];
    private final int[] before = new int[Bits.MOST];
    private final int[] counts = new int[256];
    private final Bits bits = new Bits();
    private final Edges edges = new Edges();
    private final TwoLines twoLines = new TwoLines();
    private final Rim inner = new Rim();
    private final Rim outer = new Rim();
    private final Rim inside = new Rim();
    private BoxPatch patch = new BoxPatch();
    private Frame frame = new Frame(0, 0, 0, 0);

    ShapeMeter(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** @param outer outer edge of the outline */
    InkShape measure(BoxPatch of, Frame outerEdge, Levels.Here here) {
        patch = of;
        smooth(outerEdge.inset(samples(thresholds.insideMm())));
        int faintCells = darker(here.faint() * NINE);
        double faintCoverage = bits.share(faintCells);
        double faintExtent = faintCells == 0 ? 0 : bits.longestPart() / PER_MM;
        inner.walk(patch, outerEdge.inset(samples(RIM_INSIDE_MM)), here.below(thresholds.strongInk()));
        double rim = (double) inner.longest() / outerEdge.width();
        if (faintCoverage < thresholds.empty() && faintExtent <= thresholds.emptyStrokeMm()) {
            return InkShape.blank(faintCoverage, faintExtent, 0, rim);
        }
        int dark = darkerPart(here.faint());
        double darkness = here.depth(dark);
        if (darkness < thresholds.strongInk()) {
            return InkShape.blank(faintCoverage, faintExtent, darkness, rim);
        }
        int level = Math.min(here.below(MIDDLE * darkness), here.faint());
        return shape(outerEdge, here, level, faintCoverage, faintExtent, darkness);
    }

    private InkShape shape(
            Frame outerEdge, Levels.Here here, int level, double faintCoverage, double faintExtent, double darkness) {
        double coverage = coverage(level);
        smooth(outerEdge.inset(samples(thresholds.shapeInsideMm())));
        darker(level * NINE);
        bits.clean();
        Strokes strokes = bits.strokes();
        double crossings = bits.crossings();
        Bits.Spread spread = bits.spread();
        double white = bits.share(bits.largestWhite());
        measureEdges(here);
        inside.walk(patch, frame, level);
        inner.walk(patch, outerEdge.inset(samples(RIM_INSIDE_MM)), level);
        outer.walk(patch, outerEdge.inset(-samples(RIM_OUTSIDE_MM)), level);
        Strokes joined = joined(strokes, here, darkness);
        InkShape shape = new InkShape(
                coverage,
                faintCoverage,
                faintExtent,
                darkness,
                strokes,
                joined,
                crossings,
                edges.diagonal(),
                edges.straight(),
                spread.extent(),
                spread.square(),
                spread.offCentre(),
                white,
                (double) inner.longest() / outerEdge.width(),
                outer.runs(),
                outer.strayFrom(inside, TAIL_MM * PER_MM),
                Lines.NONE);
        return new MarkRule(shape, thresholds.marks()).settled() ? shape : shape.with(lines(level, strokes));
    }

    private Lines lines(int level, Strokes strokes) {
        smooth(frame);
        darker(level * NINE);
        bits.clean();
        double pen = strokes.length() == 0 ? 0 : strokes.coverage() * frame.width() / strokes.length();
        return twoLines.of(bits.rows(), frame.width(), frame.height(), pen);
    }

    /** Looks again at strokes in several pieces: thin lines break up in black and white, and under a dry pen. */
    private Strokes joined(Strokes strokes, Levels.Here here, double darkness) {
        if (strokes.pieces() <= 1) {
            return strokes;
        }
        smoothAgain();
        darker(Math.min(here.below(JOINING * darkness), here.faint()) * NINE);
        bits.clean();
        Strokes wider = bits.strokes();
        if (wider.pieces() >= strokes.pieces()) {
            return strokes;
        }
        measureEdges(here);
        return wider;
    }

    private void measureEdges(Levels.Here here) {
        int most = (here.paper() - here.faint()) * NINE;
        int least = (int) (NINE * Math.max(LEAST_EDGE * here.contrast(), EDGE_NOISE * here.noise()));
        edges.measure(smooth, frame.width(), frame.height(), Math.min(least, most), most);
    }

    private void smoothAgain() {
        int width = frame.width();
        int height = frame.height();
        System.arraycopy(smooth, 0, before, 0, width * height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int j = -1; j <= 1; j++) {
                    int row = Math.clamp(y + j, 0, height - 1) * width;
                    sum += before[row + Math.max(0, x - 1)]
                            + before[row + x]
                            + before[row + Math.min(width - 1, x + 1)];
                }
                smooth[y * width + x] = sum / NINE;
            }
        }
    }

    private static int samples(double mm) {
        return (int) Math.round(mm * PER_MM);
    }

    private void smooth(Frame to) {
        frame = to;
        bits.size(to.width(), to.height());
        int size = patch.size();
        int[] gray = patch.gray();
        int cell = 0;
        for (int y = to.top(); y < to.bottom(); y++) {
            int at = y * size + to.left();
            for (int x = to.left(); x < to.right(); x++, at++) {
                int up = at - size;
                int down = at + size;
                smooth[cell++] = gray[up - 1]
                        + gray[up]
                        + gray[up + 1]
                        + gray[at - 1]
                        + gray[at]
                        + gray[at + 1]
                        + gray[down - 1]
                        + gray[down]
                        + gray[down + 1];
            }
        }
    }

    private int darker(int than) {
        int cell = 0;
        for (int y = 0; y < frame.height(); y++) {
            long row = 0;
            for (int x = 0; x < frame.width(); x++) {
                row |= (long) (smooth[cell++] - than >>> 31) << x;
            }
            bits.rows()[y] = row;
        }
        return bits.count();
    }

    private void binarise(int below) {
        for (int y = 0; y < frame.height(); y++) {
            long row = 0;
            for (int x = 0; x < frame.width(); x++) {
                row |= (long) (patch.at(frame.left() + x, frame.top() + y) - below >>> 31) << x;
            }
            bits.rows()[y] = row;
        }
    }

    private double coverage(int below) {
        binarise(below);
        bits.clean();
        return bits.share(bits.inked());
    }

    /** Gray under which the darker part of all faint samples lies. */
    private int darkerPart(int faint) {
        java.util.Arrays.fill(counts, 0);
        int seen = 0;
        for (int y = frame.top(); y < frame.bottom(); y++) {
            for (int x = frame.left(); x < frame.right(); x++) {
                int gray = patch.at(x, y);
                if (gray < faint) {
                    counts[gray]++;
                    seen++;
                }
            }
        }
        int rest = (int) (seen * DARKER_PART);
        int gray = 0;
        while (gray < 255 && rest >= counts[gray]) {
            rest -= counts[gray++];
        }
        return gray;
    }
}
