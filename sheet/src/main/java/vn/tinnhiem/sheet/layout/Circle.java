package vn.tinnhiem.sheet.layout;

/** Hình tròn: millimetres from the top left corner of the page. */
public record Circle(double centreX, double centreY, double radius) {

    public Circle {
        centreX = Rect.hundredths(centreX);
        centreY = Rect.hundredths(centreY);
        radius = Rect.hundredths(radius);
    }

    public Rect bounds() {
        return new Rect(centreX - radius, centreY - radius, 2 * radius, 2 * radius);
    }
}
