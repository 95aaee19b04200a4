package vn.tinnhiem.app.ballot;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Khoá của phiếu: 256 random bits of one vote, kept by the secretariat, never on paper. Without it the codes on the
 * ballots cannot be verified; nothing else is lost.
 */
public final class BallotKey {

    private static final int BYTES = 32;
    private static final Pattern FILE =
            Pattern.compile("# tinnhiem/ballot-key/1 (\\S+)\\R(?:#.*\\R)*([0-9a-f]{64})\\R?");

    private final byte[] bits;

    private BallotKey(byte[] bits) {
        this.bits = bits;
    }

    public static BallotKey random() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new BallotKey(bits);
    }

    /** The text of {@code ballot.key}. */
    public String text(String voteId) {
        return "# tinnhiem/ballot-key/1 " + voteId + "\n"
                + "# Khoá của phiếu: văn phòng cất riêng, giao cho bàn kiểm phiếu khi quét. Không in, không gửi kèm phiếu.\n"
                + HexFormat.of().formatHex(bits) + "\n";
    }

    /** The key of this vote in the text of a {@code ballot.key}; empty when it is of another vote, or no key. */
    public static Optional<BallotKey> read(String text, String voteId) {
        Matcher file = FILE.matcher(text);
        return file.matches() && file.group(1).equals(voteId)
                ? Optional.of(new BallotKey(HexFormat.of().parseHex(file.group(2))))
                : Optional.empty();
    }

    /** HMAC-SHA-256, 32 bytes. */
    byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bits, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
