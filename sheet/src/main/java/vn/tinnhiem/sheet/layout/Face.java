package vn.tinnhiem.sheet.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** Kiểu chữ: the four faces of Tinos, which has the metrics of Times New Roman. */
public enum Face {
    REGULAR("Tinos_400Regular.ttf"),
    ITALIC("Tinos_400Regular_Italic.ttf"),
    BOLD("Tinos_700Bold.ttf"),
    BOLD_ITALIC("Tinos_700Bold_Italic.ttf");

    /** Millimetres in a typographic point. */
    public static final double MM_PER_POINT = 25.4 / 72;

    private static final int CODE_POINTS = 0x3000;

    private final String file;
    private volatile double @Nullable [] advances;

    Face(String file) {
        this.file = file;
    }

    /** The font program. */
    public InputStream open() {
        InputStream stream = Face.class.getResourceAsStream("/vn/tinnhiem/sheet/fonts/" + file);
        if (stream == null) {
            throw new IllegalStateException("font missing from the jar: " + file);
        }
        return stream;
    }

    /** Width in millimetres of {@code text} at {@code sizePt} points, without kerning, as it is drawn. */
    public double widthMm(String text, double sizePt) {
        double[] widths = advances();
        return text.codePoints().mapToDouble(c -> has(c) ? widths[c] : 0).sum() * sizePt * MM_PER_POINT;
    }

    /** Whether the face has a glyph for this character. */
    public boolean has(int codePoint) {
        return codePoint < CODE_POINTS && advances()[codePoint] >= 0;
    }

    private double[] advances() {
        double[] known = advances;
        if (known == null) {
            known = measured();
            advances = known;
        }
        return known;
    }

    private double[] measured() {
        try (InputStream stream = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double[] ems = new double[CODE_POINTS];
            for (int c = 0; c < CODE_POINTS; c++) {
                int glyph = c < ' ' ? 0 : glyphs.getGlyphId(c);
                ems[c] = glyph == 0 ? -1 : (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
            }
            return ems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
