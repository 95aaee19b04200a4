package vn.tinnhiem.app.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.yaml.YamlSpan.Group;
import vn.tinnhiem.app.yaml.YamlSpan.Items;
import vn.tinnhiem.app.yaml.YamlSpan.Leaf;
import vn.tinnhiem.app.yaml.YamlSpan.Pair;

/** Cắt và ghép chữ ở đúng chỗ của một khóa. What it makes is not trusted: {@link YamlEdit} reads it again. */
final class YamlSplice {

    private final String text;
    private final Group root;
    private final List<String> order;
    private final String lineEnd;

    YamlSplice(String text, Group root, List<String> order) {
        this.text = text;
        this.root = root;
        this.order = order;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    String set(List<String> path, YamlValue value) {
        Group at = root;
        for (int depth = 0; ; depth++) {
            YamlValue rest = wrapped(path.subList(depth + 1, path.size()), value);
            Optional<Pair> pair = at.pair(path.get(depth));
            if (pair.isEmpty()) {
                return inserted(at, path.get(depth), rest);
            }
            if (depth + 1 == path.size() || !(pair.get().value() instanceof Group inner)) {
                return replaced(at, pair.get(), rest);
            }
            at = inner;
        }
    }

    String remove(List<String> path) {
        Group at = root;
        // The outermost pair that would be left with nothing goes whole.
        Group from = root;
        Pair doomed = root.pair(path.getFirst()).orElseThrow();
        for (String key : path) {
            Pair pair = at.pair(key).orElseThrow();
            if (at.pairs().size() > 1 || at == root) {
                from = at;
                doomed = pair;
            }
            if (pair.value() instanceof Group inner) {
                at = inner;
            }
        }
        return from.flow() ? withoutInBraces(from, doomed) : without(doomed);
    }

    private String replaced(Group at, Pair pair, YamlValue value) {
        if (pair.value() instanceof Leaf leaf
                && leaf.text() != null
                && (value instanceof YamlValue.Text || value instanceof YamlValue.Plain)) {
            return cut(leaf.start(), leaf.end(), value.inline());
        }
        if (YamlEdit.isLines(pair.value()) && value instanceof YamlValue.Lines lines) {
            Items old = (Items) pair.value();
            return cut(old.start(), old.end(), lines(old, lines.lines()));
        }
        String after = at.flow() ? " " + value.inline() : YamlPrinting.after(value, column(pair.start()), lineEnd);
        return cut(pair.colon(), pair.end(), after);
    }

    /** The lines of a list; one that stays as it was keeps its signs. */
    private String lines(Items old, List<String> lines) {
        String between = lineEnd + " ".repeat(column(old.start()));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String written = old.nodes().stream()
                    .filter(node -> line.equals(node.meaning()))
                    .findFirst()
                    .map(node -> text.substring(node.start(), node.end()))
                    .orElseGet(() -> YamlQuotes.quoted(line));
            all.append(i == 0 ? "" : between).append("- ").append(written);
        }
        return all.toString();
    }

    private String inserted(Group at, String key, YamlValue value) {
        if (at.flow()) {
            int place =
                    at.pairs().isEmpty() ? at.start() + 1 : at.pairs().getLast().end();
            String entry = key + ": " + value.inline();
            return at.pairs().isEmpty() ? cut(place, place, " " + entry + " ") : cut(place, place, ", " + entry);
        }
        int indent = column(at.pairs().getFirst().start());
        int place = endOfLine(before(at, key).end());
        return cut(place, place, lineEnd + " ".repeat(indent) + key + ":" + YamlPrinting.after(value, indent, lineEnd));
    }

    /** The pair behind which a new key is put. */
    private Pair before(Group at, String key) {
        int rank = order.indexOf(key);
        if (at != root || rank < 0) {
            return at.pairs().getLast();
        }
        return at.pairs().stream()
                .filter(pair -> order.indexOf(pair.key()) < rank)
                .reduce((first, second) -> second)
                .orElse(at.pairs().getLast());
    }

    private String without(Pair pair) {
        int start = text.lastIndexOf('\n', pair.start() - 1) + 1;
        int end = endOfLine(pair.end());
        if (end < text.length()) {
            end = text.indexOf('\n', end) + 1;
        }
        return cut(start, end, "");
    }

    private String withoutInBraces(Group group, Pair pair) {
        int index = group.pairs().indexOf(pair);
        return index > 0
                ? cut(group.pairs().get(index - 1).end(), pair.end(), "")
                : cut(pair.start(), group.pairs().get(1).start(), "");
    }

    private static YamlValue wrapped(List<String> path, YamlValue value) {
        YamlValue wrapped = value;
        for (String key : path.reversed()) {
            Map<String, YamlValue> entries = new LinkedHashMap<>();
            entries.put(key, wrapped);
            wrapped = new YamlValue.Group(entries, false);
        }
        return wrapped;
    }

    private int column(int at) {
        return at - (text.lastIndexOf('\n', at - 1) + 1);
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        if (end < 0) {
            return text.length();
        }
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private String cut(int start, int end, String instead) {
        return text.substring(0, start) + instead + text.substring(end);
    }
}
