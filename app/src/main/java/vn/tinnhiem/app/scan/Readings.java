package vn.tinnhiem.app.scan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.scan.Journal.Key;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.RowReading;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * {@code readings.json}: phiếu đã được đọc thế nào. Written sheet by sheet, since the scores of ten thousand are more than
 * fits beside the reading. No file, no time, no number of a sheet; and not how each sheet lay on the glass, since that drifts
 * through a batch and would give its order away.
 */
final class Readings {

    private static final String FORMAT = "tinnhiem/readings/1";
    private static final String SHEETS = ",\n  \"sheets\" : [";
    private static final double ROUND = 10_000;

    private final ScanJob job;
    private final Journal journal;
    private final List<Key> sheets;

    Readings(ScanJob job, Journal journal, List<Key> sheets) {
        this.job = job;
        this.journal = journal;
        this.sheets = sheets;
    }

    /** The version of the program, or a word for one that was not packaged. */
    static String version() {
        String version = Readings.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    /**
     * @param earlier lines of sheets that were read before, whose pages are gone
     */
    void write(PageSums sums, List<String> earlier, Path file) throws IOException {
        List<Object> shuffled = new ArrayList<>(sheets);
        shuffled.addAll(earlier);
        Collections.shuffle(shuffled, new SecureRandom());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            String head = CanonicalJson.pretty(head(sums));
            out.write(head, 0, head.lastIndexOf('}') - 1);
            out.write(SHEETS);
            String separator = "\n";
            for (Object each : shuffled) {
                Optional<String> line = each instanceof Key key ? line(key) : Optional.of((String) each);
                if (line.isPresent()) {
                    out.write(separator);
                    out.write(line.get());
                    separator = ",\n";
                }
            }
            out.write("\n  ]\n}\n");
        }
    }

    private Optional<String> line(Key key) throws IOException {
        byte[] bytes = journal.get(key).orElseThrow().bytes();
        return ReadingBytes.read(bytes, job.layouts().forms()) instanceof PageReading.Sheet sheet
                ? Optional.of(CanonicalJson.line(tree(sheet)))
                : Optional.empty();
    }

    /** The sheets of a file that was written here, a line each; none where there is no such file. */
    static List<String> lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.substring(text.indexOf(SHEETS) + SHEETS.length())
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    private Map<String, Object> head(PageSums sums) {
        Map<String, Object> pages = new LinkedHashMap<>();
        pages.put("all", sums.pages());
        pages.put("clear", sums.clear());
        pages.put("doubtful", sums.doubtful());
        pages.put("refused", sums.refused());
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("program", version());
        head.put("vote", job.vote().voteId());
        head.put("planDigest", job.vote().digest());
        head.put(
                "layouts",
                job.layouts().forms().stream()
                        .map(form -> form.layout().layoutVersion())
                        .toList());
        head.put("thresholds", tree(Thresholds.STANDARD));
        head.put("pages", pages);
        return head;
    }

    /** Every component of a record, by its name; records within it are trees of their own. */
    private static Map<String, Object> tree(Record of) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (RecordComponent each : of.getClass().getRecordComponents()) {
            try {
                Object value = each.getAccessor().invoke(of);
                all.put(each.getName(), value instanceof Record within ? tree(within) : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    private static Map<String, Object> tree(PageReading.Sheet sheet) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ballot", sheet.ballot());
        tree.put("rows", sheet.rows().stream().map(Readings::row).toList());
        tree.put("doubts", sheet.sightings().stream().map(Readings::doubt).toList());
        return tree;
    }

    private static Map<String, Object> row(RowReading row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("person", row.person());
        tree.put("boxes", row.boxes().stream().map(Readings::box).toList());
        tree.put("nameInk", rounded(row.nameInk()));
        tree.put("nameRun", rounded(row.nameRun()));
        tree.put("outsideInk", rounded(row.outsideInk()));
        return tree;
    }

    private static Map<String, Object> box(BoxReading box) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ink", box.ink().name());
        tree.put("sure", box.sure());
        tree.put("cross", box.cross());
        tree.put("coverage", rounded(box.coverage()));
        tree.put("faintCoverage", rounded(box.faintCoverage()));
        tree.put("crossings", rounded(box.crossings()));
        tree.put("diagonal", rounded(box.diagonal()));
        tree.put("white", rounded(box.white()));
        tree.put("outline", rounded(box.outline()));
        return tree;
    }

    private static Map<String, Object> doubt(Sighting sighting) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("doubt", sighting.doubt().name());
        tree.put("person", sighting.person());
        tree.put("score", rounded(sighting.score()));
        return tree;
    }

    private static double rounded(double value) {
        return Math.round(value * ROUND) / ROUND;
    }
}
