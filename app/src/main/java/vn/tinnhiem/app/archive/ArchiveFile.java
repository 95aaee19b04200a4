package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tinnhiem.app.bundle.Bundle;
import vn.tinnhiem.app.kernel.CanonicalJson;

/**
 * Tệp hồ sơ lưu trữ của một cuộc lấy phiếu ({@code *.tnarchive}).
 *
 * @param about what stands in the manifest: which vote, who sealed, what is kept
 * @param result the result folder, with totals or sheets among its inputs
 * @param versions of the plan, the first first
 * @param more further files by their names in the archive
 */
record ArchiveFile(
        Map<String, Object> about, ResultFolder result, List<PlanVersionKept> versions, SortedMap<String, Path> more) {

    static final String FORMAT = "tinnhiem/archive/1";
    static final String ENDING = ".tnarchive";
    static final String RESULT = "result";
    static final String LOG = "log/log.json";
    static final String VERSIONS = "plan/versions.json";

    /**
     * Một phiên bản kế hoạch đã phê duyệt.
     *
     * @param text of {@code plan.approved.yaml}
     * @param catalogue the files that it rests on, by name
     */
    record PlanVersionKept(
            long number,
            String text,
            String digest,
            String by,
            LocalDate on,
            String reason,
            Map<String, String> catalogue) {

        static String catalogueOf(Object number) {
            return "plan/catalogue-" + number;
        }

        String name() {
            return "plan/version-" + number + ".yaml";
        }
    }

    /**
     * Writes it, by way of a folder beside it that is gone afterwards.
     *
     * @param log notes the digests of all other parts in the log, and gives the log of this vote with that entry as its last
     */
    Bundle.Written write(Path file, Function<Map<String, String>, LogProof> log) throws IOException {
        Path work = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".part-");
        try {
            Path content = work.resolve("content");
            result.write(content.resolve(RESULT), false);
            text(content.resolve(VERSIONS), CanonicalJson.pretty(Map.of("versions", lines())));
            for (PlanVersionKept version : versions) {
                text(content.resolve(version.name()), version.text());
                Path catalogue = content.resolve(PlanVersionKept.catalogueOf(version.number()));
                for (Map.Entry<String, String> layer : version.catalogue().entrySet()) {
                    text(catalogue.resolve(layer.getKey()), layer.getValue());
                }
            }
            SortedMap<String, Path> members = new TreeMap<>(more);
            try (Stream<Path> files = Files.walk(content)) {
                files.filter(Files::isRegularFile)
                        .forEach(each ->
                                members.put(content.relativize(each).toString().replace('\\', '/'), each));
            }
            Path proof = work.resolve("log");
            text(
                    proof,
                    CanonicalJson.pretty(log.apply(Parts.digests(sums(members))).tree()));
            members.put(LOG, proof);
            Path part = work.resolve("part");
            Bundle.Written written = Bundle.write(part, FORMAT, about, members, Optional.empty());
            Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            clear(work);
        }
    }

    private static Map<String, String> sums(SortedMap<String, Path> members) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (Map.Entry<String, Path> member : members.entrySet()) {
            sums.put(member.getKey(), Bundle.sha256(member.getValue()));
        }
        return sums;
    }

    private List<Map<String, Object>> lines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PlanVersionKept version : versions) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("version", version.number());
            line.put("file", version.name());
            line.put("digest", version.digest());
            line.put("approvedBy", version.by());
            line.put("approvedOn", version.on().toString());
            line.put("reason", version.reason());
            lines.add(line);
        }
        return lines;
    }

    private static void text(Path file, String text) throws IOException {
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    static void clear(Path work) throws IOException {
        if (!Files.exists(work)) {
            return;
        }
        try (Stream<Path> files = Files.walk(work)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
