package vn.tinnhiem.app.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.yaml.YamlNode.Entry;
import vn.tinnhiem.app.yaml.YamlNode.Spot;

/** The parser's events to nodes with their places. Anchors, aliases and tags are refused, so nothing can multiply. */
final class YamlTree {

    private static final int MAXIMUM_DEPTH = 30;

    private final FaultList faults;
    private final Iterator<Event> events;

    private YamlTree(FaultList faults, Iterator<Event> events) {
        this.faults = faults;
        this.events = events;
    }

    /** The one document of a text; empty when it holds comments only. Repeated keys are added to {@code faults}. */
    static Optional<YamlNode> parse(String text, FaultList faults) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(faults.file())
                .setCodePointLimit(YamlText.MAXIMUM_BYTES)
                .build();
        try {
            return new YamlTree(faults, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            Spot spot = e.getProblemMark().map(YamlTree::spot).orElse(Spot.NOWHERE);
            throw syntax(faults, spot, String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw syntax(faults, Spot.NOWHERE, String.valueOf(e.getMessage()));
        }
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (root.isPresent()) {
                        throw feature(event, "---");
                    }
                    root = Optional.of(node(events.next(), 1));
                }
                default -> {}
            }
        }
        return root.filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.empty()));
    }

    private YamlNode node(Event event, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw new Refused(Problem.of(
                    Fault.F219_YAML_TOO_DEEP, faults.file(), spot(event).toString(), "limit", MAXIMUM_DEPTH));
        }
        refuseFeatures(event);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> items(event, depth);
            case MappingStart -> group(event, depth);
            default -> throw new IllegalStateException("unexpected " + event);
        };
    }

    private static YamlNode scalar(ScalarEvent event) {
        String text = event.getValue().strip();
        boolean empty = event.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        return new YamlNode.Scalar(text, empty, spot(event));
    }

    private YamlNode items(Event start, int depth) {
        List<YamlNode> nodes = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            nodes.add(node(event, depth + 1));
        }
        return new YamlNode.Items(nodes, spot(start));
    }

    private YamlNode group(Event start, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
                throw feature(event, "?");
            }
            Entry entry = new Entry(key.spot(), node(events.next(), depth + 1));
            Entry first = entries.putIfAbsent(key.text(), entry);
            if (first != null) {
                faults.add(
                        key.spot(),
                        key.text(),
                        Fault.F202_KEY_REPEATED,
                        "key",
                        key.text(),
                        "line",
                        first.key().line());
            }
        }
        return new YamlNode.Group(entries, spot(start));
    }

    private void refuseFeatures(Event event) {
        if (event instanceof AliasEvent) {
            throw feature(event, "*");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw feature(event, "&");
        }
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            throw feature(event, "!");
        }
    }

    private Refused feature(Event event, String sign) {
        return new Refused(
                Problem.of(Fault.F217_YAML_FEATURE, faults.file(), spot(event).toString(), "sign", sign));
    }

    private static Refused syntax(FaultList faults, Spot spot, String cause) {
        return new Refused(Problem.of(Fault.F201_YAML_SYNTAX, faults.file(), spot.toString(), "cause", cause));
    }

    private static Spot spot(Event event) {
        return event.getStartMark().map(YamlTree::spot).orElse(Spot.NOWHERE);
    }

    private static Spot spot(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
