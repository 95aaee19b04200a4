package vn.tinnhiem.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Đối chiếu: whether a file still says what the papers say. Every letter and digit of heading, text, tables,
 * signatures and foot counts; line ends, page ends, page numbers and header rows that come again do not.
 */
public final class PaperText {

    private PaperText() {}

    /**
     * The first place in which a .docx or a .pdf says something else than the papers; empty when they say the same.
     *
     * @throws Refused F101 when the file is not there, F102 when it is empty, F103 when it cannot be read, F601 when
     *     it is damaged, F602 when it is neither kind, F603 when it is locked
     */
    public static Optional<Difference> differs(List<Paper> papers, Path docxOrPdf) {
        List<Part> parts = Part.of(papers);
        return switch (kind(docxOrPdf)) {
            case PDF -> PdfText.differs(parts, docxOrPdf);
            case WORD -> WordText.differs(parts, docxOrPdf);
        };
    }

    /** Compares two texts; the difference, if any, is of this zone and part. */
    static Optional<Difference> compare(Difference.Zone zone, int part, String expected, String found) {
        Letters should = Letters.of(expected);
        Letters is = Letters.of(found);
        var at = should.firstDifference(is);
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(zone, part, should.around(at.getAsInt()), is.around(at.getAsInt())));
    }

    private enum Kind {
        PDF,
        WORD
    }

    private static Kind kind(Path file) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        } catch (NoSuchFileException e) {
            throw refused(Fault.F101_FILE_MISSING, file, "file", file);
        } catch (IOException e) {
            throw refused(Fault.F103_FILE_UNREADABLE, file, "cause", e.toString());
        }
        if (start.length == 0) {
            throw refused(Fault.F102_FILE_EMPTY, file);
        }
        if (start.length == 4 && start[0] == '%' && start[1] == 'P' && start[2] == 'D' && start[3] == 'F') {
            return Kind.PDF;
        }
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K') {
            return Kind.WORD;
        }
        throw refused(Fault.F602_PAPER_NEITHER_DOCX_NOR_PDF, file);
    }

    static Refused damaged(Path file, Exception cause) {
        return refused(Fault.F601_PAPER_DAMAGED, file, "cause", String.valueOf(cause.getMessage()));
    }

    static Refused refused(Fault fault, Path file, Object... values) {
        return new Refused(Problem.of(fault, file.toString(), "", values));
    }
}
