package vn.tinnhiem.app.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/** Bảng mã của chữ Việt trong tệp văn bản. */
public enum VietnameseEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1258(Charset.forName("windows-1258")),
    /** TCVN 5712:1993 VN3, fonts .Vn… (ABC). */
    TCVN3(Charset.forName("windows-1252")),
    /** VNI-Windows, fonts VNI-…. */
    VNI(Charset.forName("windows-1252"));

    private final Charset charset;

    VietnameseEncoding(Charset charset) {
        this.charset = charset;
    }

    /** The text in NFC without byte order mark; empty when these bytes cannot be in this encoding. */
    public Optional<String> decode(byte[] bytes) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(Normalizer.normalize(fromLatin(unmarked), Form.NFC));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What Latin letters stand for under a font of this encoding; the text itself for Unicode and Windows-1258. */
    public String fromLatin(String latin) {
        return switch (this) {
            case TCVN3 -> LegacyLetters.tcvn3(latin);
            case VNI -> LegacyLetters.vni(latin);
            default -> latin;
        };
    }

    /** Whether text of this font shows as Latin letters in a workbook. */
    boolean font() {
        return this == TCVN3 || this == VNI;
    }
}
