package vn.tinnhiem.sheet.reader;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.tinnhiem.sheet.layout.Face;

/** Chữ trên hình giải thích, drawn from the outlines of our own font: servers often have no fonts at all. */
final class ExplanationLetters {

    private final Map<Integer, GeneralPath> outlines = new HashMap<>();
    private final Map<Integer, Integer> advances = new HashMap<>();
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double em;

    ExplanationLetters() {
        try (InputStream stream = Face.REGULAR.open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            glyphs = font.getUnicodeCmapLookup();
            em = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param y of the line on which letters stand, pixels */
    void draw(Graphics2D pen, String text, double x, double y, double size) {
        AffineTransform before = pen.getTransform();
        double scale = size / em;
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            pen.setTransform(before);
            pen.transform(new AffineTransform(scale, 0, 0, -scale, at, y));
            pen.fill(outline(letter));
            at += advance(letter) * scale;
        }
        pen.setTransform(before);
    }

    double width(String text, double size) {
        return text.codePoints().map(this::advance).sum() * size / em;
    }

    private GeneralPath outline(int letter) {
        return outlines.computeIfAbsent(letter, this::read);
    }

    private GeneralPath read(int letter) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(letter));
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int advance(int letter) {
        return advances.computeIfAbsent(letter, each -> {
            try {
                return font.getAdvanceWidth(glyphs.getGlyphId(each));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
