package vn.tinnhiem.app.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Tệp CSV lớn, đọc dần: UTF-8, or UTF-16 where a byte order mark says so; anything else fails while it is read. */
public final class CsvText {

    private static final int HEADER_CHARS = 64 * 1024;

    private CsvText() {}

    /**
     * @throws Refused F101 when there is no such file, F102 when it is empty
     */
    public static BufferedReader open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, path.toString(), "", "file", path));
        }
        if (Files.size(path) == 0) {
            throw new Refused(Problem.of(Fault.F102_FILE_EMPTY, path.toString(), ""));
        }
        InputStream bytes;
        try {
            bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, path.toString(), "", "file", path));
        }
        Charset charset = charset(bytes);
        return new BufferedReader(
                new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                HEADER_CHARS);
    }

    /** What stands between the cells of the first line: comma, semicolon or tab. Leaves the reader at its start. */
    public static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_CHARS);
        int[] counts = new int[3];
        for (int i = 0; i < HEADER_CHARS - 1; i++) {
            int c = text.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            int kind = ",;\t".indexOf(c);
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        text.reset();
        return counts[1] > counts[0] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }

    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(3);
        byte[] head = bytes.readNBytes(3);
        bytes.reset();
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
