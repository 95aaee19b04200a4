package vn.tinnhiem.app.scan;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;

/**
 * Trông thư mục của máy quét, chỉ trong lúc một bàn đang cần. A file is taken once it has stopped growing for two looks; what lay
 * there before is taken only where the station said so, and what is no scan is left where it is.
 */
@Component
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private static final int LOOKS_UNCHANGED = 2;
    private static final int DEPTH = 3;
    private static final int HEAD = 1024;
    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "partial", "crdownload", "filepart");

    private final ScanFolder folder;
    private final ScanStore store;
    private final ScanFiles files;
    private final Scanning scanning;
    private final CountIsOpen open;
    private final TransactionTemplate transactions;
    private final AuditLog log;
    private final Live live;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("scan-folder").factory());
    private @Nullable Watch watch;

    WatchedFolder(
            ScanFolder folder,
            ScanStore store,
            ScanFiles files,
            Scanning scanning,
            CountIsOpen open,
            TransactionTemplate transactions,
            AuditLog log,
            Live live) {
        this.folder = folder;
        this.store = store;
        this.files = files;
        this.scanning = scanning;
        this.open = open;
        this.transactions = transactions;
        this.log = log;
        this.live = live;
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Which vote is served, and what is known of the files in the folder. */
    private static final class Watch {
        private final String vote;
        private String pile;
        private final Path folder;
        private final Set<Path> left;
        private final Map<Path, Size> sizes = new HashMap<>();
        private int others;

        Watch(String vote, String pile, Path folder, Set<Path> left) {
            this.vote = vote;
            this.pile = pile;
            this.folder = folder;
            this.left = left;
        }
    }

    private record Size(long bytes, int looks) {}

    /**
     * Việc trông thư mục, như trang hiện.
     *
     * @param path the folder; empty where none is set
     * @param lying files that lie there now
     * @param others files that are no scans and stay there
     */
    record Watched(Optional<Path> path, boolean here, boolean elsewhere, int lying, int others) {}

    synchronized Watched of(String vote) {
        Optional<Path> path = folder.path();
        Watch now = watch;
        boolean here = now != null && now.vote.equals(vote);
        return new Watched(
                path,
                here,
                now != null && !here,
                path.map(each -> files(each).size()).orElse(0),
                now != null && here ? now.others : 0);
    }

    /**
     * Begins to take files for a vote.
     *
     * @param batch id of the batch that they are of; empty for none
     * @param lying whether what lies there already is taken too
     * @throws Refused F862 where there is no such folder
     */
    synchronized void begin(Seated at, String batch, boolean lying) {
        Path path = folder.path()
                .filter(Files::isDirectory)
                .orElseThrow(() -> new Refused(Problem.of(
                        Fault.F862_NOT_A_FOLDER,
                        "",
                        "",
                        "path",
                        folder.path().map(Path::toString).orElse("–"))));
        end();
        String pile = store.begin(at.vote(), batch);
        watch = new Watch(at.vote(), pile, path, lying ? Set.of() : Set.copyOf(files(path)));
        transactions.executeWithoutResult(
                tx -> log.record(ScanAct.SCAN_FOLDER_WATCHED, at.vote(), path.toString(), Map.of()));
        live.changed(at.vote());
    }

    /** Takes no more. */
    synchronized void end() {
        Watch now = watch;
        watch = null;
        if (now != null) {
            store.end(now.vote, now.pile);
            transactions.executeWithoutResult(
                    tx -> log.record(ScanAct.SCAN_FOLDER_LEFT, now.vote, now.folder.toString(), Map.of()));
            live.changed(now.vote);
        }
    }

    private synchronized void look() {
        Watch now = watch;
        if (now == null) {
            return;
        }
        try {
            if (!open.of(now.vote)) {
                end();
                return;
            }
            take(now);
        } catch (RuntimeException e) {
            LOG.warn("scan folder", e);
        }
    }

    private void take(Watch now) {
        Map<Path, Size> sizes = new HashMap<>();
        List<Path> grown = new ArrayList<>();
        int others = 0;
        for (Path file : files(now.folder)) {
            if (now.left.contains(file)) {
                continue;
            }
            Size before = now.sizes.get(file);
            long bytes = size(file);
            int looks = before != null && before.bytes() == bytes ? before.looks() + 1 : 0;
            sizes.put(file, new Size(bytes, looks));
            if (bytes > 0 && looks >= LOOKS_UNCHANGED) {
                if (scan(file)) {
                    grown.add(file);
                } else {
                    others++;
                }
            }
        }
        now.sizes.clear();
        now.sizes.putAll(sizes);
        now.others = others;
        if (!grown.isEmpty()
                && store.pile(now.vote, now.pile)
                        .filter(pile -> !pile.counted())
                        .isEmpty()) {
            // What came before is in the count: what comes now is another delivery, of no batch.
            now.pile = store.begin(now.vote, "");
        }
        grown.stream().sorted(NaturalOrder.OF_FILES).forEach(file -> {
            files.move(now.vote, now.pile, file);
            now.sizes.remove(file);
        });
        if (!grown.isEmpty()) {
            live.changed(now.vote);
            scanning.read(now.vote);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder, DEPTH)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !unfinished(String.valueOf(file.getFileName())))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean unfinished(String name) {
        int dot = name.lastIndexOf('.');
        return name.startsWith(".")
                || name.startsWith("~")
                || UNFINISHED.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return -1;
        }
    }

    private static boolean scan(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ScanHead.plausible(in.readNBytes(HEAD));
        } catch (IOException unreadable) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }
}
