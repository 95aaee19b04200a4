package vn.tinnhiem.sheet.layout;

/** Cỡ và kiểu chữ. A line takes 1.2 of the size: room for a stacked capital such as Ễ above and for a tail below. */
public record Style(Face face, double sizePt) {

    private static final double LEADING = 1.2;
    private static final double STEP_PT = 0.25;
    private static final double ABOVE_BASELINE = 0.96;

    public double lineMm() {
        return sizePt * LEADING * Face.MM_PER_POINT;
    }

    public double baselineMm() {
        return sizePt * ABOVE_BASELINE * Face.MM_PER_POINT;
    }

    public double widthMm(String text) {
        return face.widthMm(text, sizePt);
    }

    /**
     * This style, smaller where that puts {@code text} on one line of {@code widthMm}; unchanged where even the least
     * size does not.
     */
    public Style fitting(String text, double widthMm, double leastPt) {
        for (double size = sizePt; size >= leastPt; size -= STEP_PT) {
            if (face.widthMm(text, size) <= widthMm) {
                return new Style(face, size);
            }
        }
        return this;
    }
}
