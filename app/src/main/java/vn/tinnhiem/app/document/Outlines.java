package vn.tinnhiem.app.document;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Chữ vẽ thành hình: outlines of letters on a page, in the units of their font. */
final class Outlines {

    private Outlines() {}

    static void fill(PDPageContentStream content, TrueTypeFont letters, String text) throws IOException {
        var glyphs = Objects.requireNonNull(letters.getUnicodeCmapLookup());
        double left = 0;
        for (int c : text.codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(c);
            var outline = letters.getGlyph().getGlyph(glyph);
            if (outline != null) {
                trace(content, outline.getPath().getPathIterator(null), left);
            }
            left += letters.getAdvanceWidth(glyph);
        }
        content.fill();
    }

    private static void trace(PDPageContentStream content, PathIterator path, double left) throws IOException {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo((float) (left + p[0]), (float) p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo((float) (left + p[0]), (float) p[1]);
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            (float) (left + (x + 2 * p[0]) / 3),
                            (float) ((y + 2 * p[1]) / 3),
                            (float) (left + (p[2] + 2 * p[0]) / 3),
                            (float) ((p[3] + 2 * p[1]) / 3),
                            (float) (left + p[2]),
                            (float) p[3]);
                case PathIterator.SEG_CLOSE -> content.closePath();
                default -> throw new IllegalStateException("no such curve in a TrueType font");
            }
            int end = path.currentSegment(p) == PathIterator.SEG_QUADTO ? 2 : 0;
            x = p[end];
            y = p[end + 1];
        }
    }
}
