package vn.tinnhiem.sheet.straighten;

/**
 * Lưới mô-đun của một mã QR trong vùng của nó: where the three finder patterns (and the alignment pattern) put every
 * module. The place is known from the layout; a finder may lie a module and a half beside it.
 *
 * @param modules a side
 * @param corners centres of the three finders and of the alignment pattern in samples, x and y by turns: top left, top
 *     right, bottom left, bottom right
 * @param score how clearly the finders stand out, levels of gray
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record CodeGrid(int modules, double[] corners, double score) {

    private static final int FINDER = 7;
    private static final double FINDER_CENTRE = FINDER / 2.0;
    private static final double ALIGNMENT_CENTRE = 6.5;
    private static final double REACH_MODULES = 1.5;
    private static final double ALIGNMENT_REACH_MODULES = 0.8;

    static CodeGrid find(CodePatch patch, int modules) {
        double module = patch.symbol() / modules;
        double near = patch.margin() + FINDER_CENTRE * module;
        double far = patch.margin() + (modules - FINDER_CENTRE) * module;
        double[] corners = {near, near, far, near, near, far, 0, 0};
        double score = 0;
        int reach = (int) Math.ceil(REACH_MODULES * module);
        for (int i = 0; i < 3; i++) {
            int outX = i == 1 ? 1 : -1;
            int outY = i == 2 ? 1 : -1;
            score += place(patch, corners, i, reach, finder(patch.size(), module, outX, outY)) / 3;
        }
        double inner = modules - ALIGNMENT_CENTRE;
        double share = (inner - FINDER_CENTRE) / (modules - FINDER);
        double x = corners[0] + (corners[2] - corners[0] + corners[4] - corners[0]) * share;
        double y = corners[1] + (corners[3] - corners[1] + corners[5] - corners[1]) * share;
        corners[6] = x;
        corners[7] = y;
        int[] alignment = alignment(patch.size(), module);
        if (place(patch, corners, 3, (int) Math.ceil(ALIGNMENT_REACH_MODULES * module), alignment) < score / 2) {
            corners[6] = x;
            corners[7] = y;
        }
        return new CodeGrid(modules, corners, score);
    }

    /** Mean gray of every module, row after row. */
    int[] read(CodePatch patch) {
        int[] grays = new int[modules * modules];
        double span = modules - FINDER;
        double share = (modules - ALIGNMENT_CENTRE - FINDER_CENTRE) / span;
        double twistX = twist(0, share);
        double twistY = twist(1, share);
        for (int row = 0; row < modules; row++) {
            double v = (row + 0.5 - FINDER_CENTRE) / span;
            for (int column = 0; column < modules; column++) {
                double u = (column + 0.5 - FINDER_CENTRE) / span;
                double x = corners[0] + u * (corners[2] - corners[0]) + v * (corners[4] - corners[0]) + u * v * twistX;
                double y = corners[1] + u * (corners[3] - corners[1]) + v * (corners[5] - corners[1]) + u * v * twistY;
                grays[row * modules + column] = patch.soft()[index(patch.size(), x, y)];
            }
        }
        return grays;
    }

    /** What the alignment pattern adds to the parallelogram of the three finders. */
    private double twist(int axis, double share) {
        double flat = corners[axis] + share * (corners[2 + axis] + corners[4 + axis] - 2 * corners[axis]);
        return (corners[6 + axis] - flat) / (share * share);
    }

    private static int index(int size, double x, double y) {
        int column = Math.clamp((int) x, 0, size - 1);
        int row = Math.clamp((int) y, 0, size - 1);
        return row * size + column;
    }

    /** Moves a pattern to where light and dark agree best; returns by how many levels they do. */
    private static double place(CodePatch patch, double[] corners, int corner, int reach, int[] pattern) {
        double x = corners[2 * corner];
        double y = corners[2 * corner + 1];
        int half = (int) Math.ceil((FINDER + 3) * patch.symbol() / 33 / 2) + 1;
        long best = Long.MIN_VALUE;
        int bestX = 0;
        int bestY = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int column = (int) x + dx;
                int row = (int) y + dy;
                if (column < half || row < half || column >= patch.size() - half || row >= patch.size() - half) {
                    continue;
                }
                long score = agreement(patch.soft(), row * patch.size() + column, pattern);
                if (score > best) {
                    best = score;
                    bestX = dx;
                    bestY = dy;
                }
            }
        }
        if (best == Long.MIN_VALUE) {
            return 0;
        }
        corners[2 * corner] = (int) x + bestX + 0.5;
        corners[2 * corner + 1] = (int) y + bestY + 0.5;
        return (double) best / CodePatch.SOFTNESS / (pattern.length / 2);
    }

    /** Pattern: offsets of light places, then as many dark ones. */
    private static long agreement(int[] soft, int at, int[] pattern) {
        long sum = 0;
        int half = pattern.length / 2;
        for (int i = 0; i < half; i++) {
            sum += soft[at + pattern[i]] - soft[at + pattern[half + i]];
        }
        return sum;
    }

    /** The dark ring and core against the light ring and the light edge on the sides that look out. */
    private static int[] finder(int size, double module, int outX, int outY) {
        int[] light = new int[32];
        int[] dark = new int[32];
        int lights = 0;
        int darks = 0;
        for (int y = -4; y <= 4; y++) {
            for (int x = -4; x <= 4; x++) {
                int ring = Math.max(Math.abs(x), Math.abs(y));
                int offset = (int) Math.round(y * module) * size + (int) Math.round(x * module);
                if ((ring == 2 || (ring == 4 && (x == 4 * outX || y == 4 * outY))) && lights < light.length) {
                    light[lights++] = offset;
                } else if ((ring == 3 || ring <= 1) && darks < dark.length) {
                    dark[darks++] = offset;
                }
            }
        }
        return joined(light, dark, Math.min(lights, darks));
    }

    private static int[] alignment(int size, double module) {
        int[] light = new int[16];
        int[] dark = new int[17];
        int lights = 0;
        int darks = 0;
        for (int y = -2; y <= 2; y++) {
            for (int x = -2; x <= 2; x++) {
                int ring = Math.max(Math.abs(x), Math.abs(y));
                int offset = (int) Math.round(y * module) * size + (int) Math.round(x * module);
                if (ring == 1) {
                    light[lights++] = offset;
                } else {
                    dark[darks++] = offset;
                }
            }
        }
        // the core last among the dark places: it must be among those that count
        dark[0] = 0;
        return joined(light, dark, Math.min(lights, darks));
    }

    private static int[] joined(int[] light, int[] dark, int count) {
        int[] pattern = new int[2 * count];
        System.arraycopy(light, 0, pattern, 0, count);
        System.arraycopy(dark, 0, pattern, count, count);
        return pattern;
    }
}
