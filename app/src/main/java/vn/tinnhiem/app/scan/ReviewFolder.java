package vn.tinnhiem.app.scan;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.sheet.layout.LayoutJson;

/**
 * Thư mục {@code review/}: những tờ cần người xem. A picture of each, a table to fill in, and what to do in words.
 *
 * @param decisions already handed in; they stand in the new table
 * @param layouts one per ballot of the vote, in its order
 */
public record ReviewFolder(
        Judged judged,
        Decisions decisions,
        EarlierDecisions earlier,
        BallotLines vote,
        List<LayoutJson> layouts,
        Messages messages) {

    public static final String DECISIONS = "decisions.csv";
    static final String GUIDE = "huong-dan.txt";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> HEADER = List.of(
            "case",
            "batch",
            "place",
            "question",
            "person",
            "name",
            "why",
            "reading",
            "decision",
            "reason",
            "name1",
            "name2",
            DecisionTable.CHECK);

    /** Where the picture of a case comes from. */
    @FunctionalInterface
    public interface Pictures {
        /** The bytes of a PNG; empty where the page cannot be shown. Several are asked for at a time. */
        Optional<byte[]> of(Case of) throws IOException;
    }

    /** Writes everything into a folder of this name, which is made. */
    public void write(Path folder, Pictures pictures) throws IOException {
        Files.createDirectories(folder);
        Set<Case> shown = ConcurrentHashMap.newKeySet();
        try {
            new Lanes(Runtime.getRuntime().availableProcessors())
                    .each(judged.cases().size(), i -> {
                        Case each = judged.cases().get(i);
                        if (drawn(folder, pictures, each)) {
                            shown.add(each);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.writeString(folder.resolve(DECISIONS), BYTE_ORDER_MARK + table(shown), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(GUIDE), new ReviewGuide(judged, vote).text(), StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> file : earlier.kept().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static boolean drawn(Path folder, Pictures pictures, Case of) {
        try {
            Optional<byte[]> picture = pictures.of(of);
            if (picture.isPresent()) {
                Files.write(folder.resolve(of.id() + ".png"), picture.get());
            }
            return picture.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table(Set<Case> shown) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(HEADER);
        SeenOn seen = new SeenOn(layouts);
        for (Case of : judged.cases()) {
            for (Ask ask : of.asks()) {
                csv.writeRecord(line(of, ask, seen, shown.contains(of)));
            }
        }
        return text.toString();
    }

    private List<String> line(Case of, Ask ask, SeenOn seen, boolean shown) {
        List<String> typed = typed(of, ask);
        return List.of(
                of.id(),
                plain(of.at().batch()),
                of.at().place() == 0 ? "" : Integer.toString(of.at().place()),
                DecisionWords.written(ask.question()),
                ask.person() == 0 ? "" : Integer.toString(ask.person()),
                ask.person() == 0 ? "" : name(ask.person()),
                plain(why(of, ask, seen) + (shown ? "" : " " + messages.say("seen.noPicture"))),
                ask.reading(),
                typed.get(0),
                typed.get(1),
                typed.get(2),
                typed.get(3),
                CaseCheck.of(of));
    }

    private List<String> typed(Case of, Ask ask) {
        Optional<Decision> decided = decisions.of(of, ask);
        if (decided.isPresent()) {
            Decision d = decided.get();
            return List.of(d.value(), d.reason(), d.name1(), d.name2());
        }
        return Optional.ofNullable(earlier.carried().get(DecisionKey.of(of, ask)))
                .map(l -> List.of(l.decision(), l.reason(), l.name1(), l.name2()))
                .orElse(List.of("", "", "", ""));
    }

    private String why(Case of, Ask ask, SeenOn seen) {
        String words = seen.of(of, ask).stream()
                .map(each -> each.words(messages, ask.person()) + question(each.why(), ask.question()))
                .collect(Collectors.joining("; "));
        boolean likeAnother = ask.why().contains(Why.SEEN_TWICE) || ask.why().contains(Why.SAME_NUMBER);
        String twin =
                of.twin().isEmpty() || !likeAnother ? "" : " " + messages.say("seen.twin", Map.of("twin", of.twin()));
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + twin;
    }

    /** What to decide, where one doubt asks for several things in words of that question. */
    private String question(String why, Question asked) {
        String key = "whyAsk." + why;
        String own = key + "." + DecisionWords.written(asked);
        return messages.has(own) ? ": " + messages.say(own) : messages.has(key) ? ": " + messages.say(key) : "";
    }

    private String name(int person) {
        return vote.lines().stream()
                .filter(line -> line.number() == person)
                .map(Line::name)
                .findFirst()
                .orElse("");
    }

    /** A cell that no program takes for a formula. */
    private static String plain(String cell) {
        return cell.isEmpty() || "=+-@\t".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
