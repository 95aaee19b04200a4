package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --out DIR [--replace]} */
final class Output {

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path folder = Path.of(".");

    @Option(names = "--replace")
    private boolean replace;

    Path folder() {
        return folder;
    }

    boolean replace() {
        return replace;
    }
}
