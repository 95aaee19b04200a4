package vn.tinnhiem.app.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;

/**
 * Mã trên phiếu, bằng chữ hoa và số để mã QR thưa: {@code TN1/vote/ballot/layout/plan/serial/mac}. The vote and the plan
 * by the first 40 bits of a digest, the ballot by its place in the vote, 80 bits of HMAC over all that stands before.
 * It proves vote and layout, never who printed or handed out.
 *
 * @param serial 64 random bits of one sheet as hex; empty where all sheets of the vote carry the same code
 */
public record BallotCode(String vote, int ballot, String layoutVersion, String plan, String serial) {

    private static final int SHORT_DIGEST = 10;
    private static final int MAC_LETTERS = 16;
    private static final int SERIAL_BYTES = 8;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final Pattern PAYLOAD = Pattern.compile("TN1/([0-9A-F]{10})/(0[1-9]|[1-9][0-9]{1,2})/([0-9A-F]{8})/"
            + "([0-9A-F]{10})/((?:[0-9A-F]{16})?)/([A-Z2-7]{16})");
    private static final int LONGEST = 80;

    /**
     * Mã đọc được từ một tờ phiếu, chưa biết thật hay giả.
     *
     * @param payload the text as it was read
     */
    public record Sealed(BallotCode code, String payload) {

        /** Whether the seal at the end is what this key makes of the rest. Takes the same time for every wrong seal. */
        public boolean verifies(BallotKey key) {
            return MessageDigest.isEqual(
                    payload.getBytes(StandardCharsets.US_ASCII),
                    code.payload(key).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** What a text from a sheet says; empty for anything that this program never prints. */
    public static Optional<Sealed> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher payload = PAYLOAD.matcher(text);
        return payload.matches()
                ? Optional.of(new Sealed(
                        new BallotCode(
                                payload.group(1),
                                Integer.parseInt(payload.group(2)),
                                payload.group(3),
                                payload.group(4),
                                payload.group(5)),
                        text))
                : Optional.empty();
    }

    /** The code that every sheet of one ballot shares. */
    public static BallotCode shared(BallotLines vote, Ballot ballot, String layoutVersion) {
        return new BallotCode(
                CanonicalJson.sha256(vote.voteId().getBytes(StandardCharsets.UTF_8))
                        .substring(0, SHORT_DIGEST)
                        .toUpperCase(Locale.ROOT),
                vote.ballots().indexOf(ballot) + 1,
                layoutVersion,
                vote.digest().substring(0, SHORT_DIGEST).toUpperCase(Locale.ROOT),
                "");
    }

    /** The same with a random number of its own. Numbers are drawn anew for each sheet, so their order says nothing. */
    BallotCode individual(SecureRandom random) {
        byte[] bits = new byte[SERIAL_BYTES];
        random.nextBytes(bits);
        return new BallotCode(
                vote,
                ballot,
                layoutVersion,
                plan,
                HexFormat.of().withUpperCase().formatHex(bits));
    }

    /** What stands in the QR. */
    public String payload(BallotKey key) {
        String open = "TN1/%s/%02d/%s/%s/%s".formatted(vote, ballot, layoutVersion, plan, serial);
        return open + "/" + letters(key.mac(open.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Payloads for so many sheets, made one by one while they are printed. */
    public Iterable<String> payloads(BallotKey key, int copies, boolean individual) {
        String shared = payload(key);
        SecureRandom random = new SecureRandom();
        return () -> new Iterator<>() {
            private int made;

            @Override
            public boolean hasNext() {
                return made < copies;
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                made++;
                return individual ? individual(random).payload(key) : shared;
            }
        };
    }

    /** The first 80 bits, five to a letter. */
    private static String letters(byte[] mac) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < MAC_LETTERS; i++) {
            int bit = i * 5;
            int two = ((mac[bit / 8] & 0xFF) << 8) | (mac[bit / 8 + 1] & 0xFF);
            letters.append(BASE32.charAt((two >> (11 - bit % 8)) & 31));
        }
        return letters.toString();
    }
}
