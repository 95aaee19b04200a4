package vn.tinnhiem.app.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.kernel.CanonicalJson;

/**
 * Bảng kê của một gói: every member with its size and SHA-256, and what the package is.
 *
 * @param format of the package, as {@code tinnhiem/backup/1}
 * @param head further values by name; text, whole numbers and booleans
 */
public record Manifest(String format, Map<String, Object> head, List<Member> members) {

    /** Its name in the package. */
    public static final String NAME = "manifest.json";

    /**
     * @param name with slashes, below the package
     * @param sha256 64 hex digits
     */
    public record Member(String name, long size, String sha256) {}

    public Manifest {
        members = List.copyOf(members);
    }

    /** SHA-256 over the canonical JSON of everything in it: what stands for the whole package. */
    public String digest() {
        return CanonicalJson.sha256(CanonicalJson.canonical(tree()));
    }

    /** A value of the head as text; empty where there is none. */
    public String text(String name) {
        Object value = head.get(name);
        return value == null ? "" : value.toString();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", format);
        tree.put("about", head);
        List<Map<String, Object>> files = new ArrayList<>();
        for (Member member : members) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("name", member.name());
            file.put("size", member.size());
            file.put("sha256", member.sha256());
            files.add(file);
        }
        tree.put("files", files);
        return tree;
    }

    String json() {
        Map<String, Object> tree = tree();
        tree.put("digest", digest());
        return CanonicalJson.pretty(tree);
    }

    /** Empty when it is not a manifest, or not the one that was written. */
    static Optional<Manifest> read(byte[] json) {
        try {
            Map<String, Object> tree = CanonicalJson.read(json);
            if (!(tree.get("about") instanceof Map<?, ?> about) || !(tree.get("files") instanceof List<?> files)) {
                return Optional.empty();
            }
            Map<String, Object> head = new LinkedHashMap<>();
            about.forEach((key, value) -> head.put(String.valueOf(key), value));
            List<Member> members = new ArrayList<>();
            for (Object each : files) {
                if (!(each instanceof Map<?, ?> file) || !(file.get("size") instanceof Number size)) {
                    return Optional.empty();
                }
                members.add(new Member(
                        String.valueOf(file.get("name")), size.longValue(), String.valueOf(file.get("sha256"))));
            }
            Manifest manifest = new Manifest(String.valueOf(tree.get("format")), head, members);
            // Held against the letters themselves: another order, a repeated key or a space more is another manifest.
            return manifest.json().equals(new String(json, java.nio.charset.StandardCharsets.UTF_8))
                    ? Optional.of(manifest)
                    : Optional.empty();
        } catch (tools.jackson.core.JacksonException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
