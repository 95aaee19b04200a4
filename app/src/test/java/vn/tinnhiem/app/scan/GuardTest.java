package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.sheet.page.PageRefused;
import vn.tinnhiem.sheet.page.ScanFile;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reader.SheetReader;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Thresholds;

/** What is listed in {@code doubted.txt} and {@code missed.txt} is written anew with {@code -Dguard.write=true}. */
@DisplayName("Bộ phiếu quét cất sẵn: bộ tạo phiếu và bộ đọc có cùng đổi thì sự thật ở đây vẫn đứng yên")
class GuardTest {

    private static final Path GUARD = Path.of("src/test/resources/guard");
    private static final Path BALLOTS = Path.of("../trials/src/test/resources/vn/tinnhiem/trials/ballots");

    private static final Path PLAN = Path.of("../examples/hai-phong/plan.yaml");

    /** Between what is listed and why. */
    private static final String REASON = "  ";

    /** What became of a row, where the truth demands something of it. */
    private enum Fate {
        RIGHT,
        /** Clear, and handed to a person for nothing. */
        DOUBTED,
        /** Read otherwise than the truth. */
        WRONG,
        /** Read, though a person must see it. */
        MISSED,
        FREE
    }

    private static final Map<Fate, TreeSet<String>> FATES = new HashMap<>();

    @BeforeAll
    static void readAll() throws IOException {
        Desk desk = Desk.of(vote(PLAN));
        try (Stream<Path> kinds = Files.list(GUARD)) {
            for (Path kind : kinds.filter(Files::isDirectory).sorted().toList()) {
                for (GuardRow truth : GuardRow.read(kind)) {
                    judge(truth, desk.outcome(truth));
                }
            }
        }
    }

    /** The vote that the stored ballots were printed for. Whether their seal is right is tried elsewhere. */
    private static BallotLines vote(Path plan) throws IOException {
        Map<String, Object> written = CanonicalJson.read(Files.readAllBytes(BALLOTS.resolve(BallotLayouts.LAYOUT)));
        List<Ballot> ballots = new ArrayList<>();
        String json = Files.readString(BALLOTS.resolve(BallotLayouts.LAYOUT));
        for (Form form : BallotLayouts.forms(BALLOTS, json)) {
            ballots.add(new Ballot(
                    form.layout().ballotId(),
                    form.layout().rows().stream()
                            .map(row -> new Line(row.person(), row.name(), ""))
                            .toList()));
        }
        return new BallotLines(
                String.valueOf(written.get("vote")),
                "đối với lãnh đạo Sở Mẫu",
                "Sở Mẫu",
                LocalDate.of(2023, 9, 22),
                String.valueOf(written.get("planDigest")),
                false,
                PlanFile.read(plan, Catalogue.builtIn()).policy(),
                ballots);
    }

    /** What reads, and what judges by the plan. */
    private record Desk(SheetReader reader, SheetRule rule) {

        static Desk of(BallotLines vote) throws IOException {
            String json = Files.readString(BALLOTS.resolve(BallotLayouts.LAYOUT));
            List<Form> forms = BallotLayouts.forms(BALLOTS, json);
            BallotLayouts layouts = new BallotLayouts(BALLOTS, json, forms, List.of());
            return new Desk(
                    SheetReader.of(forms, Thresholds.STANDARD),
                    new SheetRule(vote, new CodeCheck(vote, layouts, BallotKey.random())));
        }

        /** Null for a page that goes to a person whole. */
        SheetRule.@Nullable Outcome outcome(GuardRow truth) throws IOException {
            try (ScanFile file = ScanFile.open(truth.file())) {
                return switch (reader.read(file.page(truth.page()))) {
                    case PageReading.Sheet sheet -> rule.of(sheet);
                    case PageReading.Unreadable _ -> null;
                    case PageReading.BlankSide _ ->
                        throw new AssertionError("taken for a blank side: " + truth.place());
                };
            } catch (PageRefused refused) {
                throw new AssertionError(truth.place(), refused);
            }
        }
    }

