package vn.tinnhiem.app.counting;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Điều mà trình đọc CSV vấp phải, thành lỗi của tệp. */
final class CsvFaults {

    private CsvFaults() {}

    /** What we refused ourselves while the reader was calling us, the encoding that the file seems to be in, or damage. */
    static Refused refused(Path path, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof CharacterCodingException) {
                return undecodable(path, failure);
            }
        }
        return damaged(path, failure);
    }

    private static Refused undecodable(Path path, Exception failure) {
        try {
            SourceText.read(path);
        } catch (Refused refused) {
            return refused;
        }
        return damaged(path, failure);
    }

    private static Refused damaged(Path path, Exception failure) {
        return new Refused(Problem.of(
                Fault.F106_FILE_DAMAGED, path.toString(), "", "cause", String.valueOf(failure.getMessage())));
    }
}
