package vn.tinnhiem.app.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Bytes of a file to text in Unicode NFC. UTF-8, with or without a byte order mark; UTF-16 with one. */
final class YamlText {

    /** Bytes; a plan is a few thousand. */
    static final int MAXIMUM_BYTES = 2_000_000;

    private YamlText() {}

    static byte[] bytes(Path path) {
        String shownAs = path.toString();
        if (!Files.isRegularFile(path)) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, shownAs, "", "file", shownAs));
        }
        try {
            if (Files.size(path) > MAXIMUM_BYTES) {
                throw tooBig(shownAs);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refused(Problem.of(Fault.F103_FILE_UNREADABLE, shownAs, "", "cause", String.valueOf(e)));
        }
    }

    static String decode(String shownAs, byte[] bytes) {
        if (bytes.length > MAXIMUM_BYTES) {
            throw tooBig(shownAs);
        }
        String text = decoded(shownAs, bytes);
        if (text.isBlank()) {
            throw new Refused(Problem.of(Fault.F102_FILE_EMPTY, shownAs, ""));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String decoded(String shownAs, byte[] bytes) {
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            throw SourceText.refused(Path.of(shownAs), bytes);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Refused tooBig(String shownAs) {
        return new Refused(
                Problem.of(Fault.F218_YAML_TOO_BIG, shownAs, "", "limit", (MAXIMUM_BYTES / 1_000_000) + " MB"));
    }
}
