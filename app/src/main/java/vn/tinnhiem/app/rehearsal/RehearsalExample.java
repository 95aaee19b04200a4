package vn.tinnhiem.app.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Bốn thí dụ để diễn tập, như trong {@code examples/}: every person in them is invented. */
public enum RehearsalExample {
    TAY_NINH("tay-ninh"),
    HAI_PHONG("hai-phong"),
    QUANG_NGAI("quang-ngai"),
    CA_MAU("ca-mau");

    static final List<String> FILES =
            List.of("plan.yaml", "subjects.xlsx", "voters.xlsx", "conference.yaml", "sheets.csv");

    private final String folder;

    RehearsalExample(String folder) {
        this.folder = folder;
    }

    byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(
                RehearsalExample.class.getResourceAsStream("/rehearsal/" + folder + "/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** Writes the files where readers of files can read them. */
    void write(Path into) throws IOException {
        for (String file : FILES) {
            Files.write(into.resolve(file), bytes(file));
        }
    }

    /** The sheets of the box: the key of each line, then y or n for handed out and for a name added. */
    List<String> sheets() {
        return text("sheets.csv")
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(RehearsalExample::fields)
                .toList();
    }

    private static String fields(String line) {
        String[] cells = line.split(",", -1);
        StringBuilder fields = new StringBuilder();
        for (int i = 2; i < cells.length; i++) {
            fields.append(cells[i].isBlank() ? "0" : cells[i].strip());
        }
        return fields.append(cells[0].strip().charAt(0))
                .append(cells[1].strip().charAt(0))
                .toString();
    }
}
