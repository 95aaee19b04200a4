package vn.tinnhiem.sheet.page;

/**
 * Một trang vừa quét, chưa dựng thẳng. In colour there are two planes; a gray or bilevel page has the same one twice.
 *
 * @param ink the darkest channel of each pixel: pens of every colour are dark in it
 * @param print the lightest channel of each pixel: black print is dark in it, a red seal is not
 * @param dpi dots per inch as the file says; 0 where it does not say, or says nonsense
 * @param bilevel whether the scanner made it black and white
 */
public record ScannedPage(Plane ink, Plane print, int dpi, boolean bilevel) {

    public ScannedPage {
        if (ink.width() != print.width() || ink.height() != print.height()) {
            throw new IllegalArgumentException("two planes of one page differ in size");
        }
    }

    public static ScannedPage gray(Plane plane, int dpi) {
        return new ScannedPage(plane, plane, dpi, false);
    }
}
