package vn.tinnhiem.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Cây cơ quan trong một ngày: each under its superior, and what must never come about. */
final class BodyTree {

    private BodyTree() {}

    /**
     * @param depth from 0 at the top
     */
    record Node(Body body, int depth) {}

    /** All that exist on that day, each after its superior; whose superior does not exist stands at the top. */
    static List<Node> on(Map<String, History> bodies, LocalDate date) {
        List<Body> living = bodies.values().stream()
                .flatMap(history -> history.on(date).stream())
                .sorted(Bodies.byName())
                .toList();
        Set<String> ids = new HashSet<>(living.stream().map(Body::id).toList());
        List<Node> nodes = new ArrayList<>();
        living.stream()
                .filter(body -> body.superior().filter(ids::contains).isEmpty())
                .forEach(top -> add(nodes, living, top, 0));
        return nodes;
    }

    private static void add(List<Node> nodes, List<Body> living, Body body, int depth) {
        nodes.add(new Node(body, depth));
        living.stream()
                .filter(child -> child.superior().equals(Optional.of(body.id())))
                .forEach(child -> add(nodes, living, child, depth + 1));
    }

    /** Those directly below a body on some day after this one, and not ended by then. */
    static List<History> childrenAfter(Map<String, History> bodies, String id, LocalDate day) {
        return bodies.values().stream()
                .filter(child -> child.livesAfter(day))
                .filter(child -> child.states().stream()
                        .anyMatch(state -> state.superior().equals(Optional.of(id))
                                && state.until().map(last -> last.isAfter(day)).orElse(true)))
                .toList();
    }

    /** Whether a body would stand above itself from this day on, if that were its superior. */
    static boolean cycle(Map<String, History> bodies, String id, String superior, LocalDate from) {
        return Stream.concat(
                        Stream.of(from),
                        bodies.values().stream()
                                .flatMap(history -> history.states().stream())
                                .map(Body::from)
                                .filter(day -> day.isAfter(from)))
                .distinct()
                .anyMatch(day -> above(bodies, superior, day, id));
    }

    private static boolean above(Map<String, History> bodies, String start, LocalDate day, String wanted) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(start);
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(wanted)) {
                return true;
            }
            at = Optional.ofNullable(bodies.get(at.get()))
                    .flatMap(history -> history.on(day))
                    .flatMap(Body::superior);
        }
        return false;
    }
}
