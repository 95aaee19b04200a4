package vn.tinnhiem.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.bundle.Bundle;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.InstantText;
import vn.tinnhiem.app.store.LeftOutOfBackups;
import vn.tinnhiem.app.store.StorePlace;

/** Các bản sao lưu của nơi này: made one at a time, each read again from the disk before it counts. */
@Component
public class Backups {

    static final String FORMAT = "tinnhiem/backup/1";
    static final String DATABASE = "tinnhiem.db";

    private static final long SMALL = 16L * 1024 * 1024;
    private static final Duration FRESH = Duration.ofDays(1);

    private final StorePlace place;
    private final DataSource source;
    private final BackupRuns runs;
    private final List<LeftOutOfBackups> leftOut;
    private final Clock clock;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.IDLE);

    Backups(StorePlace place, DataSource source, BackupRuns runs, List<LeftOutOfBackups> leftOut, Clock clock) {
        this.place = place;
        this.source = source;
        this.runs = runs;
        this.leftOut = List.copyOf(leftOut);
        this.clock = clock;
    }

    /** Đang làm tới đâu. */
    public enum Stage {
        IDLE,
        SNAPSHOT,
        WRITING,
        COPYING;

        public boolean running() {
            return this != IDLE;
        }
    }

    /** How far the one at hand is. */
    public Stage stage() {
        return stage.get();
    }

    public BackupSetting setting() {
        return runs.setting();
    }

    /** The newest first; with those that failed. */
    public List<BackupRun> all() {
        return runs.all();
    }

    /** The last that was made. */
    public Optional<BackupRun> last() {
        return all().stream().filter(BackupRun::made).findFirst();
    }

    /** Whether one was made within the last day. */
    public boolean fresh() {
        return last().filter(run -> run.begun().plus(FRESH).isAfter(clock.instant()))
                .isPresent();
    }

    /** Whether the daily one is to be made now. */
    boolean due() {
        return setting().due(clock.instant(), runs.lastBegun());
    }

    /**
     * Makes one now, and remembers it, or that it failed.
     *
     * @throws Refused F914 while another is made
     */
    public BackupRun make(Actor by, boolean scheduled) {
        if (!stage.compareAndSet(Stage.IDLE, Stage.SNAPSHOT)) {
            throw new Refused(Problem.of(Fault.F914_BACKUP_RUNNING, "", ""));
        }
        Instant begun = clock.instant();
        BackupRun run;
        try {
            run = written(begun, by, scheduled);
        } catch (IOException e) {
            Fault fault = full() ? Fault.F110_DISK_FULL : Fault.F109_OUTPUT_UNWRITABLE;
            run = new BackupRun(
                    Ids.random(), begun, by.name(), scheduled, "", 0, "", BackupRun.Second.NONE, fault.number());
        } finally {
            stage.set(Stage.IDLE);
        }
        runs.keep(run, by);
        return run;
    }

    private BackupRun written(Instant begun, Actor by, boolean scheduled) throws IOException {
        BackupSetting setting = runs.setting();
        Path folder = Files.createDirectories(folder());
        Path work = Files.createTempDirectory(folder, ".part-");
        try {
            Path copy = work.resolve(DATABASE);
            Snapshot.take(place, source, copy, leftOut);
            stage.set(Stage.WRITING);
            SortedMap<String, Path> members =
                    BackupFolder.files(place.folder(), file -> leftOut.stream().anyMatch(each -> each.leavesOut(file)));
            members.put(DATABASE, copy);
            Path part = work.resolve("part");
            Bundle.Written written = Bundle.write(
                    part,
                    FORMAT,
                    Map.of("at", InstantText.text(begun), "level", Snapshot.level(copy)),
                    members,
                    setting.lock());
            Path file = BackupFolder.free(folder, begun);
            try (var channel = java.nio.channels.FileChannel.open(part, java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            BackupFolder.thin(folder, setting.keep());
            stage.set(Stage.COPYING);
            return new BackupRun(
                    Ids.random(),
                    begun,
                    by.name(),
                    scheduled,
                    file.getFileName().toString(),
                    written.size(),
                    written.sha256(),
                    SecondCopy.of(file, written.sha256(), setting),
                    "");
        } finally {
            delete(work);
        }
    }

    private boolean full() {
        try {
            return Files.getFileStore(folder()).getUsableSpace() < needed();
        } catch (IOException e) {
            return false;
        }
    }

    /** Bytes that one more backup may take. */
    private long needed() throws IOException {
        return place.sqlite()
                ? Files.size(place.file())
                : last().map(BackupRun::size).orElse(SMALL);
    }

    /** Takes over other choices. */
    public void choose(BackupSetting chosen) {
        if (!chosen.secondFolder().isEmpty()) {
            try {
                Path folder = Path.of(chosen.secondFolder());
                if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
                    throw new IOException("not a folder");
                }
                if (folder.toRealPath().startsWith(place.folder().toRealPath())) {
                    throw new IOException("inside the data folder");
                }
                Files.delete(Files.createTempFile(folder, "tinnhiem", ".part"));
            } catch (IOException | java.nio.file.InvalidPathException e) {
                throw new Refused(Problem.of(
                        Fault.F916_SECOND_FOLDER,
                        "",
                        "",
                        "folder",
                        chosen.secondFolder(),
                        "cause",
                        String.valueOf(e.getMessage())));
            }
        }
        runs.choose(chosen);
    }

    /**
     * The file of a backup.
     *
     * @throws Refused F919 when it is not there
     */
    public Path file(String name) {
        Path file = folder().resolve(BackupFolder.ours(name) ? name : "?");
        if (!BackupFolder.ours(name) || !Files.isRegularFile(file)) {
            throw new Refused(Problem.of(Fault.F919_BACKUP_GONE, "", "", "file", name));
        }
        return file;
    }

    /** Deletes one that is no longer wanted: it may hold what was purged. */
    public void remove(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        runs.note(BackupAct.BACKUP_REMOVED, name);
    }

    /** Notes that somebody took one along. */
    void taken(String name) {
        runs.note(BackupAct.BACKUP_TAKEN, name);
    }

    /** Whether the file of this run is still in the folder. */
    public boolean there(BackupRun run) {
        return run.made() && Files.isRegularFile(folder().resolve(run.file()));
    }

    /** Where they are. */
    public Path folder() {
        return place.folder().resolve(BackupFolder.NAME);
    }

    private static void delete(Path work) throws IOException {
        try (var files = Files.walk(work)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
