package vn.tinnhiem.sheet.layout;

/** Khổ giấy, luôn để đứng. Millimetres. */
public enum PageSize {
    A4(210, 297, 10, 18, 1.0),
    /** For short lists; headings are set smaller. */
    A5(148, 210, 8, 15, 0.83);

    private final double widthMm;
    private final double heightMm;
    private final double numberColumnMm;
    private final double levelColumnMm;
    private final double headingScale;

    PageSize(double widthMm, double heightMm, double numberColumnMm, double levelColumnMm, double headingScale) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.numberColumnMm = numberColumnMm;
        this.levelColumnMm = levelColumnMm;
        this.headingScale = headingScale;
    }

    public double widthMm() {
        return widthMm;
    }

    public double heightMm() {
        return heightMm;
    }

    double numberColumnMm() {
        return numberColumnMm;
    }

    double levelColumnMm() {
        return levelColumnMm;
    }

    double headingScale() {
        return headingScale;
    }
}
