package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Số liệu lấy ở đâu: typed sheets, totals, or scans. */
final class CountSource {

    @Option(names = "--sheets", required = true, paramLabel = "CSV")
    @Nullable
    Path sheets;

    @Option(names = "--totals", required = true, paramLabel = "CSV")
    @Nullable
    Path totals;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @Nullable
    Scans scans;

    /** What counting from scans needs. */
    static final class Scans {
        @Option(names = "--scans", required = true, arity = "1..*", paramLabel = "PATH")
        List<Path> paths = new ArrayList<>();

        @Option(names = "--ballots", required = true, paramLabel = "DIR")
        Path ballots = Path.of(".");

        @Option(names = "--key", paramLabel = "FILE")
        @Nullable
        Path key;

        @Option(names = "--decisions", paramLabel = "CSV")
        @Nullable
        Path decisions;

        /** The words of the command line for it, with these decisions. */
        List<String> words(Path decided) {
            List<String> words = new ArrayList<>(List.of("--ballots", ballots.toString()));
            if (key != null) {
                words.addAll(List.of("--key", key.toString()));
            }
            words.add("--scans");
            paths.forEach(path -> words.add(path.toString()));
            words.addAll(List.of("--decisions", decided.toString()));
            return words;
        }
    }
}