    private static void judge(GuardRow truth, SheetRule.@Nullable Outcome outcome) {
        if (outcome == null) {
            if (truth.pageExpect().equals("CLEAR")) {
                note(Fate.DOUBTED, truth.place() + " page");
            }
            return;
        }
        boolean handedOver = outcome.rows().chars().allMatch(letter -> letter == RowRule.ASKED);
        boolean allowed = handedOver && truth.pageExpect().equals("EITHER");
        for (int i = 0; i < truth.letters().length() && !allowed; i++) {
            char read = outcome.rows().charAt(i);
            char letter = truth.letters().charAt(i);
            Fate fate = fate(truth.expect(i), read, letter);
            String reads = fate == Fate.MISSED ? REASON + "reads " + read + ", is " + letter : "";
            note(fate, truth.place() + " row " + (i + 1) + reads);
        }
        boolean seen = handedOver || outcome.asks().stream().anyMatch(ask -> ask.question() == Question.ADDED);
        if (truth.mustSeeWriting()) {
            note(seen ? Fate.RIGHT : Fate.MISSED, truth.place() + " writing");
        }
    }

    private static Fate fate(String expect, char read, char letter) {
        boolean asked = read == RowRule.ASKED;
        boolean right = read == letter;
        return switch (expect) {
            case "CLEAR" -> asked ? Fate.DOUBTED : right ? Fate.RIGHT : Fate.WRONG;
            case "EITHER" -> asked || right ? Fate.RIGHT : Fate.WRONG;
            case "MUST_DOUBT" -> asked ? Fate.RIGHT : Fate.MISSED;
            case "MEASURED" -> Fate.FREE;
            default -> throw new IllegalArgumentException(expect);
        };
    }

    private static void note(Fate fate, String what) {
        FATES.computeIfAbsent(fate, none -> new TreeSet<>()).add(what);
    }

    private static TreeSet<String> of(Fate fate) {
        return FATES.getOrDefault(fate, new TreeSet<>());
    }

    /** What is known of today, each with its reason behind two spaces; lines of # say more. */
    private static List<String> listed(String name, Fate fate) throws IOException {
        Path file = GUARD.resolve(name);
        if (Boolean.getBoolean("guard.write")) {
            List<String> head = Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("#"))
                            .toList()
                    : List.of();
            Files.write(file, Stream.concat(head.stream(), of(fate).stream()).toList());
        }
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(GuardTest::place)
                .toList();
    }

    private static String place(String line) {
        int reason = line.indexOf(REASON);
        return reason < 0 ? line : line.substring(0, reason);
    }

    private static List<String> places(Fate fate) {
        return of(fate).stream().map(GuardTest::place).toList();
    }

    @Test
    @DisplayName("Không dòng nào đọc sai mà không báo")
    void nothingWrong() {
        assertThat(of(Fate.WRONG)).isEmpty();
        assertThat(of(Fate.RIGHT)).hasSizeGreaterThan(500);
    }

    @Test
    @DisplayName("Dòng phải có người xem thì đưa người xem, trừ những dòng đã biết là sót")
    void mustBeSeen() throws IOException {
        assertThat(listed("missed.txt", Fate.MISSED)).containsAll(places(Fate.MISSED));
    }

    @Test
    @DisplayName("Dòng rõ thì máy tự đọc, trừ những dòng đã biết là máy còn hỏi")
    void clearIsRead() throws IOException {
        assertThat(listed("doubted.txt", Fate.DOUBTED)).containsAll(places(Fate.DOUBTED));
    }

    @Test
    @DisplayName("Kế hoạch chỉ nhận dấu X: dấu tích và nét gạch đều đưa người xem, dấu X thì đọc")
    void onlyAnX(@TempDir Path work) throws IOException {
        String settings = "\nsettings:\n  marks: { value: xOnly, reason: theo lời của kế hoạch }\n";
        Path plan = Files.writeString(work.resolve("plan.yaml"), Files.readString(PLAN) + settings);
        Desk desk = Desk.of(vote(plan));
        Map<String, List<Character>> read = new HashMap<>();
        for (String kind : List.of("clean", "clean-pdf", "colour", "turn", "dark")) {
            for (GuardRow truth : GuardRow.read(GUARD.resolve(kind))) {
                String rows = Objects.requireNonNull(desk.outcome(truth)).rows();
                for (int i = 0; i < truth.letters().length(); i++) {
                    if (truth.expect(i).equals("CLEAR")) {
                        read.computeIfAbsent(truth.drawn().get(i), none -> new ArrayList<>())
                                .add(rows.charAt(i));
                    }
                }
            }
        }

        assertThat(read.get("TICK")).hasSizeGreaterThan(4).containsOnly(RowRule.ASKED);
        assertThat(read.get("SLASH")).hasSizeGreaterThan(4).containsOnly(RowRule.ASKED);
        List<Character> crosses = read.getOrDefault("CROSS", List.of());
        assertThat(crosses).hasSizeGreaterThan(100);
        assertThat(crosses).filteredOn(letter -> letter == RowRule.ASKED).hasSizeLessThan(crosses.size() / 10);
    }
}
