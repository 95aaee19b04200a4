package vn.tinnhiem.sheet.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Loại tệp, nhận bằng những byte đầu: names are wrong too often. */
enum FileFormat {
    JPEG,
    PNG,
    WEBP,
    TIFF,
    PDF;

    /** A PDF may begin after something else, as mail gateways and old printers leave it. */
    static final int HEAD = 1024;

    /** @param head the first {@link #HEAD} bytes, or all where there are fewer */
    static Optional<FileFormat> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("II+\0")
                || text.startsWith("MM\0+")) {
            return Optional.of(TIFF);
        }
        return text.contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
    }
}
