package vn.tinnhiem.sheet.page;

import org.apache.pdfbox.util.Matrix;

/**
 * Trạng thái vẽ của trang PDF, kept by q and brought back by Q.
 *
 * @param matrix from the drawing's own measure to points of the page
 * @param textMode 3 is text that cannot be seen
 * @param cutLetters the font is made of pictures
 * @param black what a stencil would be filled with is certainly black
 * @param clip outside of it nothing is seen
 * @param oddClip something else than a rectangle clips, too
 */
record Painting(Matrix matrix, int textMode, boolean cutLetters, boolean black, Area clip, boolean oddClip) {

    static Painting first() {
        return new Painting(new Matrix(), 0, false, true, Area.EVERYTHING, false);
    }

    Painting moved(Matrix by) {
        return new Painting(by.multiply(matrix), textMode, cutLetters, black, clip, oddClip);
    }

    Painting inText(int mode) {
        return new Painting(matrix, mode, cutLetters, black, clip, oddClip);
    }

    Painting inFont(boolean ofPictures) {
        return new Painting(matrix, textMode, ofPictures, black, clip, oddClip);
    }

    Painting inBlack(boolean certainly) {
        return new Painting(matrix, textMode, cutLetters, certainly, clip, oddClip);
    }

    Painting clipped(Area by) {
        return new Painting(matrix, textMode, cutLetters, black, clip.within(by), oddClip);
    }

    Painting oddlyClipped() {
        return new Painting(matrix, textMode, cutLetters, black, clip, true);
    }

    /** Neither turned by anything but quarters, nor slanted. */
    boolean isSquare() {
        return (matrix.getShearX() == 0 && matrix.getShearY() == 0)
                || (matrix.getScaleX() == 0 && matrix.getScaleY() == 0);
    }
}
