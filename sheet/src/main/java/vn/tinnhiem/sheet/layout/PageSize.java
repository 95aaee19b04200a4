package vn.tinnhiem.sheet.layout;

/** Khổ giấy, luôn để đứng. Millimetres. */
public enum PageSize {
    A4(210, 297, 10, 20, 11, 0.46, 1.0),
    /** For short lists; headings are set smaller. */
    A5(148, 210, 8, 16, 9, 0.4, 0.83);

    private final double widthMm;
    private final double heightMm;
    private final double numberColumnMm;
    private final double levelColumnMm;
    private final double tableHeadingPt;
    private final double issuerShare;
    private final double headingScale;

    PageSize(
            double widthMm,
            double heightMm,
            double numberColumnMm,
            double levelColumnMm,
            double tableHeadingPt,
            double issuerShare,
            double headingScale) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.numberColumnMm = numberColumnMm;
        this.levelColumnMm = levelColumnMm;
        this.tableHeadingPt = tableHeadingPt;
        this.issuerShare = issuerShare;
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

    double tableHeadingPt() {
        return tableHeadingPt;
    }

    /** Share of the width that the body's name has; the rest is for the national heading. */
    double issuerShare() {
        return issuerShare;
    }

    double headingScale() {
        return headingScale;
    }
}
