package vn.tinnhiem.sheet.ink;

import java.util.Arrays;

/** Các mảng liền nhau trong một lưới nhỏ: connected parts of equal cells, numbered from 1, with size and frame. */
final class Patches {

    private final int[] labels;
    private final int[] stack;
    private final int[] sizes;
    private final int[] minX;
    private final int[] maxX;
    private final int[] minY;
    private final int[] maxY;
    private int count;

    Patches(int most) {
        labels = new int[most];
        stack = new int[most];
        sizes = new int[most + 1];
        minX = new int[most + 1];
        maxX = new int[most + 1];
        minY = new int[most + 1];
        maxY = new int[most + 1];
    }

    /** Numbers the parts of cells that equal {@code value}; with corners, cells that touch by a corner belong together. */
    void find(boolean[] cells, int width, int height, boolean value, boolean corners) {
        Arrays.fill(labels, 0, width * height, 0);
        count = 0;
        for (int start = 0; start < width * height; start++) {
            if (cells[start] == value && labels[start] == 0) {
                grow(cells, width, height, value, corners, start);
            }
        }
    }

    private void grow(boolean[] cells, int width, int height, boolean value, boolean corners, int start) {
        int label = ++count;
        sizes[label] = 0;
        minX[label] = width;
        maxX[label] = -1;
        minY[label] = height;
        maxY[label] = -1;
        int top = 0;
        stack[top++] = start;
        labels[start] = label;
        while (top > 0) {
            int cell = stack[--top];
            int x = cell % width;
            int y = cell / width;
            sizes[label]++;
            minX[label] = Math.min(minX[label], x);
            maxX[label] = Math.max(maxX[label], x);
            minY[label] = Math.min(minY[label], y);
            maxY[label] = Math.max(maxY[label], y);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int nx = x + dx;
                    int ny = y + dy;
                    boolean near = corners || dx == 0 || dy == 0;
                    if (near && nx >= 0 && ny >= 0 && nx < width && ny < height) {
                        int next = ny * width + nx;
                        if (cells[next] == value && labels[next] == 0) {
                            labels[next] = label;
                            stack[top++] = next;
                        }
                    }
                }
            }
        }
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
