package vn.tinnhiem.app.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Một văn bản thành hai tệp: the same papers as PDF and as Word. */
public final class PaperFiles {

    private PaperFiles() {}

    /**
     * Writes {@code name.pdf} and {@code name.docx}.
     *
     * @param name without an ending; may name a folder that is there
     */
    public static void write(Path folder, String name, List<Paper> papers, Imprint imprint) throws IOException {
        try (OutputStream pdf = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".pdf")))) {
            PdfRendering.write(papers, imprint, pdf);
        }
        try (OutputStream word = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".docx")))) {
            WordRendering.write(papers, imprint, word);
        }
    }
}
