package vn.tinnhiem.sheet.page;

import org.apache.pdfbox.util.Matrix;

/** Một hình chữ nhật trên trang PDF, in points from the lower left. */
record Area(double left, double bottom, double right, double top) {

    static final Area EVERYTHING = new Area(-1e9, -1e9, 1e9, 1e9);

    /** What is around the rectangle once the matrix has moved it. */
    static Area of(Matrix matrix, double x, double y, double width, double height) {
        Area area = null;
        for (int corner = 0; corner < 4; corner++) {
            double cx = x + (corner & 1) * width;
            double cy = y + (corner >> 1) * height;
            double px = cx * matrix.getScaleX() + cy * matrix.getShearX() + matrix.getTranslateX();
            double py = cx * matrix.getShearY() + cy * matrix.getScaleY() + matrix.getTranslateY();
            area = area == null ? new Area(px, py, px, py) : area.with(px, py);
        }
        return area == null ? EVERYTHING : area;
    }

    private Area with(double x, double y) {
        return new Area(Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y));
    }

    Area within(Area other) {
        return new Area(
                Math.max(left, other.left),
                Math.max(bottom, other.bottom),
                Math.min(right, other.right),
                Math.min(top, other.top));
    }

    private double size() {
        return Math.max(0, right - left) * Math.max(0, top - bottom);
    }

    /** Whether at least that share of it lies inside the other; not where its size is no number. */
    boolean isMostlyIn(Area other, double share) {
        return within(other).size() >= share * size();
    }
}
