package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.bundle.Bundle;
import vn.tinnhiem.app.bundle.Lock;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.ArchiveKeeps;

/** Các hồ sơ lưu trữ: asked for by the secretariat, confirmed by the chair, written, verified as on another machine, kept. */
@Component
public class Archives {

    static final String FOLDER = "archives";

    private final StorePlace place;
    private final Seals seals;
    private final ArchiveContents contents;
    private final ClosedVotes closed;
    private final KeptPictures pictures;
    private final Actor.Current current;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Archives(
            StorePlace place,
            Seals seals,
            ArchiveContents contents,
            ClosedVotes closed,
            KeptPictures pictures,
            Actor.Current current,
            Clock clock) {
        this.place = place;
        this.seals = seals;
        this.contents = contents;
        this.closed = closed;
        this.pictures = pictures;
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
     * @throws Refused F930, F931, F932, F939; F941 while scans are being destroyed, F942 when something was recorded meanwhile
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
            if (!pictures.atRest(vote.id())) {
                throw new Refused(Problem.of(Fault.F941_SCANS_AT_WORK, "", ""));
            }
            Seal seal = written(vote, request, found);
            try {
                seals.keep(vote, seal);
            } catch (Refused changed) {
                Files.deleteIfExists(folder().resolve(seal.file()));
                throw changed;
            }
            pictures.destroy(vote.id());
            return seal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    private Seal written(VoteHead vote, Seals.Request request, ClosedVotes.ClosedVote found) throws IOException {
        ArchiveContents.Sealed sealed = new ArchiveContents.Sealed(
                current.actor().name(),
                clock.instant(),
                found.papers().plan().policy().value(Setting.ARCHIVE_KEEPS) == ArchiveKeeps.SHEETS
                        && found.sheets().isPresent());
        Path folder = Files.createDirectories(folder());
        Path work = Files.createTempDirectory(folder, ".more-");
        try {
            Path file = folder.resolve(vote.key() + "-" + vote.id() + ArchiveFile.ENDING);
            Bundle.Written written =
                    contents.of(vote, request, found, sealed, work).write(file, digests -> seals.proof(vote, digests));
            refuseBroken(file);
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
                    sealed.sheets(),
                    request.pictures(),
                    request.by(),
                    sealed.by(),
                    sealed.at(),
                    Optional.empty());
        } finally {
            ArchiveFile.clear(work);
        }
    }

    /** What was written is verified as on another machine before it counts. */
    private static void refuseBroken(Path file) throws IOException {
        ArchiveVerification checked = ArchiveVerification.of(file);
        if (!checked.passed()) {
            Files.delete(file);
            throw new Refused(
                    checked.differences().isEmpty()
                            ? List.of(Problem.of(Fault.F902_PACKAGE_DAMAGED, file.toString(), "", "member", ""))
                            : checked.differences());
        }
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
