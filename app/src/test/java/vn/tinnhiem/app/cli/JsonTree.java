package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tinnhiem.app.kernel.CanonicalJson;

/** A JSON object that the program wrote; to ask for a key that is not there is a mistake of the program. */
record JsonTree(Map<String, Object> keys) {

    static JsonTree of(Path file) {
        try {
            return new JsonTree(CanonicalJson.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonTree of(String text) {
        return new JsonTree(CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    Object get(String key) {
        return Objects.requireNonNull(keys.get(key), key);
    }

    /** A value as it stands in the file. */
    String text(String key) {
        return get(key).toString();
    }

    long number(String key) {
        return ((Number) get(key)).longValue();
    }

    Set<String> names() {
        return keys.keySet();
    }

    @SuppressWarnings("unchecked")
    JsonTree tree(String key) {
        return new JsonTree((Map<String, Object>) get(key));
    }

    @SuppressWarnings("unchecked")
    List<JsonTree> trees(String key) {
        return ((List<Map<String, Object>>) get(key))
                .stream().map(JsonTree::new).toList();
    }

    /** The persons of a result with one ballot. */
    List<JsonTree> persons() {
        return trees("ballots").getFirst().trees("persons");
    }
}
