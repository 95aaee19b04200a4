package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.scan.Journal.Key;
import vn.tinnhiem.app.scan.PageReads.Known;

/**
 * Các trang đã đọc của một cuộc lấy phiếu. What was read lies on disk beside the output until {@link #finish()}; closing
 * without it leaves it there for the next run.
 */
public final class ReadScans implements AutoCloseable {

    /** While files keep coming all is judged anew when it has grown by one in so many. */
    private static final int FEW = 5;

    private final ScanJob job;
    private final ReadingFolder folder;
    private final Journal journal;
    private final SafeReading reading;
    private final PageReads reads;
    private final SheetPages pages;
    private final Set<Path> ours;
    private volatile Intake intake;
    private volatile State state = new State(Map.of(), List.of(), Judged.of(List.of()), List.of());
    private volatile SeenSheets.Counted counted = SeenSheets.Counted.NONE;
    private volatile boolean stopped;

    /** What is known after a round of reading; replaced as a whole, so that others may look while it goes on. */
    private record State(Map<Path, Known> files, List<Placed> placed, Judged judged, List<Key> sheets) {}

    ReadScans(ScanJob job, ReadingFolder folder, Journal journal, SafeReading reading, Intake intake, Set<Path> ours) {
        this.job = job;
        this.folder = folder;
        this.journal = journal;
        this.reading = reading;
        this.intake = intake;
        this.ours = Set.copyOf(ours);
        this.reads = new PageReads(reading, journal, job.layouts().forms(), job.threads());
        this.pages = new SheetPages(job, journal, reading);
    }

    private record PageOf(Known file, int page) {}

    ReadScans read(Consumer<Progress> listener) {
        read(listener, Integer.MAX_VALUE, () -> {}, () -> false);
        return this;
    }

    /**
     * Reads what has come since, and judges everything again.
     *
     * @param scans all files, those of earlier rounds too
     * @param before sheets that are in the count already, whose files are gone
     * @param first after so many pages what was read so far is judged, then after twice as many, and so on
     * @param judgedMore called after each time but the last
     * @param later whether this is asked again at once: a few pages more are then judged with those that come
     * @return whether everything is judged
     */
    boolean more(
            List<Path> scans,
            SeenSheets.Counted before,
            Consumer<Progress> listener,
            int first,
            Runnable judgedMore,
            BooleanSupplier later) {
        intake = Intake.of(scans, ours);
        counted = before;
        return read(listener, first, judgedMore, later);
    }

    private boolean read(Consumer<Progress> listener, int first, Runnable judgedMore, BooleanSupplier later) {
        try {
            List<Path> paths = intake.files();
            List<Known> files = reads.look(paths, job.layouts().blankDigests());
            List<PageOf> unread = new ArrayList<>();
            int total = 0;
            for (Known file : files) {
                total += Math.max(1, file.pages());
                for (int page = 0; page < file.pages(); page++) {
                    if (!journal.knows(new Key(file.hash(), page))) {
                        unread.add(new PageOf(file, page));
                    }
                }
            }
            int refused = (int)
                    files.stream().filter(file -> file.refusal().isPresent()).count();
            ProgressCount count = new ProgressCount(total, total - unread.size(), refused, listener);
            int from = 0;
            int most = Math.max(first, total - unread.size());
            while (unread.size() - from > most) {
                readPages(unread.subList(from, from + most), count);
                judge(files, true);
                judgedMore.run();
                from += most;
                most *= 2;
            }
            readPages(unread.subList(from, unread.size()), count);
            count.end();
            journal.force();
            int known = state.placed().size();
            if (known > 0 && total >= known && total < known + known / FEW && later.getAsBoolean()) {
                return false;
            }
            judge(files, false);
            return true;
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(e);
        } catch (RuntimeException | Error e) {
            closeQuietly();
            throw e;
        }
    }

    private void readPages(List<PageOf> pages, ProgressCount count) {
        reads.lanes().each(pages.size(), i -> {
            if (stopped) {
                throw new CancellationException("reading was stopped");
            }
            PageOf page = pages.get(i);
            count.read(reads.page(page.file(), page.page()), job.layouts().forms());
        });
    }

    private void judge(List<Known> files, boolean partly) throws IOException {
        Judging.Result result = new Judging(job, journal, counted, partly).of(files, intake.again());
        Map<Path, Known> byFile = new HashMap<>();
        files.forEach(file -> byFile.put(file.file(), file));
        state = new State(byFile, result.placed(), result.judged(), result.sheets());
    }

