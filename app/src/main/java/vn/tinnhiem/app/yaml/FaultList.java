package vn.tinnhiem.app.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.yaml.YamlNode.Spot;

/** The problems of one file, in the order of its lines. */
final class FaultList {

    private record Found(Spot spot, Problem problem) {}

    private final String file;
    private final List<Found> found = new ArrayList<>();

    FaultList(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(Spot spot, String path, Fault fault, Object... namesAndValues) {
        String where = spot.toString();
        String place = where.isEmpty() || path.isEmpty() ? where + path : where + ": " + path;
        Problem problem = Problem.of(fault, file, place, namesAndValues);
        if (found.stream().noneMatch(f -> f.problem().equals(problem))) {
            found.add(new Found(spot, problem));
        }
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt((Found f) -> f.spot().line())
                        .thenComparingInt(f -> f.spot().column()))
                .map(Found::problem)
                .toList();
    }
}
