package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.scan.Journal.Key;
import vn.tinnhiem.app.scan.PageReads.Known;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Kind;
import vn.tinnhiem.app.scan.Wire.Request;
import vn.tinnhiem.app.scan.Wire.Status;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.PageReading;

/**
 * Các trang đã đọc của một cuộc lấy phiếu. What was read lies on disk beside the output until {@link #finish()}; closing
 * without it leaves it there for the next run.
 */
public final class ReadScans implements AutoCloseable {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final ScanJob job;
    private final ReadingFolder folder;
    private final Journal journal;
    private final SafeReading reading;
    private final PageReads reads;
    private final Set<Path> ours;
    private volatile Intake intake;
    private volatile State state = new State(List.of(), List.of(), Judged.of(List.of()), List.of());
    private volatile boolean stopped;

    /** What is known after a round of reading; replaced as a whole, so that others may look while it goes on. */
    private record State(List<Known> files, List<Placed> placed, Judged judged, List<Key> sheets) {}

    ReadScans(ScanJob job, ReadingFolder folder, Journal journal, SafeReading reading, Intake intake, Set<Path> ours) {
        this.job = job;
        this.folder = folder;
        this.journal = journal;
        this.reading = reading;
        this.intake = intake;
        this.ours = Set.copyOf(ours);
        this.reads = new PageReads(reading, journal, job.layouts().forms(), job.threads());
    }

    private record PageOf(Known file, int page) {}

    ReadScans read(Consumer<Progress> listener) {
        return read(listener, Integer.MAX_VALUE, () -> {});
    }

    /**
     * Reads what has come since, and judges everything again.
     *
     * @param scans all files, those of earlier rounds too
     * @param first after so many pages what was read so far is judged, then after twice as many, and so on
     * @param judgedMore called after each time but the last
     */
    ReadScans more(List<Path> scans, Consumer<Progress> listener, int first, Runnable judgedMore) {
        intake = Intake.of(scans, ours);
        return read(listener, first, judgedMore);
    }

    private ReadScans read(Consumer<Progress> listener, int first, Runnable judgedMore) {
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
            judge(files, false);
            return this;
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
        Judging.Result result = new Judging(job, journal, partly).of(files, intake.again());
        state = new State(files, result.placed(), result.judged(), result.sheets());
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
        return state.files().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /** A PNG of a sheet by its name, as {@link #picture(Case)}; empty where there is no such sheet. */
    Optional<byte[]> picture(String sheet) {
        Optional<Case> asked = judged().cases().stream()
                .filter(each -> sheetOf(each).equals(sheet))
                .findFirst();
        if (asked.isPresent()) {
            return picture(asked.get());
        }
        for (Placed each : placed()) {
            if (each instanceof Placed.Clear(Path file, int page, SheetMarks _)
                    && sheetOf(file, page).equals(sheet)) {
                Known known = known(file);
                return picture(known, page, read(known, page));
            }
        }
        return Optional.empty();
    }

    private byte[] read(Known file, int page) {
        try {
            return journal.get(new Key(file.hash(), page)).orElseThrow().bytes();
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
        Known file = known(of.at().file());
        byte[] read = read(file, of.at().page());
        try {
            return picture(file, of.at().page(), NotAnX.asks(of) ? framed(read, of) : read);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Optional<byte[]> picture(Known file, int page, byte[] read) {
        Answer answer = reading.ask(
                new Request(Kind.PICTURE, file.file().toString(), page, file.size(), file.age(), read),
                bytes -> bytes.length > PNG.length && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length));
        return answer.status() == Status.OK ? Optional.of(answer.bytes()) : Optional.empty();
    }

    private byte[] framed(byte[] read, Case of) throws IOException {
        List<Form> forms = job.layouts().forms();
        PageReading reading = ReadingBytes.read(read, forms);
        return reading instanceof PageReading.Sheet sheet
                ? ReadingBytes.of(NotAnX.framed(sheet, forms.get(of.ballot()).layout(), of))
                : read;
    }

    /** Writes {@code readings.json}: how the scans were read, the sheets in an order of its own. */
    public void writeReadings(Path file) throws IOException {
        State now = state;
        new Readings(job, journal, now.sheets()).write(now.judged(), file);
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
