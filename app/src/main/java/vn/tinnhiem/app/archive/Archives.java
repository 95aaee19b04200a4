package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.bundle.Bundle;
import vn.tinnhiem.app.bundle.Lock;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.counting.DecidedFile;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.store.InstantText;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.ArchiveKeeps;

/** Các hồ sơ lưu trữ: asked for by the secretariat, confirmed by the chair, written, verified as on another machine, kept. */
@Component
public class Archives {

    static final String FOLDER = "archives";

    private final StorePlace place;
    private final Seals seals;
    private final PlanVersions versions;
    private final ClosedVotes closed;
    private final KeptPictures pictures;
    private final AuditLog log;
    private final TransactionTemplate transactions;
    private final Actor.Current current;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Archives(
            StorePlace place,
            Seals seals,
            PlanVersions versions,
            ClosedVotes closed,
            KeptPictures pictures,
            AuditLog log,
            TransactionTemplate transactions,
            Actor.Current current,
            Clock clock) {
        this.place = place;
        this.seals = seals;
        this.versions = versions;
        this.closed = closed;
        this.pictures = pictures;
        this.log = log;
        this.transactions = transactions;
        this.current = current;
        this.clock = clock;
    }

    /** Whether a vote was sealed: from then on nothing of it changes. */
    public boolean sealed(String vote) {
        return seals.seal(vote).isPresent();
    }

    /** Whether the count is closed, so that there is something to seal. */
    boolean ready(String vote) {
        return closed.find(vote).isPresent();
    }

    /** What the plan says of sheets in the archive. */
    ArchiveKeeps keeps(String vote) {
        return closed.find(vote)
                .map(found -> found.papers().plan().policy().value(Setting.ARCHIVE_KEEPS))
                .orElse(ArchiveKeeps.TOTALS);
    }

    /** How many pictures of pages are still kept. */
    long pictures(String vote) {
        return pictures.count(vote);
    }

    /**
     * Asks the chair for sealing.
     *
     * @param passphrase of the committee, for the pictures; empty without them. It is not kept: only its lock is
     * @throws Refused F930, F931, F909, F910
     */
    void ask(VoteHead vote, boolean withPictures, String passphrase, String repeated) {
        refuseSealed(vote.id());
        if (!ready(vote.id())) {
            throw new Refused(Problem.of(Fault.F931_COUNT_NOT_CLOSED, "", ""));
        }
        if (withPictures && passphrase.strip().length() < Lock.SHORTEST) {
            throw new Refused(Problem.of(Fault.F910_PASSPHRASE_SHORT, "", "", "letters", Lock.SHORTEST));
        }
        if (withPictures && !passphrase.equals(repeated)) {
            throw new Refused(Problem.of(Fault.F909_PASSPHRASES_DIFFER, "", ""));
        }
        seals.ask(vote, withPictures, withPictures ? Lock.of(passphrase).text() : "");
    }

