package vn.tinnhiem.sheet.page;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Một tệp quét: a PDF or TIFF of many pages, or one picture. Not for several threads at once.
 *
 * <p>What a page may be at most is said by {@link FileCause#TOO_LARGE}; memory and time are bounded for any bytes.
 */
public interface ScanFile extends Closeable {

    /** How many pages, at least 1. */
    int pages();

    /**
     * Decodes one page.
     *
     * @param index from 0
     * @throws PageRefused and nothing else, whatever the bytes are
     */
    ScannedPage page(int index) throws PageRefused;

    @Override
    void close() throws IOException;

    /**
     * Opens a file by what its bytes are, not by its name.
     *
     * @throws PageRefused and nothing else, whatever the bytes are
     */
    static ScanFile open(Path file) throws PageRefused {
        return Guarded.run(() -> Opening.of(file));
    }
}
