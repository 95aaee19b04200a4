package vn.tinnhiem.app.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.tinnhiem.app.files.Row;
import vn.tinnhiem.app.files.Table;
import vn.tinnhiem.app.files.VietnameseText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Subject;

/** Đọc danh sách người được lấy phiếu và danh sách người ghi phiếu (.xlsx hoặc .csv). */
public final class Rosters {

    /** The ballot of everybody where the list names none. */
    public static final String ONLY_BALLOT = "phieu";

    private static final int MOST_PERSONS = 9_999;

    private Rosters() {}

    /**
     * Those voted on, by their number on the list; without a number, by their place in it.
     *
     * @throws Refused with every problem of the file
     */
    public static List<Subject> subjects(Path file) {
        return Table.read(file, RosterColumns.SUBJECTS, table -> {
            List<Subject> subjects = new ArrayList<>();
            Map<Integer, Row> numbers = new HashMap<>();
            for (RosterRows.Entry entry : new RosterRows(table, RosterColumns.SUBJECTS).persons(false)) {
                int number = number(entry.row(), subjects.size() + 1, numbers);
                subjects.add(subject(entry, number));
            }
            checkBallots(table, subjects);
            return subjects.stream()
                    .map(Rosters::onNamedBallot)
                    .sorted(Comparator.comparingInt(Subject::number))
                    .toList();
        });
    }

    /**
     * The rows of those who vote; one person in two groups has two, or one with both between semicolons.
     *
     * @throws Refused with every problem of the file
     */
    public static List<Electorate.Entry> voters(Path file) {
        return Table.read(
                file,
                RosterColumns.VOTERS,
                table -> new RosterRows(table, RosterColumns.VOTERS)
                        .persons(true).stream().flatMap(Rosters::voter).toList());
    }

    private static Stream<Electorate.Entry> voter(RosterRows.Entry entry) {
        Row row = entry.row();
        String groups = row.requiredText(RosterColumns.GROUP);
        return Stream.of(groups.split(";"))
                .map(String::strip)
                .filter(group -> !group.isEmpty() || groups.isBlank())
                .map(group -> new Electorate.Entry(
                        entry.person(), row.text(RosterColumns.POSITION), group, row.place(RosterColumns.NAME)));
    }

    private static Subject subject(RosterRows.Entry entry, int number) {
        Row row = entry.row();
        return new Subject(
                number,
                entry.person(),
                row.requiredText(RosterColumns.POSITION),
                row.text(RosterColumns.BALLOT),
                row.date(RosterColumns.RETIREMENT),
                row.date(RosterColumns.APPOINTED),
                row.yes(RosterColumns.REAPPOINTED),
                Stream.of(row.text(RosterColumns.OTHER_PLACES).split(";"))
                        .map(String::strip)
                        .filter(place -> !place.isEmpty())
                        .distinct()
                        .toList(),
                row.yes(RosterColumns.LEFT_OUT));
    }

    private static int number(Row row, int byOrder, Map<Integer, Row> taken) {
        OptionalInt written = row.wholeNumber(RosterColumns.NUMBER, MOST_PERSONS);
        if (written.isPresent() && written.getAsInt() == 0) {
            row.refuse(RosterColumns.NUMBER, Fault.F327_NUMBER_ZERO);
        }
        int number = written.orElse(byOrder);
        Row other = taken.putIfAbsent(number, row);
        if (other != null) {
            row.refuse(
                    RosterColumns.NUMBER,
                    Fault.F326_NUMBER_REPEATED,
                    "number",
                    number,
                    "other",
                    other.place(RosterColumns.NUMBER));
        }
        return number;
    }

    /** Ballots must be named alike, for everybody on a ballot or for nobody. */
    private static void checkBallots(Table table, List<Subject> subjects) {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            String known = spellings.putIfAbsent(VietnameseText.fold(subject.ballot()), subject.ballot());
            if (known != null && !known.equals(subject.ballot())) {
                table.refuse(Fault.F329_BALLOT_DOUBTFUL, "one", known, "other", subject.ballot());
            }
        }
        boolean someBlank =
                subjects.stream().anyMatch(s -> !s.leftOut() && s.ballot().isEmpty());
        spellings.values().stream()
                .filter(ballot -> someBlank && !ballot.isEmpty())
                .findFirst()
                .ifPresent(ballot -> table.refuse(Fault.F329_BALLOT_DOUBTFUL, "one", ballot, "other", ""));
    }

    private static Subject onNamedBallot(Subject s) {
        return s.ballot().isEmpty()
                ? new Subject(
                        s.number(),
                        s.person(),
                        s.position(),
                        ONLY_BALLOT,
                        s.retirementNotice(),
                        s.appointed(),
                        s.reappointed(),
                        s.otherPlaces(),
                        s.leftOut())
                : s;
    }
}
