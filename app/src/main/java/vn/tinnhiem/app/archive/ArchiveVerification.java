package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import vn.tinnhiem.app.bundle.BundleReading;
import vn.tinnhiem.app.bundle.Manifest;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.rules.law.Finding;

/**
 * Kiểm lại một hồ sơ lưu trữ, không cần cơ sở dữ liệu: the manifest, the result counted again, every paper made again, the digest
 * of every version of the plan, the chain of the log.
 *
 * @param manifest what the archive says of itself
 * @param broken what the rules say of the kept inputs
 * @param differences everything that is not as it was sealed
 * @param head number and hash of the last log entry in it
 */
public record ArchiveVerification(Manifest manifest, List<Finding> broken, List<Problem> differences, String head) {

    public boolean passed() {
        return broken.isEmpty() && differences.isEmpty();
    }

    /** SHA-256 over the manifest: stands for the whole archive. */
    public String fingerprint() {
        return manifest.digest();
    }

    /**
     * @throws Refused when the file is no archive, or so made that it may not be opened
     */
    public static ArchiveVerification of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, file.toString(), "", "file", file));
        }
        try {
            Path work = Files.createTempDirectory("tinnhiem-verify");
            try {
                return verify(file, work);
            } finally {
                ArchiveFile.clear(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchiveVerification verify(Path file, Path work) throws IOException {
        BundleReading.Read read;
        try (InputStream in = Files.newInputStream(file)) {
            read = BundleReading.extract(in, file, Set.of(ArchiveFile.FORMAT), work);
        }
        if (!read.differences().isEmpty()) {
            // What is not as it was sealed is not worth being counted.
            return new ArchiveVerification(read.manifest(), List.of(), read.differences(), "");
        }
        LogProof log = log(work, file);
        List<Problem> differences = new ArrayList<>(Parts.differences(read.manifest(), log, file.toString()));
        log.firstBroken()
                .ifPresent(number -> differences.add(
                        Problem.of(Fault.F935_LOG_CHAIN, file.toString(), ArchiveFile.LOG, "number", number)));
        List<Finding> broken = new ArrayList<>();
        try {
            broken.addAll(contents(read.manifest(), work, file, differences));
        } catch (Refused unreadable) {
            differences.addAll(unreadable.problems());
        } catch (JacksonException | ClassCastException unreadable) {
            differences.add(Problem.of(
                    Fault.F902_PACKAGE_DAMAGED,
                    file.toString(),
                    "",
                    "member",
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("")));
        }
        return new ArchiveVerification(read.manifest(), List.copyOf(broken), List.copyOf(differences), log.head());
    }

    private static LogProof log(Path work, Path file) throws IOException {
        Problem damaged =
                Problem.of(Fault.F902_PACKAGE_DAMAGED, file.toString(), ArchiveFile.LOG, "member", ArchiveFile.LOG);
        try {
            return LogProof.read(json(work.resolve(ArchiveFile.LOG))).orElseThrow(() -> new Refused(damaged));
        } catch (JacksonException unreadable) {
            throw new Refused(damaged);
        }
    }

    /** Counts again, makes every paper again, adds the batches up, and holds all of it against what is there. */
    private static List<Finding> contents(Manifest manifest, Path work, Path file, List<Problem> differences)
            throws IOException {
        Verification verification = Verification.of(work.resolve(ArchiveFile.RESULT));
        differences.addAll(verification.differences());
        if (!manifest.text("resultFingerprint").equals(verification.fingerprint())) {
            differences.add(Problem.of(
                    Fault.F622_DIFFERS,
                    file.toString(),
                    "resultFingerprint",
                    "found",
                    manifest.text("resultFingerprint"),
                    "expected",
                    verification.fingerprint()));
        }
        versions(work, file, differences);
        Path batches = work.resolve(KeptBatches.NAME);
        if (Files.isRegularFile(batches)) {
            differences.addAll(KeptBatches.differences(json(batches), verification.vote(), verification.count(), file));
        }
        differences.addAll(SignedPapers.differences(
                json(work.resolve(Registers.FOLDER + "signed_scan.json")).get("rows"), work, file.toString()));
        return verification.broken();
    }

    /** Every version has the digest under which it was approved, and the last is the one of the result. */
    private static void versions(Path work, Path file, List<Problem> differences) throws IOException {
        Object lines = json(work.resolve(ArchiveFile.VERSIONS)).get("versions");
        String last = "";
        for (Object each : lines instanceof List<?> list ? list : List.of()) {
            Map<?, ?> line = (Map<?, ?>) each;
            Path text = work.resolve(String.valueOf(line.get("file"))).normalize();
            if (!text.startsWith(work) || !Files.isRegularFile(text)) {
                differences.add(Problem.of(
                        Fault.F904_MEMBER_MISSING, file.toString(), "", "member", String.valueOf(line.get("file"))));
                continue;
            }
            last = Files.readString(text, StandardCharsets.UTF_8);
            Catalogue catalogue = Catalogue.kept(
                    work.resolve(ArchiveFile.PlanVersionKept.catalogueOf(String.valueOf(line.get("version")))));
            String digest = PlanApproval.lines(PlanFile.parse(YamlFile.read(text), text, catalogue), false)
                    .digest();
            if (!digest.equals(line.get("digest"))) {
                differences.add(Problem.of(
                        Fault.F936_DIGEST_DIFFERS,
                        file.toString(),
                        ArchiveFile.VERSIONS,
                        "version",
                        String.valueOf(line.get("version")),
                        "found",
                        String.valueOf(line.get("digest")),
                        "expected",
                        digest));
            }
        }
        Path used =
                work.resolve(ArchiveFile.RESULT).resolve(ResultFolder.INPUTS).resolve(KeptInputs.PLAN);
        if (!Files.readString(used, StandardCharsets.UTF_8).equals(last)) {
            differences.add(
                    Problem.of(Fault.F905_MEMBER_UNKNOWN, file.toString(), "", "member", work.relativize(used)));
        }
    }

    private static Map<String, Object> json(Path file) throws IOException {
        return Files.isRegularFile(file) ? CanonicalJson.read(Files.readAllBytes(file)) : Map.of();
    }
}
