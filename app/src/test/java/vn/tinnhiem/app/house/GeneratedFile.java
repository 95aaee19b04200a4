package vn.tinnhiem.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of {@code docs/} that is made from the code. Run with {@code -Ddocs.write=true} it is written, otherwise compared.
 *
 * @param name of the file in {@code docs/}
 */
record GeneratedFile(String name) {

    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    /** Writes the page, or fails where the file says something else. */
    void holds(String made) {
        Path file = Project.root().resolve("docs").resolve(name);
        if (WRITE) {
            write(file, made);
        }
        String there = Files.isRegularFile(file) ? Project.text(file) : "";
        assertThat(there)
                .as("docs/%s is out of date; ./tinnhiem test -Ddocs.write=true writes it anew", name)
                .isEqualTo(made);
    }

    private static void write(Path file, String made) {
        try {
            Files.writeString(file, made, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
