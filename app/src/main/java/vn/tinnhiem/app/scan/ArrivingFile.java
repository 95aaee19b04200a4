package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.store.Ids;

/** Một tệp đang tới: streamed to disk and hashed on the way, forced, then given its place or deleted. */
final class ArrivingFile implements AutoCloseable {

    /** A ream of colour pages at 300 dpi is about 500 MB; what is larger was not made by a scanner, or is to be divided. */
    static final long MOST_BYTES = 1L << 30;

    /** Left free on the disk for the count itself. */
    private static final long RESERVE = 256L << 20;

    private static final String COMING = "coming";
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String hash;
    private final long bytes;

    private ArrivingFile(Path file, String hash, long bytes) {
        this.file = file;
        this.hash = hash;
        this.bytes = bytes;
    }

    /** @throws Refused F102 (empty), F860 (larger than scans are) or F110 (disk full) */
    static ArrivingFile receive(Path folder, InputStream in) throws IOException {
        Path coming = Files.createDirectories(folder.resolve(COMING)).resolve(Ids.random());
        try (FileChannel out = FileChannel.open(coming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long free = Files.getFileStore(coming).getUsableSpace() - RESERVE;
            long bytes = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > MOST_BYTES) {
                    throw new Refused(
                            Problem.of(Fault.F860_SCAN_TOO_LARGE, "", "", "limit", (MOST_BYTES >> 20) + " MB"));
                }
                if (bytes > free) {
                    throw new Refused(Problem.of(Fault.F110_DISK_FULL, "", ""));
                }
                sha.update(buffer, 0, n);
                write(out, ByteBuffer.wrap(buffer, 0, n));
            }
            if (bytes == 0) {
                throw new Refused(Problem.of(Fault.F102_FILE_EMPTY, "", ""));
            }
            out.force(true);
            return new ArrivingFile(coming, HexFormat.of().formatHex(sha.digest()), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(coming);
            throw e;
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    String hash() {
        return hash;
    }

    long bytes() {
        return bytes;
    }

    /** Gives it its place. Nothing of when it came stands on it. */
    void moveTo(Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }

    static Refused refused(IOException e) {
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return new Refused(
                full
                        ? Problem.of(Fault.F110_DISK_FULL, "", "")
                        : Problem.of(Fault.F109_OUTPUT_UNWRITABLE, "", "", "cause", String.valueOf(e.getMessage())));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
