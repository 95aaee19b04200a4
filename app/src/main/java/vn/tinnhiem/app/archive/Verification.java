package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceFile;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.DecidedFile;
import vn.tinnhiem.app.counting.SheetsFile;
import vn.tinnhiem.app.counting.TotalsFile;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperText;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.papers.ResultPapers;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanDigest;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.ResultSummary;
import vn.tinnhiem.app.result.ResultWorkbook;
import vn.tinnhiem.app.result.ScanJson;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.rules.law.Finding;

/**
 * Kiểm lại một thư mục kết quả: counts again from the kept inputs, and makes every paper again to hold it against.
 *
 * @param broken what the rules say of the kept inputs
 * @param differences what differs from the folder, in the order met
 * @param fingerprint of the result counted again
 * @param provisional whether sheets that wait for a decision are left out of it
 * @param count as the kept inputs come to it
 */
public record Verification(
        List<Finding> broken,
        List<Problem> differences,
        String fingerprint,
        boolean provisional,
        BallotLines vote,
        Count count) {

    public boolean passed() {
        return broken.isEmpty() && differences.isEmpty();
    }

    /**
     * @throws Refused when the kept inputs cannot be read
     */
    public static Verification of(Path folder) {
        return new Verifier(folder).verify();
    }

    private static final class Verifier {
        private final Path folder;
        private final List<Problem> differences = new ArrayList<>();

        Verifier(Path folder) {
            this.folder = folder;
        }

        Verification verify() {
            Path inputs = folder.resolve(ResultFolder.INPUTS);
            if (!Files.isDirectory(inputs)) {
                throw new Refused(Problem.of(Fault.F621_NOT_A_RESULT, folder.toString(), ""));
            }
            Map<String, Object> written = json(folder.resolve(ResultFolder.RESULT));
            boolean rehearsal = Boolean.TRUE.equals(written.get("rehearsal"));
            Plan plan = PlanFile.read(
                    inputs.resolve(KeptInputs.PLAN), Catalogue.kept(inputs.resolve(KeptInputs.CATALOGUE)));
            BallotLines vote = PlanApproval.lines(plan, rehearsal);
            policy(plan, vote, inputs.resolve(KeptInputs.POLICY));
            Conference conference = ConferenceFile.read(inputs.resolve(KeptInputs.CONFERENCE));
            CountCheck.refuseAnother(vote, conference, inputs.resolve(KeptInputs.CONFERENCE));
            Count count = count(inputs, vote);
            Count scanned = scanned(count, written, inputs.resolve(KeptInputs.DECISIONS));
            List<Finding> broken = CountCheck.findings(vote, conference, scanned).stream()
                    .filter(finding -> VoteResult.stops(finding, scanned))
                    .toList();
            VoteResult result = VoteResult.of(vote, conference.numbers(), scanned, String.valueOf(written.get("salt")));
            compare(written, CanonicalJson.read(CanonicalJson.canonical(ResultJson.of(result))), "");
            text(ResultFolder.SUMMARY, ResultSummary.of(result));
            workbook(folder.resolve(ResultFolder.WORKBOOK), ResultWorkbook.of(result));
            papers(ResultPapers.of(plan, conference, result, KeptNotes.read(inputs)));
            return new Verification(
                    broken,
                    List.copyOf(differences),
                    ResultJson.fingerprint(result),
                    result.provisional(),
                    vote,
                    count);
        }

        private Count count(Path inputs, BallotLines vote) {
            if (Files.exists(inputs.resolve(KeptInputs.SHEETS))) {
                return SheetsFile.count(inputs.resolve(KeptInputs.SHEETS), vote);
            }
            Path kept = inputs.resolve(KeptInputs.COUNT);
            return Files.exists(kept)
                    ? KeptCount.read(json(kept), vote)
                            .orElseThrow(() -> new Refused(Problem.of(
                                    Fault.F106_FILE_DAMAGED, kept.toString(), "", "cause", KeptInputs.COUNT)))
                    : TotalsFile.read(inputs.resolve(KeptInputs.TOTALS), vote, TotalsFile.Needs.EVERYTHING);
        }

        /** The same count as one of scanned sheets, where it was: pages from the result, decisions from the inputs. */
        private Count scanned(Count count, Map<String, Object> written, Path decisions) {
            List<Decided> decided = Files.exists(decisions) ? DecidedFile.read(decisions) : List.of();
            return ScanJson.read(written, decided)
                    .map(account -> {
                        Path inputs = folder.resolve(ResultFolder.INPUTS);
                        if (Files.exists(inputs.resolve(KeptInputs.SHEETS))) {
                            sameSheets(folder.resolve(ResultFolder.SHEETS), inputs, account.counted());
                        }
                        return count.scanned(account);
                    })
                    .orElse(count);
        }

        /** The sheets in random order are those that were kept, and as many as pages became sheets. */
        private void sameSheets(Path shuffled, Path inputs, long counted) {
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

        private Map<String, Object> json(Path file) {
            try {
                return CanonicalJson.read(bytes(file));
            } catch (tools.jackson.core.JacksonException e) {
                throw new Refused(Problem.of(
                        Fault.F106_FILE_DAMAGED, file.toString(), "", "cause", String.valueOf(e.getMessage())));
            }
        }

        private void policy(Plan plan, BallotLines vote, Path file) {
            if (!Arrays.equals(bytes(file), PlanDigest.canonical(plan, vote.ballots()))) {
                differs(file, "", "policy.json", vote.digest());
            }
        }

        private void compare(Object written, Object made, String place) {
            if (written instanceof Map<?, ?> w && made instanceof Map<?, ?> m) {
                TreeSet<String> keys = new TreeSet<>();
                w.keySet().forEach(k -> keys.add(String.valueOf(k)));
                m.keySet().forEach(k -> keys.add(String.valueOf(k)));
                keys.forEach(k -> compare(absent(w.get(k)), absent(m.get(k)), place.isEmpty() ? k : place + "." + k));
            } else if (written instanceof List<?> w && made instanceof List<?> m && w.size() == m.size()) {
                for (int i = 0; i < w.size(); i++) {
                    compare(absent(w.get(i)), absent(m.get(i)), place + "[" + (i + 1) + "]");
                }
            } else if (!written.toString().equals(made.toString())) {
                differs(folder.resolve(ResultFolder.RESULT), place, written, made);
            }
        }

        private static Object absent(@org.jspecify.annotations.Nullable Object value) {
            return value == null ? "(không có)" : value;
        }

        private void text(String name, String made) {
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

        private void workbook(Path file, byte[] made) {
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
                differences.add(Problem.of(
                        Fault.F106_FILE_DAMAGED, file.toString(), "", "cause", String.valueOf(e.getMessage())));
            }
        }

        private void papers(Map<String, List<Paper>> papers) {
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

        private void differs(Path file, String place, Object found, Object expected) {
            differences.add(Problem.of(
                    Fault.F622_DIFFERS,
                    file.toString(),
                    place,
                    "found",
                    found.toString(),
                    "expected",
                    expected.toString()));
        }

        private static byte[] bytes(Path file) {
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
}
