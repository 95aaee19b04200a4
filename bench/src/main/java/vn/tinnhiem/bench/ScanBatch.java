package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Một lô phiếu quét: made once by the generator of marked sheets, kept in a folder of its name.
 *
 * @param profile of the generator
 * @param format of its files
 */
record ScanBatch(String name, String profile, String format, int dpi, int sheets) {

    private static final long SEED = 20230922;
    private static final int HEAP_MEGABYTES = 2048;

    /** The files alone; what they should be read as lies beside them. */
    Path scans(Path work) {
        return folder(work).resolve("scans");
    }

    private Path folder(Path work) {
        return work.resolve(name + "-" + sheets);
    }

    /** Makes the batch, unless it was made whole before. */
    void make(Path work, Path ballots) throws IOException {
        Path folder = folder(work);
        Path whole = folder.resolve("whole");
        if (Files.exists(whole)) {
            return;
        }
        Trees.delete(folder);
        Files.createDirectories(folder);
        System.err.println("making " + sheets + " sheets: " + name);
        Program made = generate(
                ballots,
                folder,
                "--sheets",
                Integer.toString(sheets),
                "--seed",
                Long.toString(SEED),
                "--profile",
                profile,
                "--format",
                format,
                "--dpi",
                Integer.toString(dpi));
        if (made.exit() != 0) {
            made.said().forEach(line -> System.err.println("  " + line.text()));
            throw new IOException("no sheets could be made: " + name);
        }
        Files.createFile(whole);
    }

    private static Program generate(Path ballots, Path out, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--ballots", ballots.toString(), "--out", out.toString()));
        arguments.addAll(Arrays.asList(options));
        return Program.java(HEAP_MEGABYTES, List.of(), "vn.tinnhiem.trials.Trials", arguments);
    }
}
