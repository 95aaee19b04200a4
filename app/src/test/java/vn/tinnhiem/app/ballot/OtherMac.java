package vn.tinnhiem.app.ballot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.commons.codec.binary.Base32;

/** HMAC-SHA-256 by its definition (RFC 2104), and base 32 by another library: a second opinion on the codes. */
final class OtherMac {

    private static final int BLOCK = 64;
    private static final int LETTERS = 16;

    private OtherMac() {}

    /** Whether what stands after the last "/" is the code of what stands before it. */
    static boolean verifies(String payload, byte[] key) {
        int slash = payload.lastIndexOf('/');
        return payload.substring(slash + 1).equals(letters(payload.substring(0, slash), key));
    }

    private static String letters(String open, byte[] key) {
        return new Base32().encodeToString(mac(open.getBytes(US_ASCII), key)).substring(0, LETTERS);
    }

    private static byte[] mac(byte[] message, byte[] key) {
        return sha256(padded(key, 0x5c), sha256(padded(key, 0x36), message));
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
