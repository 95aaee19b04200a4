package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Tệp PDF nhiều trang: pages are found at once, their pictures only when they are asked for, and nothing is kept. */
final class PdfFile implements ScanFile {

    /** The mark of the end may be followed by a little of what mail and servers add. */
    private static final int TAIL = 2_048;

    /** Zeros that fill up the last block of a disk, as some scanners write to sticks. */
    private static final int PADDING = 1 << 16;

    /** A PDF made for the web says how long it is; cut off in its first part it would pass for a whole one. */
    private static final Pattern SAID_LENGTH =
            Pattern.compile("/Linearized\\b.{0,200}?/L\\s+(\\d{1,15})", Pattern.DOTALL);

    private final PDDocument document;
    private final List<PdfPage> pages;

    private PdfFile(PDDocument document, List<PdfPage> pages) {
        this.document = document;
        this.pages = pages;
    }

    /** @param file closed here */
    static PdfFile open(Path path, FileBytes file, byte[] head) throws PageRefused, IOException {
        try (file) {
            checkWhole(file, head);
        }
        PDDocument document = load(path);
        try {
            if (document.isEncrypted()) {
                throw new PageRefused(FileCause.ENCRYPTED, "a PDF with an encryption dictionary");
            }
            document.setResourceCache(null);
            return new PdfFile(document, PdfPages.of(document));
        } catch (PageRefused | RuntimeException | Error e) {
            document.close();
            throw e;
        }
    }

    private static void checkWhole(FileBytes file, byte[] head) throws PageRefused, IOException {
        int around = (int) Math.min(PADDING + TAIL, file.size());
        byte[] bytes = file.read(file.size() - around, around);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        int from = Math.max(0, end - TAIL);
        String tail = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new PageRefused(FileCause.TRUNCATED, "a PDF without its end");
        }
        Matcher said = SAID_LENGTH.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (said.find() && Long.parseLong(said.group(1)) > file.size()) {
            throw new PageRefused(FileCause.TRUNCATED, "a PDF of " + file.size() + " bytes that says " + said.group(1));
        }
    }

    private static PDDocument load(Path path) throws PageRefused, IOException {
        RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(path);
        try {
            return Loader.loadPDF(bytes);
        } catch (InvalidPasswordException e) {
            bytes.close();
            throw new PageRefused(FileCause.ENCRYPTED, "a PDF with a password");
        } catch (IOException | RuntimeException | Error e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public ScannedPage page(int index) throws PageRefused {
        PdfPage page = pages.get(index);
        return Guarded.run(() -> page.read(document));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
