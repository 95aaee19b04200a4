package vn.tinnhiem.app.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Tệp văn bản của người khác: UTF-8, or UTF-16 where a byte order mark says so. Anything else is refused and the encoding
 * it looks like is named: taking a legacy encoding for granted could change a name without anybody seeing it.
 */
public final class SourceText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n\r\f\u0085]]");
    private static final Pattern VIETNAMESE_ONLY = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]");

    private SourceText() {}

    /**
     * The text in Unicode NFC, without byte order mark.
     *
     * @throws Refused F101, F102, F103, F104 (encoding), F106 (binary, or cut inside a character) or F114
     */
    public static String read(Path file) {
        return of(file, SourceBytes.read(file));
    }

    /**
     * What is wrong with bytes that another reader could not decode: the encoding that they look like, or that they are
     * damaged.
     *
     * @param file as the problem is to name it
     */
    public static Refused refused(Path file, byte[] bytes) {
        try {
            of(file, bytes);
        } catch (Refused refused) {
            return refused;
        }
        return SourceBytes.refused(Fault.F106_FILE_DAMAGED, file, "cause", "not UTF-8");
    }

    static String of(Path file, byte[] bytes) {
        String text = Normalizer.normalize(decoded(file, bytes), Form.NFC);
        if (CONTROL.matcher(text).find()) {
            throw SourceBytes.refused(Fault.F106_FILE_DAMAGED, file, "cause", "binary");
        }
        if (text.isBlank()) {
            throw SourceBytes.refused(Fault.F102_FILE_EMPTY, file);
        }
        return text;
    }

    private static String decoded(Path file, byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
            throw unknown(file, "UTF-32");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return marked(file, bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return marked(file, bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(file, bytes, 3, StandardCharsets.UTF_8);
        }
        utf16WithoutMark(bytes).ifPresent(encoding -> {
            throw unknown(file, encoding);
        });
        return strictly(bytes, 0, StandardCharsets.UTF_8).orElseThrow(() -> notUtf8(file, bytes));
    }

    private static String marked(Path file, byte[] bytes, int from, Charset charset) {
        return strictly(bytes, from, charset)
                .orElseThrow(
                        () -> SourceBytes.refused(Fault.F106_FILE_DAMAGED, file, "cause", "invalid " + charset.name()));
    }

    private static Refused notUtf8(Path file, byte[] bytes) {
        CharBuffer out = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, false);
        boolean cutAtEnd = result.isUnderflow() && hasLettersBeyondAscii(out.flip());
        if (cutAtEnd) {
            return SourceBytes.refused(Fault.F106_FILE_DAMAGED, file, "cause", "cut inside a character");
        }
        return unknown(file, looksLikeWindows1258(bytes) ? "Windows-1258" : "TCVN3/VNI/Windows-1252");
    }

    private static boolean hasLettersBeyondAscii(CharSequence text) {
        return text.chars().anyMatch(c -> c > 0x7F);
    }

    /** Every combining mark of the decoded text must find its vowel, and some letter must be Vietnamese only. */
    private static boolean looksLikeWindows1258(byte[] bytes) {
        Optional<String> text =
                strictly(bytes, 0, Charset.forName("windows-1258")).map(t -> Normalizer.normalize(t, Form.NFC));
        return text.isPresent()
                && VIETNAMESE_ONLY.matcher(text.get()).find()
                && text.get().chars().noneMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static Optional<String> utf16WithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += (i + 1) % 2;
                odd += i % 2;
            }
        }
        int third = bytes.length / 6;
        if (odd > third && even == 0) {
            return Optional.of("UTF-16LE");
        }
        return even > third && odd == 0 ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Refused unknown(Path file, String suspected) {
        return SourceBytes.refused(Fault.F104_ENCODING_UNKNOWN, file, "suspected", suspected);
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
