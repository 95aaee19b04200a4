package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;

/** Những tờ nghi ngờ làm bằng tay. */
final class Doubtful {

    static final List<String> COMMITTEE = List.of("Giáp Quỳnh Thử", "Lê Thị Nhãn", "Đỗ Thị Ngọc Gấm");

    private static final Plan PLAN =
            PlanFile.read(Path.of("..", "examples", "tay-ninh", "plan.yaml"), Catalogue.builtIn());

    private Doubtful() {}

    /** One ballot of three persons. */
    static BallotLines vote() {
        return vote(List.of(new Ballot(Ballot.ONLY, lines(1, 2, 3))));
    }

    /** Two ballots: persons 1 and 2, person 3. */
    static BallotLines twoBallots() {
        return vote(List.of(new Ballot("truong", lines(1, 2)), new Ballot("pho", lines(3))));
    }

    private static BallotLines vote(List<Ballot> ballots) {
        return new BallotLines(
                PLAN.id(),
                PLAN.title(),
                PLAN.body().name(),
                PLAN.voteDay(),
                "0".repeat(64),
                false,
                PLAN.policy(),
                ballots);
    }

    private static List<Line> lines(int... numbers) {
        List<Line> lines = new ArrayList<>();
        for (int number : numbers) {
            lines.add(new Line(number, "Người Số " + number, "Phó Giám đốc"));
        }
        return lines;
    }

    static PageAt at(String batch, int page) {
        return new PageAt(Path.of("scans", batch), page, batch, page + 1);
    }

    /** A sheet of the first ballot with doubts in its rows; {@code ?} stands where a row is asked. */
    static Case rows(int number, String rows, Ask... more) {
        List<Ask> asks = new ArrayList<>(List.of(more));
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < rows.length(); i++) {
            if (rows.charAt(i) == '?') {
                asks.add(new Ask(Question.ROW, i + 1, List.of(Why.HEAVY_MARK), ""));
                sightings.add(new Sighting(
                        Doubt.HEAVY_MARK, i + 1, new Rect(100, 50 + 10.0 * i, 7, 7), 0.5 + number / 100.0));
            }
        }
        return new Case(number, at("xap-1.pdf", number * 3), 0, rows, asks, sightings, "");
    }

    /** A page of which nothing could be read. */
    static Case unread(int number, BallotLines vote) {
        List<Why> why = List.of(Why.NO_CORNER_MARKS);
        List<Ask> asks = new ArrayList<>(Stream.of(Question.BALLOT, Question.ISSUED, Question.ADDED)
                .map(question -> new Ask(question, 0, why, ""))
                .toList());
        vote.lines().forEach(line -> asks.add(new Ask(Question.ROW, line.number(), why, "")));
        return new Case(
                number, at("xap-2.pdf", number), -1, "?".repeat(vote.lines().size()), asks, List.of(), "");
    }

    /** A sheet that looks like another one. */
    static Case again(int number, String rows, String twin) {
        List<Ask> asks = List.of(
                new Ask(Question.AGAIN, 0, List.of(Why.SEEN_TWICE), ""),
                new Ask(Question.ISSUED, 0, List.of(Why.SEEN_TWICE), ""));
        return new Case(number, at("xap-1.pdf", number * 3), 0, rows, asks, List.of(), twin);
    }

    static SheetMarks clear(String rows) {
        return new SheetMarks(0, true, false, marks(rows));
    }

    static List<Mark> marks(String rows) {
        return rows.chars()
                .mapToObj(letter -> Stream.of(Mark.values())
                        .filter(mark -> mark.key() == letter)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    static Judged judged(List<SheetMarks> clear, Case... cases) {
        return new Judged(clear, List.of(cases), List.of(), clear.size() + cases.length);
    }

    /** A decisions file: the columns that have to be there, then these lines. */
    static Path decisions(Path folder, String... lines) {
        return write(folder, "case,question,person,decision,reason,name1,name2\n" + String.join("\n", lines) + "\n");
    }

    static Path write(Path folder, String text) {
        return write(folder.resolve("decisions.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line with two members of the committee. */
    static String signed(String start) {
        return start + ",nét rõ trong ô,Giáp Quỳnh Thử,Lê Thị Nhãn";
    }
}
