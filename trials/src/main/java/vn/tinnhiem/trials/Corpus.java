package vn.tinnhiem.trials;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bộ thử trên đĩa: scans as files, and {@code truth.csv} with one line a page. */
final class Corpus {

    private final Path folder;
    private final PageFormat format;
    private final int pagesPerFile;
    private final List<TrialSheet> waiting = new ArrayList<>();
    private final PrintStream truth;
    private int files;

    Corpus(Path folder, PageFormat format, int pagesPerFile) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.format = format;
        this.pagesPerFile = format.manyPages() ? pagesPerFile : 1;
        this.truth = new PrintStream(Files.newOutputStream(folder.resolve("truth.csv")), false, StandardCharsets.UTF_8);
        truth.println("file,page,sheet,kind,ballot,page_expect,letters,expect,drawn,seen,extras,scan");
    }

    void add(TrialSheet sheet) throws IOException {
        waiting.add(sheet);
        if (waiting.size() == pagesPerFile) {
            flush();
        }
    }

    void close() throws IOException {
        if (!waiting.isEmpty()) {
            flush();
        }
        truth.close();
    }

    private void flush() throws IOException {
        String name = "scan-%05d.%s".formatted(++files, format.extension());
        Files.write(folder.resolve(name), format.write(waiting));
        for (int i = 0; i < waiting.size(); i++) {
            truth.println(line(name, i + 1, waiting.get(i).truth()));
        }
        waiting.clear();
    }

    /** Lists within a cell are parted by spaces. */
    private static String line(String file, int page, Truth truth) {
        StringBuilder expect = new StringBuilder();
        StringBuilder drawn = new StringBuilder();
        StringBuilder seen = new StringBuilder();
        StringBuilder extras = new StringBuilder();
        for (RowTruth row : truth.rows()) {
            expect.append(row.expect()).append(' ');
            drawn.append(row.drawn()).append(row.strength() == 0 ? " " : ":%.2f ".formatted(row.strength()));
            seen.append("%.2f ".formatted(row.seen()));
        }
        truth.extras()
                .forEach((extra, what) ->
                        extras.append(extra).append(':').append(what).append(' '));
        return String.join(
                ",",
                file,
                Integer.toString(page),
                Long.toString(truth.shape()),
                truth.kind().name(),
                truth.ballot(),
                truth.page().name(),
                truth.letters(),
                expect.toString().trim(),
                drawn.toString().trim(),
                seen.toString().trim(),
                extras.toString().trim(),
                truth.scan().toString());
    }
}
