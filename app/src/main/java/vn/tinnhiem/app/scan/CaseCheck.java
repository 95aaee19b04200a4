package vn.tinnhiem.app.scan;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Mã của một tờ cần xem: eight letters of what was seen on it and where it lies in its batch. They travel with the line of
 * {@code decisions.csv}, so that a decision about one sheet is never taken for another that now bears its number.
 */
final class CaseCheck {

    private static final int LETTERS = 8;

    private CaseCheck() {}

    /** Letters only: programs that open tables leave them as they are. */
    static String of(Case of) {
        StringBuilder seen = new StringBuilder();
        seen.append(of.at().page()).append('/').append(of.at().place()).append('/');
        seen.append(of.ballot()).append('/').append(of.rows());
        for (Ask ask : of.asks()) {
            seen.append('|').append(ask.question()).append(ask.person());
            seen.append(ask.why()).append(ask.reading());
        }
        for (Sighting sighting : of.sightings()) {
            seen.append('|').append(sighting.doubt()).append(sighting.person()).append(sighting.place());
            seen.append(String.format(Locale.ROOT, "%.6f", sighting.score()));
        }
        byte[] digest = CanonicalJson.digest(seen.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append((char) ('A' + (digest[i] & 0xFF) % 26));
        }
        return letters.toString();
    }
}
