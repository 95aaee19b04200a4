package vn.tinnhiem.app.archive;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.LogEntry;

/**
 * Nhật ký của một cuộc lấy phiếu, kèm chứng minh: its entries in full, and the hash of every entry of the chain, so that each of
 * them can be held against its place and the last against the head that was printed.
 *
 * @param hashes of all entries of the installation, the first first
 * @param entries of this vote
 */
record LogProof(List<String> hashes, List<LogEntry> entries) {

    LogProof {
        hashes = List.copyOf(hashes);
        entries = List.copyOf(entries);
    }

    static LogProof of(List<LogEntry> all, String vote) {
        return new LogProof(
                all.stream().map(LogEntry::hash).toList(),
                all.stream()
                        .filter(entry -> entry.vote().equals(Optional.of(vote)))
                        .toList());
    }

    /** Number and hash of the last entry, as the day's journal prints it. */
    String head() {
        return hashes.isEmpty() ? "0" : hashes.size() + " · " + hashes.getLast();
    }

    /** The number of the first entry that is not what its hash says, or does not follow from the one before. */
    Optional<Long> firstBroken() {
        for (LogEntry entry : entries) {
            int place = Math.toIntExact(Math.min(entry.number(), Integer.MAX_VALUE)) - 1;
            if (place < 0 || place >= hashes.size()) {
                return Optional.of(entry.number());
            }
            String before = place == 0 ? LogEntry.START : hashes.get(place - 1);
            if (!entry.hash().equals(hashes.get(place))
                    || !entry.previous().equals(before)
                    || !entry.expectedHash().equals(entry.hash())) {
                return Optional.of(entry.number());
            }
        }
        return Optional.empty();
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("hashes", hashes);
        tree.put("entries", entries.stream().map(LogEntry::tree).toList());
        return tree;
    }

    /** Empty when the file is not such a proof. */
    static Optional<LogProof> read(Map<String, Object> tree) {
        if (!(tree.get("hashes") instanceof List<?> hashes) || !(tree.get("entries") instanceof List<?> entries)) {
            return Optional.empty();
        }
        try {
            List<LogEntry> read = new ArrayList<>();
            for (Object each : entries) {
                read.add(entry((Map<?, ?>) each));
            }
            return Optional.of(new LogProof(hashes.stream().map(String::valueOf).toList(), read));
        } catch (ClassCastException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LogEntry entry(Map<?, ?> tree) {
        return new LogEntry(
                tree.get("number") instanceof Number number ? number.longValue() : 0,
                Instant.parse(text(tree, "at")),
                new Actor(text(tree, "actor"), text(tree, "role"), text(tree, "address")),
                text(tree, "act"),
                Optional.of(text(tree, "vote")).filter(vote -> !vote.isEmpty()),
                text(tree, "subject"),
                text(tree, "detail"),
                text(tree, "previous"),
                text(tree, "hash"));
    }

    private static String text(Map<?, ?> tree, String name) {
        Object value = tree.get(name);
        return value == null ? "" : value.toString();
    }
}
