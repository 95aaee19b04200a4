package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.CanonicalJson;

/** A folder in which a command that was refused has written nothing. */
final class Unchanged {

    private Unchanged() {}

    /** Runs a command and makes sure that it left everything under the folder as it was. */
    static Cli during(Path folder, Supplier<Cli> command) {
        Map<String, String> before = contents(folder);
        Cli run = command.get();
        assertThat(contents(folder)).as("%s", run).isEqualTo(before);
        return run;
    }

    private static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                contents.put(
                        folder.relativize(path).toString(),
                        Files.isDirectory(path) ? "" : CanonicalJson.sha256(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
