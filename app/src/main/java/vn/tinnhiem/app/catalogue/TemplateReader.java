package vn.tinnhiem.app.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.tinnhiem.app.catalogue.PlanTemplate.Body;
import vn.tinnhiem.app.catalogue.PlanTemplate.Criterion;
import vn.tinnhiem.app.catalogue.PlanTemplate.Form;
import vn.tinnhiem.app.catalogue.PlanTemplate.PostDisclosure;
import vn.tinnhiem.app.catalogue.PlanTemplate.Role;
import vn.tinnhiem.app.catalogue.PlanTemplate.Style;
import vn.tinnhiem.app.yaml.YamlMap;
import vn.tinnhiem.rules.policy.Setting;

/** The section {@code template} of a catalogue file. */
final class TemplateReader {

    private TemplateReader() {}

    static PlanTemplate read(YamlMap map) {
        Map<Passage, List<String>> texts = new EnumMap<>(Passage.class);
        for (Passage passage : Passage.values()) {
            List<String> lines = map.texts(Setting.written(passage));
            if (!lines.isEmpty()) {
                texts.put(passage, lines);
            }
        }
        return new PlanTemplate(
                map.optionalDate("voteDay"),
                subjectCount(map),
                map.optionalMap("body").map(TemplateReader::body),
                texts,
                map.maps("criteria").stream()
                        .map(m -> new Criterion(m.text("title"), m.texts("points")))
                        .toList(),
                map.maps("disclosureByPost").stream()
                        .map(m -> new PostDisclosure(m.text("posts"), m.text("manner")))
                        .toList(),
                map.maps("roles").stream()
                        .map(m -> new Role(m.text("who"), m.texts("duties")))
                        .toList(),
                map.optionalMap("forms").map(TemplateReader::forms).orElse(Map.of()));
    }

    private static Optional<Integer> subjectCount(YamlMap map) {
        OptionalLong count = map.optionalWholeNumber("subjectCount", 1, 1_000);
        return count.isPresent() ? Optional.of((int) count.getAsLong()) : Optional.empty();
    }

    private static Body body(YamlMap map) {
        return new Body(
                map.text("name"),
                map.text("superior"),
                map.text("place"),
                map.text("abbreviation"),
                map.choice("style", Style.class));
    }

    private static Map<Form, String> forms(YamlMap map) {
        Map<Form, String> forms = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            map.optionalText(Setting.written(form)).ifPresent(annex -> forms.put(form, annex));
        }
        return forms;
    }
}
