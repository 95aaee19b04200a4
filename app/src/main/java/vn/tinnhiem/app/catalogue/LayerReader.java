package vn.tinnhiem.app.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.yaml.NearestWord;
import vn.tinnhiem.app.yaml.YamlMap;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.quorum.Quorum;
import vn.tinnhiem.rules.schedule.VoteWindow;

/** The sections {@code settings}, {@code consequences}, {@code deadlines} and {@code voteWindow} of a file. */
public final class LayerReader {

    private final YamlMap map;
    private final String layer;
    private final Sources sources;

    private LayerReader(YamlMap map, String layer, Sources sources) {
        this.map = map;
        this.layer = layer;
        this.sources = sources;
    }

    /**
     * As {@link #read(YamlMap, String, Layer.Kind, boolean, List)}, with nothing above.
     */
    public static Layer read(YamlMap map, String layerId, Layer.Kind kind, boolean citationsRequired) {
        return read(map, layerId, kind, citationsRequired, List.of());
    }

    /**
     * Reads a layer; problems are added to the file of {@code map}.
     *
     * @param citationsRequired whether every value has to cite one of the file's {@code documents} or be assumed, and
     *     consequences may stand there: so in a catalogue file. Otherwise a value has {@code place} or {@code reason}.
     * @param above the layers above, highest first: deadlines may be counted from theirs
     */
    public static Layer read(
            YamlMap map, String layerId, Layer.Kind kind, boolean citationsRequired, List<Layer> above) {
        Sources sources =
                citationsRequired ? new Sources.Catalogued(Documents.read(map).keySet()) : new Sources.OwnWord(layerId);
        return read(map, layerId, kind, sources, above);
    }

    static Layer catalogued(YamlMap map, String layerId, Layer.Kind kind, Set<String> documents, List<Layer> above) {
        return read(map, layerId, kind, new Sources.Catalogued(documents), above);
    }

    private static Layer read(YamlMap map, String id, Layer.Kind kind, Sources sources, List<Layer> above) {
        LayerReader reader = new LayerReader(map, id, sources);
        return new Layer(
                id,
                kind,
                reader.settings(),
                sources instanceof Sources.Catalogued ? reader.consequences() : Optional.empty(),
                map.optionalMap("deadlines")
                        .map(deadlines -> new DutyReader(deadlines, id, sources, above).read())
                        .orElse(Map.of()),
                reader.voteWindow());
    }

    private Map<Setting<?>, Stated<?>> settings() {
        Map<Setting<?>, Stated<?>> settings = new LinkedHashMap<>();
        map.optionalMap("settings")
                .ifPresent(lines -> lines.keys()
                        .forEach(key -> Setting.of(key)
                                .ifPresentOrElse(
                                        setting -> setting(lines, setting, settings), () -> unknown(lines, key))));
        return settings;
    }

    private void setting(YamlMap lines, Setting<?> setting, Map<Setting<?>, Stated<?>> settings) {
        YamlMap line = lines.map(setting.key());
        Citation citation = sources.of(lines, setting.key(), line);
        value(setting, line).ifPresent(value -> settings.put(setting, new Stated<>(value, citation, layer)));
    }

    private static void unknown(YamlMap lines, String key) {
        List<String> known = Setting.all().stream().map(Setting::key).toList();
        lines.fault(key, Fault.F221_SETTING_UNKNOWN, "key", key, "nearest", NearestWord.to(key, known));
    }

    private static Optional<Object> value(Setting<?> setting, YamlMap line) {
        if (setting.type() == Integer.class) {
            return Optional.of((int) line.wholeNumber("value", 1, 100));
        }
        if (setting.type() == Bound.class) {
            return quorum(line).map(Object.class::cast);
        }
        String written = line.text("value");
        int at = setting.choices().indexOf(written);
        if (at < 0) {
            if (!written.isEmpty()) {
                line.fault(
                        "value",
                        Fault.F213_CHOICE_UNKNOWN,
                        "value",
                        written,
                        "choices",
                        String.join(", ", setting.choices()));
            }
            return Optional.empty();
        }
        return Optional.of(setting.type().getEnumConstants()[at]);
    }

    private static Optional<Bound> quorum(YamlMap line) {
        Optional<Bound> bound = BoundWords.bound(line, "value");
        bound.filter(b -> !Quorum.possible(b))
                .ifPresent(b -> line.fault("value", Fault.F229_NO_QUORUM, "value", b.words()));
        return bound.filter(Quorum::possible);
    }

    private Optional<Stated<List<Consequence>>> consequences() {
        return map.optionalMap("consequences").map(section -> {
            List<Consequence> consequences = new ArrayList<>();
            for (YamlMap line : section.maps("brackets")) {
                String name = line.text("name");
                String clause = line.text("clause");
                List<String> choices = line.texts("choices");
                BoundWords.bracket(line, "low").ifPresent(low -> {
                    overlap(line, low, consequences);
                    consequences.add(new Consequence(name, low, clause, choices));
                });
            }
            return new Stated<>(consequences, sources.of(map, "consequences", section), layer);
        });
    }

    private static void overlap(YamlMap line, Bracket low, List<Consequence> before) {
        before.stream()
                .map(Consequence::low)
                .filter(low::overlaps)
                .forEach(other ->
                        line.fault("low", Fault.F209_BRACKETS_OVERLAP, "first", other.words(), "second", low.words()));
    }

    private Optional<Stated<VoteWindow>> voteWindow() {
        return map.optionalMap("voteWindow").map(section -> {
            VoteWindow window = new VoteWindow(section.optionalDate("from"), section.optionalDate("to"));
            if (window.from().isPresent()
                    && window.to().isPresent()
                    && window.from().get().isAfter(window.to().get())) {
                section.fault(
                        "to",
                        Fault.F228_WINDOW_EMPTY,
                        "from",
                        window.from().get(),
                        "to",
                        window.to().get());
            }
            return new Stated<>(window, sources.of(map, "voteWindow", section), layer);
        });
    }
}
