package vn.tinnhiem.sheet.straighten;

import java.util.Arrays;

/** Gộp các nhóm: which numbers belong together, told pair by pair. A group is named by its smallest number. */
public final class Unions {

    private int[] parent;

    /** @param usual how many numbers there mostly are; it grows */
    public Unions(int usual) {
        parent = new int[Math.max(1, usual)];
    }

    /** A number is a group of its own. */
    public void start(int number) {
        if (number >= parent.length) {
            parent = Arrays.copyOf(parent, Math.max(2 * parent.length, number + 1));
        }
        parent[number] = number;
    }

    /** The smallest number of the group. */
    public int root(int of) {
        int number = of;
        while (parent[number] != number) {
            parent[number] = parent[parent[number]];
            number = parent[number];
        }
        return number;
    }

    /** Makes one group of two; its smallest number. */
    public int join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
        return Math.min(a, b);
    }
}
