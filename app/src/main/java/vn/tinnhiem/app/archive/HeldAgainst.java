package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.papers.ResultPapers;

/** Đối chiếu những gì nằm trong thư mục với những gì làm lại được: numbers, texts, cells, papers. */
final class HeldAgainst {

    private final Path folder;
    private final List<Problem> differences = new ArrayList<>();

    HeldAgainst(Path folder) {
        this.folder = folder;
    }

    /** What differs, in the order met. */
    List<Problem> differences() {
        return List.copyOf(differences);
    }

    /** The sheets in random order are those that were kept, and as many as pages became sheets. */
    void sameSheets(Path shuffled, Path inputs, long counted) {
        List<String> found = sortedLines(shuffled);
        List<String> kept = sortedLines(inputs.resolve(KeptInputs.SHEETS));
        if (kept.size() - 1 != counted) {
            differs(folder.resolve(ResultFolder.RESULT), "scan", counted, kept.size() - 1);
        }
        for (int i = 0; i < Math.max(found.size(), kept.size()); i++) {
            String a = i < found.size() ? found.get(i) : "";
            String b = i < kept.size() ? kept.get(i) : "";
            if (!a.equals(b)) {
                differs(shuffled, "", a, b);
                return;
            }
        }
    }

    private static List<String> sortedLines(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .sorted()
                .toList();
    }

    void tree(Object written, Object made, String place) {
        if (written instanceof Map<?, ?> w && made instanceof Map<?, ?> m) {
            TreeSet<String> keys = new TreeSet<>();
            w.keySet().forEach(k -> keys.add(String.valueOf(k)));
            m.keySet().forEach(k -> keys.add(String.valueOf(k)));
            keys.forEach(k -> tree(absent(w.get(k)), absent(m.get(k)), place.isEmpty() ? k : place + "." + k));
        } else if (written instanceof List<?> w && made instanceof List<?> m && w.size() == m.size()) {
            for (int i = 0; i < w.size(); i++) {
                tree(absent(w.get(i)), absent(m.get(i)), place + "[" + (i + 1) + "]");
            }
        } else if (!written.toString().equals(made.toString())) {
            differs(folder.resolve(ResultFolder.RESULT), place, written, made);
        }
    }

    private static Object absent(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "(không có)" : value;
    }

    void text(String name, String made) {
        String written = new String(bytes(folder.resolve(name)), java.nio.charset.StandardCharsets.UTF_8);
        if (!written.equals(made)) {
            String[] a = written.split("\n", -1);
            String[] b = made.split("\n", -1);
            int line = 0;
            while (line < a.length && line < b.length && a[line].equals(b[line])) {
                line++;
            }
            differs(
                    folder.resolve(name),
                    "dòng " + (line + 1),
                    line < a.length ? a[line] : "",
                    line < b.length ? b[line] : "");
        }
    }

    void workbook(Path file, byte[] made) {
        try {
            Map<String, String> written = WorkbookCells.of(bytes(file));
            Map<String, String> expected = WorkbookCells.of(made);
            TreeSet<String> cells = new TreeSet<>(written.keySet());
            cells.addAll(expected.keySet());
            for (String cell : cells) {
                String found = written.getOrDefault(cell, "");
                if (!found.equals(expected.getOrDefault(cell, ""))) {
                    differs(file, cell, found, expected.getOrDefault(cell, ""));
                }
            }
        } catch (IOException e) {
            differences.add(
                    Problem.of(Fault.F106_FILE_DAMAGED, file.toString(), "", "cause", String.valueOf(e.getMessage())));
        }
    }

    void papers(Map<String, List<Paper>> papers) {
        papers.forEach((name, all) -> {
            for (String ending : List.of(".docx", ".pdf")) {
                Path file = folder.resolve(name + ending);
                if (!Files.isRegularFile(file)) {
                    differences.add(Problem.of(Fault.F101_FILE_MISSING, file.toString(), "", "file", file));
                    continue;
                }
                PaperText.differs(all, file).ifPresent(d -> differs(file, "", d.found(), d.expected()));
            }
        });
        for (Path file : extraPersons(papers)) {
            differences.add(Problem.of(Fault.F623_UNKNOWN_FILE, file.toString(), ""));
        }
    }

    private List<Path> extraPersons(Map<String, List<Paper>> papers) {
        Path persons = folder.resolve(ResultPapers.PERSONS);
        if (!Files.isDirectory(persons)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(persons)) {
            return files.filter(f -> !papers.containsKey(ResultPapers.PERSONS + "/"
                            + f.getFileName().toString().replaceFirst("\\.(docx|pdf)$", "")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void differs(Path file, String place, Object found, Object expected) {
        differences.add(Problem.of(
                Fault.F622_DIFFERS,
                file.toString(),
                place,
                "found",
                found.toString(),
                "expected",
                expected.toString()));
    }

    static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, file.toString(), "", "file", file));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused(Problem.of(
                    Fault.F103_FILE_UNREADABLE, file.toString(), "", "cause", String.valueOf(e.getMessage())));
        }
    }
}