    /**
     * Seals what was asked for.
     *
     * @throws Refused F930, F931, F932, F939
     */
    Seal seal(VoteHead vote) {
        one.lock();
        try {
            refuseSealed(vote.id());
            Seals.Request request = seals.request(vote.id())
                    .orElseThrow(() -> new Refused(Problem.of(Fault.F932_NOT_ASKED_FOR, "", "")));
            if (request.by().equals(current.actor().name())) {
                throw new Refused(Problem.of(Fault.F939_SAME_PERSON, "", ""));
            }
            ClosedVotes.ClosedVote found = closed.find(vote.id())
                    .orElseThrow(() -> new Refused(Problem.of(Fault.F931_COUNT_NOT_CLOSED, "", "")));
            Seal seal = written(vote, request, found);
            transactions.executeWithoutResult(tx -> seals.keep(vote, seal));
            pictures.destroy(vote.id());
            return seal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    private Seal written(VoteHead vote, Seals.Request request, ClosedVotes.ClosedVote found) throws IOException {
        Instant now = clock.instant();
        String by = current.actor().name();
        boolean sheets = found.papers().plan().policy().value(Setting.ARCHIVE_KEEPS) == ArchiveKeeps.SHEETS
                && found.sheets().isPresent();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("vote", vote.id());
        about.put("key", vote.key());
        about.put("title", vote.title());
        about.put("body", vote.body());
        about.put("voteDay", vote.voteDay().toString());
        about.put("rehearsal", vote.rehearsal());
        about.put("keeps", sheets ? "sheets" : "totals");
        about.put("pictures", request.pictures());
        about.put("askedBy", request.by());
        about.put("sealedBy", by);
        about.put("sealedAt", InstantText.text(now));
        about.put(
                "resultFingerprint",
                ResultJson.fingerprint(found.papers().closed().result()));
        Path folder = Files.createDirectories(folder());
        Path work = Files.createTempDirectory(folder, ".more-");
        try {
            Path file = folder.resolve(vote.key() + "-" + vote.id() + ArchiveFile.ENDING);
            Bundle.Written written = new ArchiveFile(
                            about,
                            new ResultFolder(
                                    found.papers().plan(),
                                    found.papers().conference(),
                                    found.papers().closed().result(),
                                    found.papers().notes(),
                                    inputs(vote, found, sheets),
                                    Map.of()),
                            versions.of(vote.id()),
                            LogProof.of(log.entries(Optional.empty()), vote.id()),
                            more(vote, request, found, work))
                    .write(file);
            ArchiveVerification checked = ArchiveVerification.of(file);
            if (!checked.passed()) {
                Files.delete(file);
                throw new Refused(
                        checked.differences().isEmpty()
                                ? List.of(Problem.of(Fault.F902_PACKAGE_DAMAGED, file.toString(), "", "member", ""))
                                : checked.differences());
            }
            return new Seal(
                    vote.id(),
                    vote.title(),
                    vote.body(),
                    vote.voteDay(),
                    vote.rehearsal(),
                    file.getFileName().toString(),
                    written.size(),
                    written.sha256(),
                    written.manifest().digest(),
                    sheets,
                    request.pictures(),
                    request.by(),
                    by,
                    now,
                    Optional.empty());
        } finally {
            ArchiveFile.clear(work);
        }
    }

    private KeptInputs inputs(VoteHead vote, ClosedVotes.ClosedVote found, boolean sheets) {
        Map<String, KeptInputs.Content> kept = new LinkedHashMap<>();
        String approved = versions.of(vote.id()).getLast().text();
        kept.put(KeptInputs.PLAN, text(approved));
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

    private SortedMap<String, Path> more(VoteHead vote, Seals.Request request, ClosedVotes.ClosedVote found, Path work)
            throws IOException {
        SortedMap<String, Path> more = new TreeMap<>();
        int number = 0;
        for (Map.Entry<String, KeptInputs.Content> each : found.more().entrySet()) {
            Path file = work.resolve("more-" + number++);
            each.getValue().write(file);
            more.put(each.getKey(), file);
        }
        if (request.pictures()) {
            Path locked = work.resolve("pictures");
            Bundle.write(
                    locked,
                    "tinnhiem/pictures/1",
                    Map.of(),
                    pictures.files(vote.id()),
                    Optional.of(Lock.read(request.lock())));
            more.put("pictures.tnlocked", locked);
        }
        return more;
    }

    private static KeptInputs.Content text(String text) {
        return path -> Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    /**
     * Holds the archive on the disk against what was sealed, and verifies it as another machine would.
     *
     * @throws Refused F933, F934
     */
    ArchiveVerification check(Seal seal) {
        Path file = file(seal);
        try {
            String found = Bundle.sha256(file);
            if (!found.equals(seal.sha256())) {
                throw new Refused(Problem.of(
                        Fault.F934_ARCHIVE_CHANGED,
                        "",
                        "",
                        "file",
                        seal.file(),
                        "found",
                        found,
                        "expected",
                        seal.sha256()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ArchiveVerification.of(file);
    }

    /** @throws Refused F933 when it is not there */
    Path file(Seal seal) {
        Path file = folder().resolve(seal.file());
        if (!Files.isRegularFile(file)) {
            throw new Refused(Problem.of(Fault.F933_ARCHIVE_GONE, "", "", "file", seal.file()));
        }
        return file;
    }

    Path folder() {
        return place.folder().resolve(FOLDER);
    }

    private void refuseSealed(String vote) {
        if (sealed(vote)) {
            throw new Refused(Problem.of(Fault.F930_SEALED, "", ""));
        }
    }

    List<Seal> all() {
        return new ArrayList<>(seals.all());
    }
}
