package vn.tinnhiem.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Kiểu chữ. Letters are those of Tinos, whose widths are those of Times New Roman; each file is read once per program.
 */
enum Face {
    REGULAR("Tinos_400Regular.ttf"),
    BOLD("Tinos_700Bold.ttf"),
    ITALIC("Tinos_400Regular_Italic.ttf"),
    BOLD_ITALIC("Tinos_700Bold_Italic.ttf");

    /** Held while a font is read or cut down: a parsed font has one reading position. */
    static final ReentrantLock LOCK = new ReentrantLock();

    private final String resource;
    private @Nullable TrueTypeFont letters;

    Face(String file) {
        this.resource = "/vn/tinnhiem/sheet/fonts/" + file;
    }

    boolean bold() {
        return this == BOLD || this == BOLD_ITALIC;
    }

    boolean italic() {
        return this == ITALIC || this == BOLD_ITALIC;
    }

    TrueTypeFont letters() {
        LOCK.lock();
        try {
            TrueTypeFont read = letters;
            if (read == null) {
                read = read();
                letters = read;
            }
            return read;
        } finally {
            LOCK.unlock();
        }
    }

    /** The width of a text in points. */
    double width(String text, double points) {
        LOCK.lock();
        try {
            TrueTypeFont font = letters();
            var glyphs = Objects.requireNonNull(font.getUnicodeCmapLookup(), resource);
            long units = 0;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(i)));
            }
            return units * points / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            LOCK.unlock();
        }
    }

    private TrueTypeFont read() {
        try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(resource), resource)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
