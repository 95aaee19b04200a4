package vn.tinnhiem.app.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.policy.Setting;

/**
 * {@code result.json}: whole numbers and fractions, no percentage, no band.
 * The fingerprint is over everything else in it, the salt and the plan's digest included.
 */
public final class ResultJson {

    static final String FORMAT = "tinnhiem/result/1";

    /** Letters that are not taken for one another when read aloud or typed from paper. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 7;
    private static final int GROUP = 4;

    private ResultJson() {}

    /** The tree of {@code result.json}, the fingerprint last. */
    public static Map<String, Object> of(VoteResult result) {
        Map<String, Object> tree = numbers(result);
        tree.put("fingerprint", fingerprint(result));
        return tree;
    }

    /** Twenty-eight letters in seven groups of four, 128 bits, of SHA-256 over the canonical JSON of the numbers. */
    public static String fingerprint(VoteResult result) {
        byte[] digest = CanonicalJson.digest(CanonicalJson.canonical(numbers(result)));
        java.math.BigInteger rest = new java.math.BigInteger(1, digest);
        java.math.BigInteger base = java.math.BigInteger.valueOf(LETTERS.length());
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                groups.append('-');
            }
            java.math.BigInteger[] parts = rest.divideAndRemainder(base);
            groups.append(LETTERS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return groups.toString();
    }

    /** The fingerprint as every paper bears it. */
    public static String fingerprintLine(VoteResult result) {
        return "Mã kiểm tra kết quả: " + fingerprint(result);
    }

    private static Map<String, Object> numbers(VoteResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("vote", result.vote().voteId());
        tree.put("title", result.vote().title());
        tree.put("body", result.vote().body());
        tree.put("day", result.announced().day().toString());
        tree.put("rehearsal", result.vote().rehearsal());
        tree.put("planDigest", result.vote().digest());
        tree.put("source", result.source().name().toLowerCase(Locale.ROOT));
        tree.put("shareBase", Setting.written(result.vote().policy().value(Setting.SHARE_BASE)));
        tree.put("thresholdBase", Setting.written(result.vote().policy().value(Setting.THRESHOLD_BASE)));
        tree.put("summoned", result.announced().heads().summoned());
        tree.put("present", result.announced().heads().present());
        tree.put(
                "quorumNeeded",
                result.vote()
                        .policy()
                        .quorum()
                        .needed(result.announced().heads().summoned()));
        tree.put("ballots", result.boxes().stream().map(ResultJson::box).toList());
        result.scan().ifPresent(account -> ScanJson.put(tree, account));
        tree.put("salt", result.salt());
        return tree;
    }

    private static Map<String, Object> box(Box box) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ballot", box.ballot());
        tree.put("printed", box.account().printed());
        tree.put("issued", box.account().issued());
        tree.put("exchanged", box.account().exchanged());
        tree.put("unused", box.account().unused());
        tree.put("collected", box.account().collected());
        tree.put("setAside", box.setAside());
        tree.put("addedNames", box.addedNames());
        tree.put("persons", box.persons().stream().map(ResultJson::person).toList());
        return tree;
    }

    /** One person's numbers and shares. */
    public static Map<String, Object> person(Person person) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", person.line().number());
        tree.put("name", person.line().name());
        tree.put("position", person.line().position());
        tree.put("collected", person.tally().collected());
        tree.put("valid", person.tally().valid());
        tree.put("invalid", person.tally().invalidLines());
        Map<String, Object> reasons = new LinkedHashMap<>();
        for (Reason reason : Reason.values()) {
            Optional.ofNullable(person.tally().invalid().get(reason))
                    .ifPresent(lines -> reasons.put(Setting.written(reason), lines));
        }
        tree.put("invalidBy", reasons);
        for (Level level : List.of(Level.values())) {
            Map<String, Object> share = new LinkedHashMap<>();
            share.put("count", person.tally().of(level));
            share.put("share", person.shares().of(level).map(Ratio::toString).orElse(""));
            tree.put(Setting.written(level), share);
        }
        return tree;
    }
}