    /** Ends a reading that goes on: the pages at hand are finished, what was read is kept. */
    void stop() {
        stopped = true;
    }

    /** Lets go of the reading process; the next question starts another one. */
    void rest() {
        reading.close();
    }

    private Refused failed(Exception e) {
        closeQuietly();
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return new Refused(
                full
                        ? Problem.of(Fault.F110_DISK_FULL, job.out().toString(), "")
                        : Problem.of(
                                Fault.F109_OUTPUT_UNWRITABLE,
                                ReadingFolder.beside(job.out()).toString(),
                                "",
                                "cause",
                                e.toString()));
    }

    /** Every page in exactly one place; the clear sheets in random order. */
    public Judged judged() {
        return state.judged();
    }

    /** Every page with what became of it, in the order of the input. */
    List<Placed> placed() {
        return state.placed();
    }

    /** The same of the files below one folder only, each page in exactly one place. */
    Judged judged(Path below) {
        return Judged.of(placed(below));
    }

    /** As {@link #placed()}, below one folder only. */
    List<Placed> placed(Path below) {
        return placed().stream().filter(page -> page.file().startsWith(below)).toList();
    }

    /** A name of the sheet that stays its own whatever else is scanned: of its file's bytes and its page. */
    String sheetOf(Case of) {
        return sheetOf(of.at().file(), of.at().page());
    }

    /** @param page from 0 */
    String sheetOf(Path file, int page) {
        return known(file).hash() + "-" + page;
    }

    private Known known(Path file) {
        return Objects.requireNonNull(state.files().get(file), "a file of this reading");
    }

    /** A PNG of a sheet by its name, as {@link #picture(Case)}; empty where there is no such sheet. */
    Optional<byte[]> picture(String sheet) {
        Optional<Case> asked = judged().cases().stream()
                .filter(each -> sheetOf(each).equals(sheet))
                .findFirst();
        return asked.isPresent()
                ? picture(asked.get())
                : clear(sheet).flatMap(each -> {
                    try {
                        return pages.picture(known(each.file()), each.page());
                    } catch (IOException e) {
                        throw failed(e);
                    }
                });
    }

    private Optional<Placed.Clear> clear(String sheet) {
        return placed().stream()
                .filter(Placed.Clear.class::isInstance)
                .map(Placed.Clear.class::cast)
                .filter(each -> sheetOf(each.file(), each.page()).equals(sheet))
                .findFirst();
    }

    /** As {@link SheetPages#told}, of a page of one of these files. */
    Optional<SeenSheets.Told> told(Path file, int page, int ballot) {
        try {
            return pages.told(known(file), page, ballot);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    public PageSums sums() {
        return PageSums.of(judged());
    }

    /** What lay among the scans and was not read, each with its cause. */
    public List<Aside> aside() {
        return intake.aside();
    }

    /**
     * A PNG of the page for the review: the signature masked, the doubtful places framed.
     *
     * @return empty where the page cannot be shown: it was changed since, or reading it fails
     */
    public Optional<byte[]> picture(Case of) {
        try {
            return pages.picture(known(of.at().file()), of);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes {@code readings.json}: how the scans were read, the sheets in an order of its own. */
    public void writeReadings(Path file) throws IOException {
        new Readings(job, journal, state.sheets()).write(sums(), List.of(), file);
    }

    /**
     * The same together with what was read before.
     *
     * @param earlier a line for each sheet, as {@link Readings#lines} gives them
     * @param sums of all pages, those of before too
     * @param hashes of the files that are meant
     */
    void writeReadings(Path file, List<String> earlier, PageSums sums, Set<String> hashes) throws IOException {
        List<Key> meant = state.sheets().stream()
                .filter(key -> hashes.contains(key.hash()))
                .toList();
        new Readings(job, journal, meant).write(sums, earlier, file);
    }

    /** The count is finished: what knows the order of the sheets goes. Pictures are to be had no more. */
    public void finish() throws IOException {
        reading.close();
        journal.close();
        folder.remove();
    }

    @Override
    public void close() {
        closeQuietly();
    }

    private void closeQuietly() {
        reading.close();
        try {
            journal.close();
        } catch (IOException e) {
            // What was forced before is on disk; the rest is read again.
        } finally {
            folder.closeQuietly();
        }
    }
}
