package vn.tinnhiem.sheet.reader;

import java.util.Map;
import java.util.function.BiFunction;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Lời trên hình giải thích.
 *
 * @param sentences of the program, by key: {@code explain.<key>}, and those in which it asks the committee
 */
record ExplanationWords(BiFunction<String, Map<String, ?>, String> sentences) {

    String say(String key, Map<String, ?> values) {
        return sentences.apply("explain." + key, values);
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String doubt(Sighting sighting) {
        String ofRow = sighting.person() == Sighting.SHEET
                ? ""
                : sentences.apply("seen.ofRow", Map.of("row", sighting.person()));
        String box = sentences.apply("seen.box", Map.of()) + ofRow;
        return sentences.apply("why." + sighting.doubt().name(), Map.of("box", box, "ofRow", ofRow));
    }

    String cause(PageCause cause) {
        return sentences.apply("why." + cause.name(), Map.of("box", "", "ofRow", ""));
    }
}
