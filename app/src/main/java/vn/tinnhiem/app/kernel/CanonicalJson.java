package vn.tinnhiem.app.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON: readable for people, and canonical by RFC 8785 for digests. */
public final class CanonicalJson {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private CanonicalJson() {}

    /** Indented, keys in the order of the maps, a line end at the end. */
    public static String pretty(Map<String, ?> tree) {
        return PRETTY.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    /** On one line, keys in the order of the maps. */
    public static String line(Map<String, ?> tree) {
        return PLAIN.writeValueAsString(tree);
    }

    /** The one form of this JSON that digests are made of. */
    public static byte[] canonical(Map<String, ?> tree) {
        try {
            return new JsonCanonicalizer(PRETTY.writeValueAsString(tree)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256, 64 lower-case hex digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    /** SHA-256, 32 bytes. */
    public static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a JSON object as maps, lists, text, whole numbers and booleans. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(byte[] bytes) {
        return PRETTY.readValue(new String(bytes, StandardCharsets.UTF_8), Map.class);
    }
}
