package vn.tinnhiem.app.serve;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Mã sáu số của một điện thoại (RFC 6238), viết riêng cho phép thử: a second implementation, beside the program's own. */
final class OneTimeCode {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    static String now(String secret) {
        return at(secret, Instant.now());
    }

    static String at(String secret, Instant time) {
        BigInteger number = BigInteger.ONE;
        for (char letter : secret.toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] marked = number.toByteArray();
        byte[] key = new byte[secret.length() * 5 / 8];
        System.arraycopy(marked, marked.length - key.length, key, 0, key.length);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] sum = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(time.getEpochSecond() / 30).array());
            int place = sum[sum.length - 1] & 15;
            int code = ByteBuffer.wrap(sum, place, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(code % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
