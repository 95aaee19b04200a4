package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.bundle.Bundle;
import vn.tinnhiem.app.bundle.Lock;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.counting.CountedBatches;
import vn.tinnhiem.app.counting.DecidedFile;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.store.InstantText;

/** Những gì đi vào hồ sơ lưu trữ của một cuộc lấy phiếu đã chốt. */
@Component
class ArchiveContents {

    private static final String PICTURES = "pictures.tnlocked";

    private final PlanVersions versions;
    private final CountedBatches batches;
    private final Registers registers;
    private final SignedPapers signed;
    private final KeptPictures pictures;

    ArchiveContents(
            PlanVersions versions,
            CountedBatches batches,
            Registers registers,
            SignedPapers signed,
            KeptPictures pictures) {
        this.versions = versions;
        this.batches = batches;
        this.registers = registers;
        this.signed = signed;
        this.pictures = pictures;
    }

    /**
     * Lays everything ready.
     *
     * @param work an empty folder for files that are made for it, needed until the archive is written
     */
    ArchiveFile of(VoteHead vote, Seals.Request request, ClosedVotes.ClosedVote found, Sealed sealed, Path work)
            throws IOException {
        SortedMap<String, Path> more = new TreeMap<>(signed.of(vote.id()));
        more.put(KeptBatches.NAME, json(work.resolve("batches"), KeptBatches.of(batches.of(vote.id()))));
        int number = 0;
        for (Map.Entry<String, Map<String, Object>> register :
                registers.of(vote.id()).entrySet()) {
            more.put(register.getKey(), json(work.resolve("register-" + number++), register.getValue()));
        }
        if (request.pictures()) {
            Path locked = work.resolve("pictures");
            Bundle.write(
                    locked,
                    "tinnhiem/pictures/1",
                    Map.of(),
                    pictures.files(vote.id()),
                    Optional.of(Lock.read(request.lock())));
            more.put(PICTURES, locked);
        }
        return new ArchiveFile(
                about(vote, request, found, sealed),
                new ResultFolder(
                        found.papers().plan(),
                        found.papers().conference(),
                        found.papers().closed().result(),
                        found.papers().notes(),
                        inputs(vote, found, sealed.sheets()),
                        Map.of()),
                versions.of(vote.id()),
                more);
    }

    /**
     * Ai niêm phong, lúc nào.
     *
     * @param sheets whether single sheets go in
     */
    record Sealed(String by, Instant at, boolean sheets) {}

    private static Map<String, Object> about(
            VoteHead vote, Seals.Request request, ClosedVotes.ClosedVote found, Sealed sealed) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("vote", vote.id());
        about.put("key", vote.key());
        about.put("title", vote.title());
        about.put("body", vote.body());
        about.put("voteDay", vote.voteDay().toString());
        about.put("rehearsal", vote.rehearsal());
        about.put("keeps", sealed.sheets() ? "sheets" : "totals");
        about.put("pictures", request.pictures());
        about.put("askedBy", request.by());
        about.put("sealedBy", sealed.by());
        about.put("sealedAt", InstantText.text(sealed.at()));
        about.put(
                "resultFingerprint",
                ResultJson.fingerprint(found.papers().closed().result()));
        return about;
    }

    private KeptInputs inputs(VoteHead vote, ClosedVotes.ClosedVote found, boolean sheets) {
        Map<String, KeptInputs.Content> kept = new LinkedHashMap<>();
        kept.put(KeptInputs.PLAN, text(versions.of(vote.id()).getLast().text()));
        Catalogue.toKeep(found.papers().plan().chain())
                .forEach((name, layer) -> kept.put(KeptInputs.CATALOGUE + "/" + name, text(layer)));
        kept.put(KeptInputs.CONFERENCE, text(ConferenceYaml.of(found.papers().conference())));
        if (sheets) {
            kept.put(KeptInputs.SHEETS, found.sheets().orElseThrow()::write);
        } else {
            kept.put(KeptInputs.COUNT, text(CanonicalJson.pretty(KeptCount.of(found.count()))));
        }
        found.count()
                .scan()
                .ifPresent(scan -> kept.put(KeptInputs.DECISIONS, text(DecidedFile.text(scan.decisions()))));
        return new KeptInputs(kept);
    }

    private static KeptInputs.Content text(String text) {
        return path -> Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    private static Path json(Path file, Map<String, Object> tree) throws IOException {
        return Files.writeString(file, CanonicalJson.pretty(tree), StandardCharsets.UTF_8);
    }
}
