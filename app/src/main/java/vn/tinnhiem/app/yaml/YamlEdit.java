package vn.tinnhiem.app.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.yaml.YamlSpan.Group;
import vn.tinnhiem.app.yaml.YamlSpan.Items;
import vn.tinnhiem.app.yaml.YamlSpan.Leaf;
import vn.tinnhiem.app.yaml.YamlSpan.Pair;

/**
 * Sửa một khóa của tệp YAML mà không đụng tới những dòng khác. Every edit is read again: where it would not say exactly
 * what it should, the whole text is written anew, so that a comment may be lost but never a value.
 */
public final class YamlEdit {

    private static final String MARK = "\uFEFF";

    private final String text;
    private final List<String> order;

    private YamlEdit(String text, List<String> order) {
        this.text = text;
        this.order = order;
    }

    /**
     * @param text one that {@link YamlFile} reads without a fault
     * @param order of the outermost keys; a new one is put behind those that come before it
     */
    public static YamlEdit of(String text, List<String> order) {
        return new YamlEdit(text, List.copyOf(order));
    }

    public String text() {
        return text;
    }

    /** The text at a path of keys; empty where there is none. */
    public Optional<String> value(String... path) {
        YamlSpan at = YamlSpan.of(body());
        for (String key : path) {
            Optional<Pair> pair = at instanceof Group group ? group.pair(key) : Optional.empty();
            if (pair.isEmpty()) {
                return Optional.empty();
            }
            at = pair.get().value();
        }
        return at instanceof Leaf leaf ? Optional.ofNullable(leaf.text()) : Optional.empty();
    }

    /** Whether something stands at a path of keys. */
    public boolean has(List<String> path) {
        return get(YamlSpan.of(body()).meaning(), path) != null;
    }

    /** This text with a value at a path of keys, in the place of what stood there; groups on the way are made. */
    public YamlEdit set(List<String> path, YamlValue value) {
        String body = body();
        Group root = YamlSpan.of(body);
        Map<String, Object> wanted = copy(root);
        put(wanted, path, YamlPrinting.meaning(value));
        return checked(new YamlSplice(body, root, order).set(path, value), wanted);
    }

    /** This text without what stands at a path of keys; a group that is left empty goes too. */
    public YamlEdit remove(List<String> path) {
        if (!has(path)) {
            return this;
        }
        String body = body();
        Group root = YamlSpan.of(body);
        Map<String, Object> wanted = copy(root);
        take(wanted, path);
        return checked(new YamlSplice(body, root, order).remove(path), wanted);
    }

    private YamlEdit checked(String edited, Map<String, Object> wanted) {
        String whole = says(edited, wanted) ? edited : YamlPrinting.whole(wanted);
        return new YamlEdit((text.startsWith(MARK) ? MARK : "") + whole, order);
    }

    private static boolean says(String edited, Map<String, Object> wanted) {
        try {
            FaultList faults = new FaultList("");
            return YamlTree.parse(edited, faults).isPresent()
                    && faults.inOrder().isEmpty()
                    && wanted.equals(YamlSpan.of(edited).meaning());
        } catch (vn.tinnhiem.app.kernel.Refused unreadable) {
            return false;
        }
    }

    private String body() {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    @SuppressWarnings("unchecked") // a group means a map
    private static Map<String, Object> copy(Group root) {
        return (Map<String, Object>) root.meaning();
    }

    private static @Nullable Object get(@Nullable Object tree, List<String> path) {
        Object at = tree;
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at;
    }

    @SuppressWarnings("unchecked") // the maps of a meaning have text for keys
    private static void put(Map<String, Object> tree, List<String> path, Object value) {
        Map<String, Object> at = tree;
        for (String key : path.subList(0, path.size() - 1)) {
            if (!(at.get(key) instanceof Map<?, ?>)) {
                at.put(key, new LinkedHashMap<>());
            }
            at = (Map<String, Object>) at.get(key);
        }
        at.put(path.getLast(), value);
    }

    private static void take(Map<String, Object> tree, List<String> path) {
        List<String> left = new ArrayList<>(path);
        while (!left.isEmpty()) {
            List<String> above = left.subList(0, left.size() - 1);
            if (get(tree, above) instanceof Map<?, ?> map) {
                map.remove(left.getLast());
                if (!map.isEmpty()) {
                    return;
                }
            }
            left = new ArrayList<>(above);
        }
    }

    /** Whether a span is a list written line by line. */
    static boolean isLines(YamlSpan span) {
        return span instanceof Items items && !items.flow() && !items.nodes().isEmpty();
    }
}
