package vn.tinnhiem.app.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Những byte đầu của một tệp: whether it can be a scan at all. What it really is the reading process says. */
final class ScanHead {

    private static final List<String> BEGINNINGS =
            List.of("\u00FF\u00D8\u00FF", "\u0089PNG\r\n", "RIFF", "II*\0", "MM\0*", "II+\0", "MM\0+");

    private ScanHead() {}

    static boolean plausible(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return BEGINNINGS.stream().anyMatch(text::startsWith) || text.contains("%PDF-");
    }
}
