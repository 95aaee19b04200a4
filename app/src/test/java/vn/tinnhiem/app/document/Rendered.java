package vn.tinnhiem.app.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Văn bản mẫu đã ra tệp, và tệp bị sửa. */
final class Rendered {

    private Rendered() {}

    static byte[] pdf(List<Paper> papers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendering.write(papers, SamplePapers.IMPRINT, out);
        return out.toByteArray();
    }

    static byte[] word(List<Paper> papers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordRendering.write(papers, SamplePapers.IMPRINT, out);
        return out.toByteArray();
    }

    /** The same .docx with its XML changed: file name and content to new content. */
    static byte[] changed(byte[] docx, BiFunction<String, String, String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(change.apply(entry.getName(), content).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
