package vn.tinnhiem.app.conference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PdfRendering;
import vn.tinnhiem.app.document.WordRendering;

/** Giấy tờ gửi về trình duyệt: as PDF, shown; as Word, kept. */
@Component
class PaperAnswers {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /**
     * @param name of the file, without an ending
     * @param ending pdf or docx
     */
    ResponseEntity<byte[]> answer(List<Paper> papers, Imprint imprint, String name, String ending) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean pdf = ending.equals("pdf");
        try {
            if (pdf) {
                PdfRendering.write(papers, imprint, out);
            } else {
                WordRendering.write(papers, imprint, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(out.toByteArray(), pdf ? MediaType.APPLICATION_PDF : WORD, name + "." + ending, pdf);
    }

    /** Any file. */
    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name, boolean shown) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.builder(shown ? "inline" : "attachment")
                                .filename(name)
                                .build()
                                .toString())
                .body(bytes);
    }
}
