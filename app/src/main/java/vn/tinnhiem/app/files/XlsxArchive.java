package vn.tinnhiem.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.tinnhiem.app.kernel.Fault;

/** The zip around a workbook: every part taken out once, within bounds and with its checksum. */
final class XlsxArchive {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 256L << 20;

    private XlsxArchive() {}

    /**
     * The parts in XML, by name in lower case.
     *
     * @throws vn.tinnhiem.app.kernel.Refused F106 (damaged), F111 (not a workbook) or F114 (a zip that unfolds too far)
     */
    static Map<String, byte[]> parts(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, byte[]> parts = new HashMap<>();
            long left = MOST_BYTES;
            int count = 0;
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = content(zip, entry, left);
                left -= bytes.length;
                if (left < 0 || ++count > MOST_PARTS) {
                    throw SourceBytes.refused(Fault.F114_FILE_TOO_LARGE, file, "limit", (MOST_BYTES >> 20) + " MB");
                }
                if (entry.getName().matches("(?i).*\\.(xml|rels)")) {
                    parts.put(entry.getName().toLowerCase(Locale.ROOT), bytes);
                }
            }
            if (parts.keySet().stream().noneMatch(name -> name.startsWith("xl/"))) {
                throw SourceBytes.refused(Fault.F111_NOT_A_TABLE, file);
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw SourceBytes.refused(Fault.F106_FILE_DAMAGED, file, "cause", Causes.of(e));
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) limit + 1);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (bytes.length <= limit && entry.getCrc() != -1 && sum.getValue() != entry.getCrc()) {
                throw new IOException("checksum of " + entry.getName());
            }
            return bytes;
        }
    }
}
