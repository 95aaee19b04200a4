package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Dữ liệu gốc giữ cạnh kết quả, để ai cũng kiểm lại được.
 *
 * @param files each file by its name under {@code inputs/}
 */
public record KeptInputs(Map<String, Content> files) {

    public static final String PLAN = "plan.approved.yaml";
    public static final String CONFERENCE = "conference.yaml";
    public static final String SHEETS = "sheets.csv";
    public static final String TOTALS = "totals.csv";
    /** The numbers per person of sheets that were not kept. */
    public static final String COUNT = "count.json";
    /** Decisions about scanned sheets, of a finished count. */
    public static final String DECISIONS = "decisions.csv";
    /** The folder of the catalogue files that the plan rests on, highest first. */
    public static final String CATALOGUE = "catalogue";

    static final String POLICY = "policy.json";

    /** Writes one kept file. */
    @FunctionalInterface
    public interface Content {
        void write(Path file) throws IOException;
    }

    public KeptInputs {
        files = Map.copyOf(files);
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<String, Content> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            file.getValue().write(path);
        }
    }
}
