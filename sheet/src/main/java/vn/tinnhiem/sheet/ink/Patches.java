package vn.tinnhiem.sheet.ink;

/** Các mảng liền nhau trong một lưới nhỏ: connected parts of equal cells, numbered from 1, with size and frame. */
final class Patches {

    private final int[] labels;
    private final int[] parent;
    private final int[] numbers;
    private final int[] sizes;
    private final int[] minX;
    private final int[] maxX;
    private final int[] minY;
    private final int[] maxY;
    private int joined;
    private int count;

    Patches(int most) {
        labels = new int[most];
        parent = new int[most + 1];
        numbers = new int[most + 1];
        sizes = new int[most + 1];
        minX = new int[most + 1];
        maxX = new int[most + 1];
        minY = new int[most + 1];
        maxY = new int[most + 1];
    }

    /** Numbers the parts of cells that equal {@code value}; with corners, cells that touch by a corner belong together. */
    void find(boolean[] cells, int width, int height, boolean value, boolean corners) {
        joined = 0;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int cell = row + x;
                labels[cell] = cells[cell] == value ? joined(cell, x, y, width, corners) : 0;
            }
        }
        number(width, height);
    }

    /** Provisional label of a cell, by those before it: left, above, and at the corners above. */
    private int joined(int cell, int x, int y, int width, boolean corners) {
        int label = x > 0 ? labels[cell - 1] : 0;
        if (y > 0) {
            label = either(label, labels[cell - width]);
            if (corners) {
                label = x > 0 ? either(label, labels[cell - width - 1]) : label;
                label = x < width - 1 ? either(label, labels[cell - width + 1]) : label;
            }
        }
        if (label == 0) {
            label = ++joined;
            parent[label] = label;
        }
        return label;
    }

    private int either(int one, int other) {
        if (one == 0 || other == 0 || one == other) {
            return one == 0 ? other : one;
        }
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
        return Math.min(a, b);
    }

    private int root(int of) {
        int label = of;
        while (parent[label] != label) {
            parent[label] = parent[parent[label]];
            label = parent[label];
        }
        return label;
    }

    private void number(int width, int height) {
        count = 0;
        // The root of a part is its first label, so it is met first.
        for (int label = 1; label <= joined; label++) {
            if (parent[label] == label) {
                numbers[label] = ++count;
                sizes[count] = 0;
                minX[count] = width;
                maxX[count] = -1;
                minY[count] = height;
                maxY[count] = -1;
            } else {
                numbers[label] = numbers[root(label)];
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int label = labels[y * width + x];
                if (label != 0) {
                    add(y * width + x, numbers[label], x, y);
                }
            }
        }
    }

    private void add(int cell, int number, int x, int y) {
        labels[cell] = number;
        sizes[number]++;
        minX[number] = Math.min(minX[number], x);
        maxX[number] = Math.max(maxX[number], x);
        minY[number] = Math.min(minY[number], y);
        maxY[number] = Math.max(maxY[number], y);
    }

    int count() {
        return count;
    }

    int label(int cell) {
        return labels[cell];
    }

    int size(int label) {
        return sizes[label];
    }

    /** Larger side of the part's frame, in cells. */
    int extent(int label) {
        return 1 + Math.max(maxX[label] - minX[label], maxY[label] - minY[label]);
    }

    boolean reachesEdge(int label, int width, int height) {
        return minX[label] == 0 || minY[label] == 0 || maxX[label] == width - 1 || maxY[label] == height - 1;
    }
}
