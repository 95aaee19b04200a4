package vn.tinnhiem.sheet.layout;

/** Cột chữ. Millimetres. */
record Column(double x, double width) {

    /** The widest column between two edges that lies in the middle of the page. */
    static Column centred(Paper paper, double left, double right) {
        double middle = paper.size().widthMm() / 2;
        double half = Math.min(middle - left, right - middle);
        return new Column(middle - half, 2 * half);
    }

    double right() {
        return x + width;
    }
}
