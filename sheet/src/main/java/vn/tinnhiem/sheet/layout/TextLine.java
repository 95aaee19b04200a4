package vn.tinnhiem.sheet.layout;

/**
 * Một dòng chữ đã đặt chỗ.
 *
 * @param sizePt size in points
 * @param x left end, millimetres
 * @param baseline millimetres from the top of the page
 */
public record TextLine(String text, Face face, double sizePt, double x, double baseline) {

    public TextLine {
        x = Rect.hundredths(x);
        baseline = Rect.hundredths(baseline);
    }

    /** Millimetres. */
    public double widthMm() {
        return face.widthMm(text, sizePt);
    }
}
