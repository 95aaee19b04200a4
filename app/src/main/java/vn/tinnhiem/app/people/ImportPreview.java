package vn.tinnhiem.app.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.people.DirectoryChanges.Change;
import vn.tinnhiem.app.people.ImportLine.Near;
import vn.tinnhiem.app.people.ImportLine.State;
import vn.tinnhiem.app.people.ImportMatching.Found;

/**
 * Bản xem trước: what would become of each row of the file if it were confirmed now. A pure function of the file, the
 * directory and the clerk's choices, so that it can be made anew at any time.
 */
record ImportPreview(List<ImportLine> lines) {

    ImportPreview {
        lines = List.copyOf(lines);
    }

    static ImportPreview of(
            List<ImportRow> rows, List<DirectoryPerson> people, ImportReading reading, Map<Integer, String> choices) {
        return new ImportPreview(new Making(new ImportMatching(people, reading), choices).lines(rows));
    }

    /** How many rows are in each state. */
    Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0);
        }
        lines.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        return counts;
    }

    /** Whether there is something that must be decided before anything can be written. */
    boolean open() {
        return lines.stream().anyMatch(line -> line.state().open());
    }

    List<Change> changes() {
        return lines.stream().flatMap(line -> line.change().stream()).toList();
    }

    /** Equal for previews that would write the same over the same. */
    String digest() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.number())
                .append('|')
                .append(line.signature())
                .append('|')
                .append(line.result())
                .append('\n'));
        return CanonicalJson.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** State of each row, to tell later what has changed. */
    Map<String, String> seen() {
        Map<String, String> seen = new TreeMap<>();
        lines.forEach(line -> seen.put(Integer.toString(line.number()), line.signature()));
        return seen;
    }

    private static final class Making {

        private final ImportMatching matching;
        private final Map<Integer, String> choices;
        private final List<ImportLine> lines = new ArrayList<>();
        /** Index of the line that is of a person, by their id. */
        private final Map<String, Integer> ofPerson = new HashMap<>();

        private final Map<String, List<Integer>> newByName = new HashMap<>();
        private final Map<String, Integer> byCode = new HashMap<>();

        Making(ImportMatching matching, Map<Integer, String> choices) {
            this.matching = matching;
            this.choices = choices;
        }

        List<ImportLine> lines(List<ImportRow> rows) {
            rows.forEach(this::add);
            return lines.stream().map(Making::finished).toList();
        }

        private void add(ImportRow row) {
            String chosen = choices.getOrDefault(row.number(), "");
            if (chosen.equals("skip")) {
                put(row, State.LEFT_OUT, Optional.empty(), List.of(), chosen);
            } else if (!row.problems().isEmpty()) {
                put(row, State.ERROR, Optional.empty(), List.of(), chosen);
            } else {
                Integer coded = row.facts().code().map(byCode::get).orElse(null);
                if (coded != null) {
                    ofRow(row, coded, chosen);
                } else {
                    ofDirectory(row, chosen);
                }
            }
        }

        /** An earlier row has the same code. */
        private void ofRow(ImportRow row, int earlier, String chosen) {
            ImportRow other = lines.get(earlier).row();
            if (ImportMatching.oneRowPerson(other.facts(), row.facts())) {
                join(row, earlier, chosen);
            } else {
                refuse(row, Fault.F328_CODE_REPEATED, other, chosen);
            }
        }

        private void ofDirectory(ImportRow row, String chosen) {
            Found found = matching.find(row.facts());
            Optional<DirectoryPerson> picked = picked(found, chosen);
            if (picked.isPresent()) {
                matched(row, picked.get(), chosen);
                return;
            }
            boolean onlyCode = found.near().stream().anyMatch(near -> taken(near, row));
            if (!found.near().isEmpty() && (onlyCode || !chosen.equals("other") && !chosen.startsWith("same:row:"))) {
                put(row, State.NEAR, Optional.empty(), found.near(), chosen);
                return;
            }
            newOne(row, chosen);
        }

        /** Somebody else cannot have this code too. */
        private static boolean taken(Near near, ImportRow row) {
            return row.facts().code().isPresent()
                    && near.facts().code().equals(row.facts().code());
        }

        private Optional<DirectoryPerson> picked(Found found, String chosen) {
            if (found.sure().isPresent()) {
                return found.sure();
            }
            return found.near().stream()
                    .filter(near -> chosen.equals("same:" + near.id()))
                    .findFirst()
                    .flatMap(near -> matching.person(near.id()));
        }

        private void matched(ImportRow row, DirectoryPerson person, String chosen) {
            Integer earlier = ofPerson.get(person.id());
            if (earlier == null) {
                ofPerson.put(person.id(), lines.size());
                remember(row);
                put(row, State.CHANGED, Optional.of(person), List.of(), chosen);
            } else if (ImportMatching.oneRowPerson(lines.get(earlier).row().facts(), row.facts())
                    || chosen.equals("same:row:" + lines.get(earlier).number())) {
                join(row, earlier, chosen);
            } else {
                refuse(row, Fault.F332_PERSON_REPEATED, lines.get(earlier).row(), chosen);
            }
        }

        private void newOne(ImportRow row, String chosen) {
            List<Integer> alike = newByName
                    .getOrDefault(Names.folded(row.facts().name()), List.of())
                    .stream()
                    .filter(index -> !told(lines.get(index).row().facts(), row.facts()))
                    .toList();
            Optional<Integer> same = alike.stream()
                    .filter(index -> ImportMatching.oneRowPerson(
                                    lines.get(index).row().facts(), row.facts())
                            || chosen.equals("same:row:" + lines.get(index).number()))
                    .findFirst();
            if (same.isPresent()) {
                join(row, same.get(), chosen);
            } else if (!alike.isEmpty() && !chosen.equals("other")) {
                put(
                        row,
                        State.NEAR,
                        Optional.empty(),
                        alike.stream()
                                .map(index -> lines.get(index).row())
                                .map(other -> new Near("row:" + other.number(), other.place(), other.facts(), false))
                                .toList(),
                        chosen);
            } else {
                newByName
                        .computeIfAbsent(Names.folded(row.facts().name()), _ -> new ArrayList<>())
                        .add(lines.size());
                remember(row);
                put(row, State.NEW, Optional.empty(), List.of(), chosen);
            }
        }

        /** Whether both cannot be one person. */
        private static boolean told(PersonFacts one, PersonFacts other) {
            return ImportMatching.differ(one.code(), other.code()) || ImportMatching.differ(one.born(), other.born());
        }

        private void remember(ImportRow row) {
            row.facts().code().ifPresent(code -> byCode.putIfAbsent(code, lines.size()));
        }

        private void join(ImportRow row, int earlier, String chosen) {
            ImportLine line = lines.get(earlier);
            lines.set(
                    earlier,
                    new ImportLine(
                            line.row(),
                            line.state(),
                            line.match(),
                            line.near(),
                            line.chosen(),
                            ImportMerging.joined(line.result(), row.facts()),
                            List.of()));
            put(row, State.JOINED, line.match(), List.of(near(line.row())), chosen);
        }

        private static Near near(ImportRow row) {
            return new Near("row:" + row.number(), row.place(), row.facts(), false);
        }

        private void refuse(ImportRow row, Fault fault, ImportRow other, String chosen) {
            Problem problem = Problem.of(
                    fault,
                    "",
                    row.place(),
                    "code",
                    row.facts().code().orElse("—"),
                    "name",
                    other.facts().name(),
                    "other",
                    other.place());
            put(
                    new ImportRow(row.number(), row.place(), row.facts(), List.of(problem)),
                    State.ERROR,
                    Optional.empty(),
                    List.of(),
                    chosen);
        }

        private void put(ImportRow row, State state, Optional<DirectoryPerson> match, List<Near> near, String chosen) {
            lines.add(new ImportLine(row, state, match, near, chosen, row.facts(), List.of()));
        }

        /** With what it changes of the person whom it is of. */
        private static ImportLine finished(ImportLine line) {
            if (line.state() != State.CHANGED) {
                return line;
            }
            DirectoryPerson person = line.match().orElseThrow();
            PersonFacts merged = ImportMerging.over(person.facts(), line.result());
            List<ImportLine.FieldChange> changes = ImportMerging.changes(person, merged);
            return new ImportLine(
                    line.row(),
                    changes.isEmpty() ? State.SAME : State.CHANGED,
                    line.match(),
                    line.near(),
                    line.chosen(),
                    merged,
                    changes);
        }
    }
}
