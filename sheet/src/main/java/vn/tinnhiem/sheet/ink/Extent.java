package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.layout.Rect;

/** Khung quanh một nét, growing cell by cell; millimetres. */
final class Extent {

    private static final double LENGTHWISE_MM = 20;

    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;
    private int cells;
    private int coloured;

    void add(double xMm, double yMm, boolean inColour) {
        double half = StrayInk.CELL_MM / 2;
        left = Math.min(left, xMm - half);
        top = Math.min(top, yMm - half);
        right = Math.max(right, xMm + half);
        bottom = Math.max(bottom, yMm + half);
        cells++;
        coloured += inColour ? 1 : 0;
    }

    void add(Extent other) {
        left = Math.min(left, other.left);
        top = Math.min(top, other.top);
        right = Math.max(right, other.right);
        bottom = Math.max(bottom, other.bottom);
        cells += other.cells;
        coloured += other.coloured;
    }

    boolean empty() {
        return cells == 0;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** The larger side. */
    double size() {
        return Math.max(width(), height());
    }

    double diagonal() {
        return Math.hypot(width(), height());
    }

    /** Whether it is one line along the row. */
    boolean lengthwise() {
        return width() >= LENGTHWISE_MM && cells >= width() / (2 * StrayInk.CELL_MM);
    }

    double inkMm2() {
        return cells * StrayInk.CELL_MM * StrayInk.CELL_MM;
    }

    boolean mostlyColoured() {
        return coloured > 0.6 * cells;
    }

    boolean near(Extent other, double mm) {
        return left - other.right <= mm
                && other.left - right <= mm
                && top - other.bottom <= mm
                && other.top - bottom <= mm;
    }

    Rect area() {
        return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    static Extent[] of(Components components) {
        var extents = new Extent[components.count()];
        for (int i = 0; i < components.cells(); i++) {
            int component = components.component(i);
            if (extents[component] == null) {
                extents[component] = new Extent();
            }
            extents[component].add(components.xMm(i), components.yMm(i), components.coloured(i));
        }
        return extents;
    }
}
