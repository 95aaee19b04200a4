package vn.tinnhiem.app.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Một giá trị với chỗ của nó trong chữ: from {@code start} up to, not including, {@code end}. */
sealed interface YamlSpan {

    int start();

    int end();

    /** What it means, whatever the signs it is written in: a text, a list, a map, or null for nothing. */
    @Nullable
    Object meaning();

    record Leaf(@Nullable String text, int start, int end) implements YamlSpan {
        @Override
        public @Nullable Object meaning() {
            return text;
        }
    }

    record Items(List<YamlSpan> nodes, boolean flow, int start, int end) implements YamlSpan {
        @Override
        public Object meaning() {
            List<@Nullable Object> all = new ArrayList<>();
            nodes.forEach(node -> all.add(node.meaning()));
            return all;
        }
    }

    record Group(List<Pair> pairs, boolean flow, int start, int end) implements YamlSpan {
        @Override
        public Object meaning() {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            pairs.forEach(pair -> all.put(pair.key(), pair.value().meaning()));
            return all;
        }

        Optional<Pair> pair(String key) {
            return pairs.stream().filter(pair -> pair.key().equals(key)).findFirst();
        }
    }

    /**
     * @param start where the key begins
     * @param colon where the sign after the key ends
     */
    record Pair(String key, int start, int colon, YamlSpan value) {
        int end() {
            return Math.max(colon, value.end());
        }
    }

    /** The group that a text is. The text is YAML without a byte order mark, read before without a fault. */
    static Group of(String text) {
        Reader reader = new Reader(text);
        return reader.document();
    }

    /** The parser's events to spans. */
    final class Reader {
        private final String text;
        private final Iterator<Event> events;

        Reader(String text) {
            this.text = text;
            LoadSettings settings = LoadSettings.builder()
                    .setCodePointLimit(YamlText.MAXIMUM_BYTES)
                    .build();
            this.events = new Parse(settings).parseString(text).iterator();
        }

        Group document() {
            while (events.hasNext()) {
                if (events.next().getEventId() == Event.ID.DocumentStart
                        && node(events.next()) instanceof Group group) {
                    return group;
                }
            }
            throw new IllegalArgumentException("not a group of keys");
        }

        private YamlSpan node(Event event) {
            int start = at(event.getStartMark());
            return switch (event) {
                case ScalarEvent scalar -> leaf(scalar, start);
                case CollectionStartEvent opened
                when event.getEventId() == Event.ID.SequenceStart -> items(opened.isFlow(), start);
                case CollectionStartEvent opened -> group(opened.isFlow(), start);
                default -> throw new IllegalArgumentException("unexpected " + event);
            };
        }

        private Leaf leaf(ScalarEvent scalar, int start) {
            int end = at(scalar.getEndMark());
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            String value = scalar.getValue().strip();
            boolean empty = scalar.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"));
            return new Leaf(empty ? null : value, start, end);
        }

        private Items items(boolean flow, int start) {
            List<YamlSpan> nodes = new ArrayList<>();
            Event event = events.next();
            for (; event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
                nodes.add(node(event));
            }
            int end = flow || nodes.isEmpty()
                    ? at(event.getEndMark())
                    : nodes.getLast().end();
            return new Items(nodes, flow, start, end);
        }

        private Group group(boolean flow, int start) {
            List<Pair> pairs = new ArrayList<>();
            Event event = events.next();
            for (; event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
                ScalarEvent key = (ScalarEvent) event;
                int colon = text.indexOf(':', at(key.getEndMark())) + 1;
                pairs.add(new Pair(key.getValue(), at(key.getStartMark()), colon, node(events.next())));
            }
            int end = flow || pairs.isEmpty()
                    ? at(event.getEndMark())
                    : pairs.getLast().end();
            return new Group(pairs, flow, start, end);
        }

        private int at(Optional<Mark> mark) {
            return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
        }
    }
}
