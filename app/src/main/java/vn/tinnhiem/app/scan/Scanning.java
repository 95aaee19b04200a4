package vn.tinnhiem.app.scan;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;

/** Đọc phiếu quét ở phía sau các trang. One vote is read at a time, by one reading process, whoever asks. */
@Component
class Scanning {

    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);

    private final ScanStore store;
    private final ScanFiles files;
    private final SeenSheets seen;
    private final ScanForms forms;
    private final Live live;
    private final Map<String, VoteReading> readings = new ConcurrentHashMap<>();
    /** Votes for which a reading is asked for and has not begun. */
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    /** Votes whose folder holds no file that no delivery knows. */
    private final Set<String> swept = ConcurrentHashMap.newKeySet();
    /** Why nothing can be read at all. */
    private final Map<String, List<Problem>> faults = new ConcurrentHashMap<>();

    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("scans").factory());
    private volatile boolean ending;

    Scanning(ScanStore store, ScanFiles files, SeenSheets seen, ScanForms forms, Live live) {
        this.store = store;
        this.files = files;
        this.seen = seen;
        this.forms = forms;
        this.live = live;
    }

    /** Files came: reads what is to be read, soon. */
    void read(String vote) {
        if (!ending && asked.add(vote)) {
            reader.execute(() -> now(vote));
        }
    }

    /** A delivery went: its files go too. */
    void removed(String vote) {
        swept.remove(vote);
        read(vote);
    }

    private void now(String vote) {
        asked.remove(vote);
        if (ending) {
            return;
        }
        try {
            if (swept.add(vote)) {
                files.sweep(vote);
            }
            readings.forEach((other, each) -> {
                if (!other.equals(vote)) {
                    each.rest();
                }
            });
            reading(vote).read(store.files(vote), seen.of(vote), () -> asked.contains(vote), () -> live.changed(vote));
            faults.remove(vote);
        } catch (Refused refused) {
            faults.put(vote, refused.problems());
        } catch (RuntimeException e) {
            // Said where the administrator looks; the page shows that nothing is read, and the next file tries again.
            LOG.error("reading of scans", e);
            swept.remove(vote);
            faults.put(
                    vote,
                    List.of(Problem.of(
                            Fault.F808_READER_DOES_NOT_START,
                            "",
                            "",
                            "cause",
                            e.getClass().getSimpleName())));
        }
        live.changed(vote);
    }

    /** The reading of a vote; a vote whose ballots were not printed here has none: see {@link ScanForms#of}. */
    VoteReading reading(String vote) {
        return readings.computeIfAbsent(vote, id -> {
            ScanForms.Printed printed = forms.of(id);
            return new VoteReading(
                    printed.lines(), printed.layouts(), printed.key(), store.folder(id), PageReader.class);
        });
    }

    /** What was printed for a vote. */
    ScanForms.Printed printed(String vote) {
        return forms.of(vote);
    }

    /** Where a reading of this vote is, if one was begun since the start. */
    Optional<VoteReading> begun(String vote) {
        return Optional.ofNullable(readings.get(vote));
    }

    /** Whether pages wait to be read or are being read. */
    boolean busy(String vote) {
        return asked.contains(vote) || begun(vote).filter(VoteReading::going).isPresent();
    }

    /** Everything read, each page in exactly one place; empty while that is not so. */
    Optional<ReadScans> complete(String vote) {
        List<Path> files = store.files(vote);
        return busy(vote) ? Optional.empty() : begun(vote).flatMap(each -> each.complete(files));
    }

    /** Why pages are not read; none where they are. */
    List<Problem> failure(String vote) {
        return faults.getOrDefault(vote, begun(vote).map(VoteReading::failure).orElse(List.of()));
    }

    /** Does this once no page is being read. */
    void afterwards(Runnable work) {
        if (!ending) {
            reader.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.error("closing of scans", e);
                }
            });
        }
    }

    /** What was read of a vote; empty where nothing was read since the start. */
    Optional<ReadScans> finished(String vote) {
        return begun(vote).flatMap(VoteReading::shown);
    }

    /** Lets go of a vote whose scans are over. */
    void drop(String vote) {
        VoteReading gone = readings.remove(vote);
        if (gone != null) {
            gone.stop();
            gone.close();
        }
    }

    @PreDestroy
    void end() {
        ending = true;
        readings.values().forEach(VoteReading::stop);
        reader.shutdown();
        readings.values().forEach(VoteReading::close);
    }
}
