package vn.tinnhiem.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sổ tạm của máy đọc, nhìn từ ngoài: every page that was read is a record at the end of a file, and when it came is what we want to
 * know.
 */
final class OfficeJournal implements AutoCloseable {

    private static final long GLANCE_MILLIS = 5;
    /** Length and checksum, then the hash of the file; the page follows. */
    private static final int HEAD = 8;

    private static final int HASH = 32;

    private final Path scans;
    private final int sheets;
    private final List<Long> read = new ArrayList<>();
    private final Thread looking;

    /** @param scans where the application keeps scans, a folder for each vote */
    OfficeJournal(Path scans, int sheets) {
        this.scans = scans;
        this.sheets = sheets;
        this.looking = Thread.ofPlatform().daemon().start(this::look);
    }

    /** Nanoseconds of the clock at which each sheet was read, in the order of reading. */
    synchronized List<Long> read() {
        return List.copyOf(read);
    }

    private void look() {
        try {
            Optional<Path> journal = journal();
            while (journal.isEmpty()) {
                Thread.sleep(GLANCE_MILLIS);
                journal = journal();
            }
            try (RandomAccessFile file = new RandomAccessFile(journal.get().toFile(), "r")) {
                long at = 0;
                while (read().size() < sheets) {
                    at = further(file, at);
                    Thread.sleep(GLANCE_MILLIS);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long further(RandomAccessFile file, long from) throws IOException {
        long at = from;
        long now = System.nanoTime();
        while (at + HEAD + HASH + Integer.BYTES <= file.length()) {
            file.seek(at);
            int length = file.readInt();
            if (length < 1 || at + HEAD + length > file.length()) {
                return at;
            }
            file.seek(at + HEAD + HASH);
            // The first record says what the readings depend on; page -1 is what is known of a whole file.
            if (at > 0 && file.readInt() >= 0) {
                synchronized (this) {
                    read.add(now);
                }
            }
            at += HEAD + length;
        }
        return at;
    }

    private Optional<Path> journal() throws IOException {
        if (!Files.isDirectory(scans)) {
            return Optional.empty();
        }
        try (Stream<Path> votes = Files.list(scans)) {
            return votes.map(vote -> vote.resolve("out.reading/journal"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
