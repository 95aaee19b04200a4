package vn.tinnhiem.app.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.tinnhiem.app.bundle.Manifest;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;

/**
 * Mã của từng phần hồ sơ, ghi vào nhật ký khi niêm phong: plan, result, count, registers, signed papers, pictures. Whoever changes
 * a part and makes the manifest anew would have to change the log's chain too, whose head was printed.
 */
final class Parts {

    /** The log holds the others' digests and cannot hold its own. */
    private static final String LOG = "log";

    private static final String ENTRIES = "entries";

    private Parts() {}

    /**
     * The digest of each part but the log.
     *
     * @param members SHA-256 of each file, by its name
     */
    static Map<String, String> digests(Map<String, String> members) {
        Map<String, StringBuilder> lines = new TreeMap<>();
        new TreeMap<>(members).forEach((name, sha256) -> {
            String part = name.replaceFirst("[/.].*", "");
            if (!part.equals(LOG)) {
                lines.computeIfAbsent(part, _ -> new StringBuilder())
                        .append(sha256)
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
        });
        Map<String, String> digests = new TreeMap<>();
        lines.forEach((part, text) ->
                digests.put(part, CanonicalJson.sha256(text.toString().getBytes(StandardCharsets.UTF_8))));
        return digests;
    }

    /** What the log says of an archive that is being written. */
    static Map<String, Object> detail(Map<String, String> digests, long entries) {
        Map<String, Object> detail = new TreeMap<>(digests);
        detail.put(ENTRIES, entries);
        return detail;
    }

    /** Every part that is not as the log's last entry says; all of them where it does not say it. */
    static List<Problem> differences(Manifest manifest, LogProof log, String archive) {
        Map<String, String> members = new TreeMap<>();
        manifest.members().forEach(member -> members.put(member.name(), member.sha256()));
        Map<String, Object> said =
                log.entries().isEmpty() || !log.entries().getLast().act().equals(ArchiveAct.ARCHIVE_WRITTEN.name())
                        ? Map.of()
                        : CanonicalJson.read(log.entries().getLast().detail().getBytes(StandardCharsets.UTF_8));
        Map<String, Object> found = detail(digests(members), log.entries().size());
        TreeMap<String, Object> all = new TreeMap<>(found);
        all.putAll(said);
        List<Problem> differences = new ArrayList<>();
        for (String part : all.keySet()) {
            String one = Objects.toString(found.get(part), "–");
            String other = Objects.toString(said.get(part), "–");
            if (!one.equals(other)) {
                differences.add(Problem.of(
                        Fault.F940_PART_DIFFERS, archive, part, "part", part, "found", one, "expected", other));
            }
        }
        return differences;
    }
}
