package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.trials.Trials;

/**
 * Một lô phiếu quét: made once by the generator of marked sheets, kept in a folder of its name.
 *
 * @param options of the generator
 */
record ScanBatch(String name, int sheets, List<String> options) {

    static final String JPEG = "jpeg";
    private static final String SEED = "20230922";
    private static final int HEAP_MEGABYTES = 4096;

    static ScanBatch of(String name, int sheets, String... options) {
        return new ScanBatch(name, sheets, List.of(options));
    }

    /** The files alone; what they should be read as lies beside them. */
    Path scans(Path work) {
        return folder(work).resolve("scans");
    }

    /** Whether bare decoding of loose JPEG files can be held beside it. */
    boolean looseJpeg() {
        return options.contains(JPEG);
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
        List<String> arguments = new ArrayList<>(List.of(
                "--ballots",
                ballots.toString(),
                "--out",
                scans(work).toString(),
                "--sheets",
                Integer.toString(sheets),
                "--seed",
                SEED));
        arguments.addAll(options);
        Program.java(HEAP_MEGABYTES, List.of(), Trials.class.getName(), arguments)
                .orThrow();
        // What is right is no scan.
        Files.move(scans(work).resolve("truth.csv"), folder.resolve("truth.csv"));
        Files.createFile(whole);
    }
}
