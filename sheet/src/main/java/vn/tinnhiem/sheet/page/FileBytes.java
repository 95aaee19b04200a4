package vn.tinnhiem.sheet.page;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tệp trên đĩa, đọc từng khúc. What lies beyond its end is {@link FileCause#TRUNCATED}. */
final class FileBytes implements Closeable {

    private final FileChannel channel;
    private final long size;

    FileBytes(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** @param bytes checked by the caller against what the bytes are for */
    byte[] read(long from, int bytes) throws PageRefused, IOException {
        if (from < 0 || from > size - bytes) {
            throw new PageRefused(FileCause.TRUNCATED, bytes + " bytes at " + from + " of " + size);
        }
        ByteBuffer into = ByteBuffer.allocate(bytes);
        while (into.hasRemaining()) {
            if (channel.read(into, from + into.position()) < 0) {
                throw new PageRefused(FileCause.TRUNCATED, "the file became shorter");
            }
        }
        return into.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
