package vn.tinnhiem.sheet.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Loại tệp, nhận bằng những byte đầu: names are wrong too often. */
enum FileFormat {
    JPEG,
    PNG,
    WEBP,
    TIFF,
    PDF;

    /** A PDF may begin after something else, as mail gateways and old printers leave it. */
    static final int HEAD = 1024;

    /** Brands of pictures that need a decoder of films, as telephones take them. */
    private static final Set<String> HEIC =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1");

    /** Whether it is a picture in a format that we know and do not read. */
    static boolean heic(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("ftyp", 4) && text.length() >= 12 && HEIC.contains(text.substring(8, 12));
    }

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
