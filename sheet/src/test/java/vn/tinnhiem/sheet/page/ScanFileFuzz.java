package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Đích của bộ thử ngẫu nhiên: any bytes are a file. Run by {@code bench/fuzz.sh} with seeds of one format at a time, and
 * over what it once found by {@link FoundByFuzzingTest}.
 */
public final class ScanFileFuzz {

    private static final int PAGES = 3;
    private static final Path FILE = file();

    private ScanFileFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try (ScanFile file = ScanFile.open(FILE)) {
            if (file.pages() < 1) {
                throw new AssertionError("a file of no pages was opened");
            }
            for (int i = 0; i < Math.min(PAGES, file.pages()); i++) {
                page(file, i);
            }
        } catch (PageRefused e) {
            if (e.why() == FileCause.GAVE_UP) {
                throw new AssertionError(e);
            }
        }
    }

    private static void page(ScanFile file, int index) {
        try {
            ScannedPage page = file.page(index);
            long pixels = (long) page.ink().width() * page.ink().height();
            if (pixels > Limits.PIXELS || page.dpi() < 0) {
                throw new AssertionError(pixels + " pixels at " + page.dpi() + " dpi");
            }
        } catch (PageRefused e) {
            if (e.why() == FileCause.GAVE_UP) {
                throw new AssertionError(e);
            }
        }
    }

    private static Path file() {
        Logger.getLogger("").setLevel(Level.OFF);
        try {
            Path file = Files.createTempFile("fuzz", ".dat");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
