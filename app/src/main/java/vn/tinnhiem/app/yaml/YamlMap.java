package vn.tinnhiem.app.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.yaml.YamlNode.Entry;
import vn.tinnhiem.app.yaml.YamlNode.Spot;

/**
 * Một nhóm khóa của tệp YAML. Each question makes its key known; a wrong value adds a problem to the file and answers
 * with a harmless one, so that reading can go on. A key with nothing after it is as good as absent.
 */
public final class YamlMap {

    private static final long LARGEST = 1_000_000_000L;

    private final YamlNode.Group group;
    private final String path;
    private final FaultList faults;
    private final TreeSet<String> asked = new TreeSet<>();
    private final Map<String, YamlMap> maps = new LinkedHashMap<>();

    YamlMap(YamlNode.Group group, String path, FaultList faults) {
        this.group = group;
        this.path = path;
        this.faults = faults;
    }

    /** Every key, in the order of the file; this makes none of them known. */
    public List<String> keys() {
        return List.copyOf(group.entries().keySet());
    }

    /** Whether the key is there with something after it. */
    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** Takes the key as known, whatever stands there. */
    public void ignore(String key) {
        asked.add(key);
    }

    /** Where a key stands, or would stand: "dòng 12: ballots.phieu.issued". */
    public String place(String key) {
        int line = spot(key).line();
        return line == 0 ? path(key) : "dòng " + line + ": " + path(key);
    }

    /** Adds a problem at a key. */
    public void fault(String key, Fault fault, Object... namesAndValues) {
        asked.add(key);
        faults.add(spot(key), path(key), fault, namesAndValues);
    }

    /** A text that has to be there; "" where it is not. */
    public String text(String key) {
        return required(key, optionalText(key), "");
    }

    /** A text; one that is blank is as good as absent. */
    public Optional<String> optionalText(String key) {
        return value(key).flatMap(node -> scalar(key, node)).filter(text -> !text.isBlank());
    }

    /** Texts of a list, or a single one; none where the key is absent. */
    public List<String> texts(String key) {
        return value(key).map(node -> texts(key, node)).orElse(List.of());
    }

    /** A date that has to be there, as {@code 2023-07-26}; {@link LocalDate#EPOCH} where it is not. */
    public LocalDate date(String key) {
        return required(key, optionalDate(key), LocalDate.EPOCH);
    }

    public Optional<LocalDate> optionalDate(String key) {
        Optional<String> text = optionalText(key);
        Optional<LocalDate> date = text.flatMap(Scalars::date);
        if (text.isPresent() && date.isEmpty()) {
            fault(key, Fault.F206_DATE_IMPOSSIBLE, "value", text.get());
        }
        return date;
    }

    /** A whole number from 0 to a thousand million that has to be there; 0 where it is not. */
    public long wholeNumber(String key) {
        return wholeNumber(key, 0, LARGEST);
    }

    /** A whole number that has to be there, both ends allowed; {@code min} where it is not. */
    public long wholeNumber(String key, long min, long max) {
        OptionalLong number = optionalWholeNumber(key, min, max);
        return required(key, number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty(), min);
    }

    public OptionalLong optionalWholeNumber(String key) {
        return optionalWholeNumber(key, 0, LARGEST);
    }

    /** A whole number, both ends allowed. */
    public OptionalLong optionalWholeNumber(String key, long min, long max) {
        Optional<String> text = optionalText(key);
        OptionalLong number = text.isEmpty() ? OptionalLong.empty() : Scalars.number(text.get(), min, max);
        if (text.isPresent() && number.isEmpty()) {
            fault(key, Fault.F212_NUMBER_OUT_OF_RANGE, "value", text.get(), "min", min, "max", max);
        }
        return number;
    }

    /** {@code true} or {@code yes}, {@code false} or {@code no}. */
    public boolean yesNo(String key, boolean otherwise) {
        Optional<String> text = optionalText(key);
        return switch (text.map(t -> t.toLowerCase(Locale.ROOT)).orElse("")) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            case "" -> otherwise;
            default -> {
                fault(key, Fault.F213_CHOICE_UNKNOWN, "value", text.orElse(""), "choices", "true, false");
                yield otherwise;
            }
        };
    }

    /** One of the constants, written in lower camel case; {@code otherwise} where the key is absent. */
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return optionalChoice(key, type).orElse(otherwise);
    }

    /** One of the constants, which has to be there; the first of them where it is not. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return required(key, optionalChoice(key, type), type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        Optional<String> text = optionalText(key);
        Optional<E> choice = text.flatMap(t -> Scalars.choice(t, type));
        if (text.isPresent() && choice.isEmpty()) {
            fault(key, Fault.F213_CHOICE_UNKNOWN, "value", text.get(), "choices", Scalars.choices(type));
        }
        return choice;
    }

    /** A group that has to be there. Where it is not, an empty one that adds no problems of its own. */
    public YamlMap map(String key) {
        return optionalMap(key).orElseGet(() -> {
            required(key, Optional.empty(), "");
            return new YamlMap(new YamlNode.Group(Map.of(), spot(key)), path(key), new FaultList(faults.file()));
        });
    }

    public Optional<YamlMap> optionalMap(String key) {
        return value(key).flatMap(node -> map(key, key, node));
    }

    /** The groups of a list; none where the key is absent. */
    public List<YamlMap> maps(String key) {
        Optional<YamlNode> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof YamlNode.Items items)) {
            fault(key, Fault.F216_NOT_A_LIST, "key", key);
            return List.of();
        }
        List<YamlMap> found = new ArrayList<>();
        for (int i = 0; i < items.nodes().size(); i++) {
            map(key, key + "[" + (i + 1) + "]", items.nodes().get(i)).ifPresent(found::add);
        }
        return found;
    }

    void faultUnknownKeys() {
        group.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                faults.add(
                        entry.key(),
                        path(key),
                        Fault.F203_KEY_UNKNOWN,
                        "key",
                        key,
                        "nearest",
                        NearestWord.to(key, asked),
                        "known",
                        String.join(", ", asked));
            }
        });
        maps.values().forEach(YamlMap::faultUnknownKeys);
    }

    private Optional<YamlNode> value(String key) {
        asked.add(key);
        return Optional.ofNullable(group.entries().get(key))
                .map(Entry::value)
                .filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.empty()));
    }

    private <T> T required(String key, Optional<T> value, T harmless) {
        boolean written = value(key)
                .filter(n -> !(n instanceof YamlNode.Scalar s && s.text().isEmpty()))
                .isPresent();
        if (value.isEmpty() && !written) {
            fault(key, Fault.F204_KEY_MISSING, "key", path(key));
        }
        return value.orElse(harmless);
    }

    private Optional<String> scalar(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        fault(key, Fault.F205_NOT_ONE_VALUE, "key", key);
        return Optional.empty();
    }

    private List<String> texts(String key, YamlNode node) {
        return node instanceof YamlNode.Items items
                ? items.nodes().stream().flatMap(n -> scalar(key, n).stream()).toList()
                : scalar(key, node).stream().toList();
    }

    private Optional<YamlMap> map(String key, String name, YamlNode node) {
        if (node instanceof YamlNode.Group inner) {
            return Optional.of(maps.computeIfAbsent(name, n -> new YamlMap(inner, path(n), faults)));
        }
        fault(key, Fault.F215_NOT_A_GROUP, "key", name);
        return Optional.empty();
    }

    private Spot spot(String key) {
        Entry entry = group.entries().get(key);
        return entry == null ? group.spot() : entry.key();
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
