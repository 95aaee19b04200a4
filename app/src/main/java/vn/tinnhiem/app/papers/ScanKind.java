package vn.tinnhiem.app.papers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Loại tệp của bản scan, theo chính nội dung: what the name or the browser says of it counts for nothing. */
enum ScanKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private static final int TAIL = 1024;
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    private final String mediaType;
    private final String ending;

    ScanKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of the file's name, without the dot. */
    String ending() {
        return ending;
    }

    /** What a file is: it begins and ends as such a file does, with nothing before and nothing after. */
    static Optional<ScanKind> of(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] start = new byte[(int) Math.min(PNG_START.length, file.length())];
            file.readFully(start);
            byte[] end = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return of(start, end);
        }
    }

    private static Optional<ScanKind> of(byte[] start, byte[] end) {
        if (startsWith(start, PNG_START) && endsWith(end, PNG_END)) {
            return Optional.of(PNG);
        }
        if (startsWith(start, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
                && endsWith(end, new byte[] {(byte) 0xFF, (byte) 0xD9})) {
            return Optional.of(JPEG);
        }
        boolean closed =
                new String(end, StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF");
        return startsWith(start, PDF_START) && closed ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean endsWith(byte[] bytes, byte[] end) {
        return bytes.length >= end.length
                && Arrays.equals(bytes, bytes.length - end.length, bytes.length, end, 0, end.length);
    }
}
