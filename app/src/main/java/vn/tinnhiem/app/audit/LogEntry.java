package vn.tinnhiem.app.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.store.InstantText;

/**
 * Một dòng nhật ký.
 *
 * @param number from 1 without gaps
 * @param act name of the {@link Act}
 * @param vote id of the vote that it belongs to
 * @param subject on what, in words a person understands
 * @param detail further values by name; a JSON object
 * @param previous hash of the entry before; 64 zeros at the first
 */
public record LogEntry(
        long number,
        Instant at,
        Actor actor,
        String act,
        Optional<String> vote,
        String subject,
        String detail,
        String previous,
        String hash) {

    /** The hash before the first entry. */
    public static final String START = "0".repeat(64);

    /** The role in place of the one who acted, where the content was purged with its vote. */
    static final String PURGED = "PURGED";

    /** Whether only its place in the chain is left of it. */
    public boolean purged() {
        return actor.role().equals(PURGED);
    }

    /** What the hash of this entry has to be: SHA-256 over the canonical JSON of everything else in it. */
    public String expectedHash() {
        return CanonicalJson.sha256(CanonicalJson.canonical(content()));
    }

    /** All of it, as files have it: its content in the order of the table, then its hash. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = content();
        tree.put("hash", hash);
        return tree;
    }

    private Map<String, Object> content() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", number);
        tree.put("at", InstantText.text(at));
        tree.put("actor", actor.name());
        tree.put("role", actor.role());
        tree.put("address", actor.address());
        tree.put("act", act);
        tree.put("vote", vote.orElse(""));
        tree.put("subject", subject);
        tree.put("detail", detail);
        tree.put("previous", previous);
        return tree;
    }
}
