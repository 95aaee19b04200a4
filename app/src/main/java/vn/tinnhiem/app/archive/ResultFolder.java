package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperFiles;
import vn.tinnhiem.app.files.OutputFolder;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.minutes.CountNotes;
import vn.tinnhiem.app.papers.ResultPapers;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanDigest;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.ResultSummary;
import vn.tinnhiem.app.result.ResultWorkbook;
import vn.tinnhiem.app.result.VoteResult;

/**
 * Thư mục kết quả của một cuộc lấy phiếu.
 *
 * @param kept what {@code verify} counts again
 * @param notes what only the office application knows of the count
 * @param scanned what scanning puts beside the result, by its name: {@link #SHEETS}, {@link #READINGS}, {@link #REVIEW}
 */
public record ResultFolder(
        Plan plan,
        Conference conference,
        VoteResult result,
        CountNotes notes,
        KeptInputs kept,
        Map<String, KeptInputs.Content> scanned) {

    /** The sheets in random order. */
    public static final String SHEETS = "sheets.csv";

    public static final String READINGS = "readings.json";
    /** The folder of what the committee is asked. */
    public static final String REVIEW = "review";

    static final String RESULT = "result.json";
    static final String WORKBOOK = "result.xlsx";
    static final String SUMMARY = "summary.txt";
    static final String INPUTS = "inputs";

    private static final Set<String> NAMES = Set.of(
            RESULT,
            WORKBOOK,
            SUMMARY,
            INPUTS,
            SHEETS,
            READINGS,
            REVIEW,
            "minutes.docx",
            "minutes.pdf",
            "report.docx",
            "report.pdf",
            ResultPapers.PERSONS);

    public ResultFolder {
        scanned = Map.copyOf(scanned);
    }

    /** A result of the command line. */
    public ResultFolder(
            Plan plan,
            Conference conference,
            VoteResult result,
            KeptInputs kept,
            Map<String, KeptInputs.Content> scanned) {
        this(plan, conference, result, CountNotes.NONE, kept, scanned);
    }

    /**
     * Writes the folder whole, or not at all.
     *
     * @throws vn.tinnhiem.app.kernel.Refused when the place is taken or cannot be written
     */
    public void write(Path out, boolean replace) {
        OutputFolder.write(out, replace, NAMES, this::fill);
    }

    /** What scanning puts there, mostly pictures from another process, while the papers are made. */
    private void fill(Path folder) throws IOException {
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> scans = beside.submit(() -> {
                for (Map.Entry<String, KeptInputs.Content> each : scanned.entrySet()) {
                    each.getValue().write(folder.resolve(each.getKey()));
                }
                return null;
            });
            papers(folder);
            scans.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void papers(Path folder) throws IOException {
        text(folder.resolve(RESULT), CanonicalJson.pretty(ResultJson.of(result)));
        text(folder.resolve(SUMMARY), ResultSummary.of(result));
        Files.write(folder.resolve(WORKBOOK), ResultWorkbook.of(result));
        Path inputs = Files.createDirectories(folder.resolve(INPUTS));
        kept.write(inputs);
        KeptNotes.write(notes, inputs);
        Files.write(
                inputs.resolve(KeptInputs.POLICY),
                PlanDigest.canonical(plan, result.vote().ballots()));
        Files.createDirectories(folder.resolve(ResultPapers.PERSONS));
        for (Map.Entry<String, List<Paper>> papers :
                ResultPapers.of(plan, conference, result, notes).entrySet()) {
            Imprint imprint = ResultPapers.imprint(papers.getKey(), papers.getValue(), conference.day());
            PaperFiles.write(folder, papers.getKey(), papers.getValue(), imprint);
        }
    }

    private static void text(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
