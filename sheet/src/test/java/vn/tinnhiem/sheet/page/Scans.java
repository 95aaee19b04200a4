package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Mở các byte như một tệp quét, through a file with a name that says nothing. */
final class Scans {

    /** PDFBox tells at length what is wrong with files that are wrong on purpose. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        PDFBOX.setLevel(Level.OFF);
    }

    private Scans() {}

    static List<ScannedPage> pages(byte[] bytes) throws PageRefused, IOException {
        Path file = Files.createTempFile("trang", ".dat");
        try {
            Files.write(file, bytes);
            List<ScannedPage> pages = new ArrayList<>();
            try (ScanFile scan = ScanFile.open(file)) {
                for (int i = 0; i < scan.pages(); i++) {
                    pages.add(scan.page(i));
                }
            }
            return pages;
        } finally {
            Files.delete(file);
        }
    }

    static ScannedPage only(byte[] bytes) throws PageRefused, IOException {
        List<ScannedPage> pages = pages(bytes);
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    /** Why the bytes are refused, as a file or at one of its pages; empty where every page is read. */
    static Optional<FileCause> refusal(byte[] bytes) throws IOException {
        PageRefused refused = catchThrowableOfType(PageRefused.class, () -> pages(bytes));
        return Optional.ofNullable(refused).map(PageRefused::why);
    }
}
