package vn.tinnhiem.app.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Status;

/**
 * Sổ tạm của những trang đã đọc, chỉ ghi thêm. A record is length, checksum, file, page and answer; whatever follows the
 * last whole record was being written when the machine stopped, and is read again.
 */
final class Journal implements AutoCloseable {

    private static final int HEAD = 8;
    private static final int HASH = 32;
    private static final int FIXED = HASH + Integer.BYTES + 1;
    private static final int MOST = ReadingBytes.MOST + FIXED;
    private static final int UNFORCED = 50;
    private static final long UNFORCED_NANOS = 500_000_000L;

    private final FileChannel file;
    private final Map<Key, Long> offsets = new HashMap<>();
    private long end;
    private int unforced;
    private long forced = System.nanoTime();

    /**
     * @param hash of the file's bytes, in hex
     * @param page from 0; {@value #PAGES} for what is known of the whole file
     */
    record Key(String hash, int page) {
        static final int PAGES = -1;
    }

    private Journal(FileChannel file) {
        this.file = file;
    }

    /**
     * @param header what the readings depend on; a journal with another one is started anew
     */
    static Journal open(Path path, String header) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Journal journal = new Journal(file);
            byte[] first = header.getBytes(StandardCharsets.UTF_8);
            if (journal.record(0).filter(bytes -> Arrays.equals(bytes, first)).isPresent()) {
                journal.find(HEAD + first.length);
            } else {
                file.truncate(0);
                journal.append(first);
                file.force(true);
            }
            return journal;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void find(long from) throws IOException {
        end = from;
        for (Optional<byte[]> next = record(end); next.isPresent(); next = record(end)) {
            byte[] bytes = next.get();
            offsets.put(key(bytes), end);
            end += HEAD + bytes.length;
        }
        file.truncate(end);
    }

    private static Key key(byte[] record) {
        return new Key(
                HexFormat.of().formatHex(record, 0, HASH),
                ByteBuffer.wrap(record, HASH, Integer.BYTES).getInt());
    }

    /** The whole record at this place; empty where none is. */
    private Optional<byte[]> record(long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!fill(head, at)) {
            return Optional.empty();
        }
        int length = head.getInt(0);
        if (length < 1 || length > MOST || at + HEAD + length > file.size()) {
            return Optional.empty();
        }
        ByteBuffer body = ByteBuffer.allocate(length);
        boolean whole = fill(body, at + HEAD) && checksum(body.array()) == head.getInt(4);
        return whole && (at == 0 || length >= FIXED) ? Optional.of(body.array()) : Optional.empty();
    }

    private boolean fill(ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    synchronized boolean knows(Key key) {
        return offsets.containsKey(key);
    }

    /** What was said of a page or file. */
    Optional<Answer> get(Key key) throws IOException {
        Long at;
        synchronized (this) {
            at = offsets.get(key);
        }
        return at == null ? Optional.empty() : record(at).map(Journal::answer);
    }

    private static Answer answer(byte[] record) {
        int status = Math.floorMod(record[FIXED - 1], Status.values().length);
        return new Answer(Status.values()[status], Arrays.copyOfRange(record, FIXED, record.length));
    }

    /** Writes it down; it is on disk after half a second, or after {@value #UNFORCED} more. */
    void put(Key key, Answer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIXED + answer.bytes().length);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(HexFormat.of().parseHex(key.hash()));
        out.writeInt(key.page());
        out.writeByte(answer.status().ordinal());
        out.write(answer.bytes());
        if (append(key, bytes.toByteArray())) {
            file.force(false);
        }
    }

    /** @return whether it is time to force the disk, by whoever asks */
    private synchronized boolean append(Key key, byte[] record) throws IOException {
        long at = end;
        append(record);
        offsets.put(key, at);
        unforced++;
        long now = System.nanoTime();
        if (unforced < UNFORCED && now - forced < UNFORCED_NANOS) {
            return false;
        }
        unforced = 0;
        forced = now;
        return true;
    }

    private void append(byte[] record) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(HEAD + record.length)
                .putInt(record.length)
                .putInt(checksum(record))
                .put(record)
                .flip();
        while (whole.hasRemaining()) {
            file.write(whole, end + whole.position());
        }
        end += whole.limit();
    }

    /** Everything so far is on disk. */
    void force() throws IOException {
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
