package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.Ink;

/**
 * Một ô đã đo.
 *
 * @param row index of its row
 * @param level index in its row
 * @param found where its outline was found, millimetres of the upright sheet
 */
public record BoxInk(int row, int level, Rect found, InkShape shape, BoxClass type, double outline) {

    public Ink ink() {
        return type.ink();
    }

    public BoxReading reading() {
        return new BoxReading(
                type.ink(),
                type.sure(),
                type.surelyX(),
                rounded(shape.coverage()),
                rounded(shape.faintCoverage()),
                rounded(shape.crossings()),
                rounded(shape.diagonal()),
                rounded(shape.white()),
                rounded(outline));
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
