package vn.tinnhiem.sheet.layout;

/** Cỡ và kiểu chữ. A line takes 1.2 of the size: room for a stacked capital such as Ễ above and for a tail below. */
record Style(Face face, double sizePt) {

    private static final double LEADING = 1.2;
    private static final double ABOVE_BASELINE = 0.96;

    double lineMm() {
        return sizePt * LEADING * Face.MM_PER_POINT;
    }

    double baselineMm() {
        return sizePt * ABOVE_BASELINE * Face.MM_PER_POINT;
    }

    double widthMm(String text) {
        return face.widthMm(text, sizePt);
    }

    /** This style, smaller where needed for {@code text} to stand on one line of {@code widthMm}, not below the least size. */
    Style fitting(String text, double widthMm, double leastPt) {
        double size = sizePt;
        while (size > leastPt && face.widthMm(text, size) > widthMm) {
            size -= 0.25;
        }
        return new Style(face, Math.max(size, Math.min(leastPt, sizePt)));
    }
}
