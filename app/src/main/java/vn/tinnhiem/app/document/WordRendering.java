package vn.tinnhiem.app.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Bản Word (.docx): one section per part, so that each counts its pages from 1. The same papers and imprint give the
 * same bytes. Written directly as WordprocessingML: POI's XWPF has no words for title pages, page numbering or rows
 * that do not part, and takes most of a second to wake up; the tests read every file back with it.
 */
public final class WordRendering {

    /** Not January: zip's very first moment is written with the machine's time zone, any later one without. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private WordRendering() {}

    /**
     * Writes the papers one after another into one file.
     *
     * @param out is left open
     * @throws vn.tinnhiem.app.kernel.Refused F604 for each letter that the font of the PDF lacks
     */
    public static void write(List<Paper> papers, Imprint imprint, OutputStream out) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        WordPackage word = new WordPackage(files);
        List<Part> parts = Part.of(papers);
        Printable.check(parts);
        word.document(parts);
        word.complete(imprint);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }
}
