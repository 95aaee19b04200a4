package vn.tinnhiem.sheet.reader;

import java.util.Map;
import java.util.function.BiFunction;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
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

    /** @param layout in which the page was read */
    String doubt(Sighting sighting, LayoutJson layout) {
        String ofRow = sighting.person() == Sighting.SHEET
                ? ""
                : sentences.apply("seen.ofRow", Map.of("row", sighting.person()));
        return sentences.apply(
                "why." + sighting.doubt().name(), Map.of("box", box(sighting, layout) + ofRow, "ofRow", ofRow));
    }

    private String box(Sighting sighting, LayoutJson layout) {
        for (LayoutJson.Row row : layout.rows()) {
            for (int level = 0; level < row.boxes().size() && row.person() == sighting.person(); level++) {
                Rect area = row.boxes().get(level).area();
                if (Math.abs(area.centreX() - sighting.place().centreX()) < area.width() / 2) {
                    String name = sentences.apply("seen.level" + (level + 1), Map.of());
                    return sentences.apply("seen.boxOf", Map.of("level", name));
                }
            }
        }
        return sentences.apply("seen.box", Map.of());
    }

    String cause(PageCause cause) {
        return sentences.apply("why." + cause.name(), Map.of("box", "", "ofRow", ""));
    }
}
