package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --out DIR [--replace]} */
final class Output {

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path folder = Path.of(".");

    @Option(names = "--replace")
    private boolean replace;

    static Output of(Path folder, boolean replace) {
        Output output = new Output();
        output.folder = folder;
        output.replace = replace;
        return output;
    }

    Path folder() {
        return folder;
    }

    boolean replace() {
        return replace;
    }
}
