package vn.tinnhiem.sheet.layout;

/**
 * Hình chữ nhật: millimetres from the top left corner of the page, kept to 1/100 mm so that what is written out is
 * what was printed.
 */
public record Rect(double x, double y, double width, double height) {

    public Rect {
        x = hundredths(x);
        y = hundredths(y);
        width = hundredths(width);
        height = hundredths(height);
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative size: " + width + " × " + height);
        }
    }

    static double hundredths(double mm) {
        return Math.round(mm * 100) / 100.0;
    }

    static Rect between(double left, double top, double right, double bottom) {
        return new Rect(left, top, right - left, bottom - top);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** This rectangle with {@code mm} taken away on every side (added where negative). */
    public Rect inset(double mm) {
        return new Rect(x + mm, y + mm, width - 2 * mm, height - 2 * mm);
    }
}
