package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.BALLOT_KEY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.ballot.PrintedBallots;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.sheet.layout.PageSize;

/** Thí dụ Hải Phòng lúc đã công bố số phiếu thu về, phiếu in với khoá của thí dụ, một bàn kiểm phiếu đã ngồi. */
public record ScanDay(RunningOffice office, String vote, OfficeCaller station, String code) {

    static final Path EXAMPLE = Path.of("../examples/hai-phong");
    static final Path SCANS = EXAMPLE.resolve("scans");
    static final List<String> PAIR = List.of("Đặng Hữu Ứng", "Âu Văn Ẳng");

    public static ScanDay begun(RunningOffice office) {
        return begun(office, "hai-phong").printed().seated();
    }

    private static ScanDay begun(RunningOffice office, String example) {
        return new ScanDay(office, ExampleDay.collected(office, example).vote(), office.stranger(), "");
    }

    private ScanDay printed() {
        Votes votes = office.bean(Votes.class);
        BallotLines lines = votes.of(vote);
        Plan plan = votes.approvedPlan(vote).orElseThrow();
        String text = text(EXAMPLE.resolve("ballot.key"));
        DSLContext queries = office.bean(DSLContext.class);
        queries.insertInto(BALLOT_KEY)
                .set(BALLOT_KEY.VOTE, vote)
                .set(BALLOT_KEY.KEY_TEXT, text)
                .execute();
        BallotDesign design = new BallotDesign(
                plan.style(),
                plan.body().superior(),
                plan.body().name(),
                plan.id(),
                plan.title(),
                plan.policy(),
                false,
                PageSize.A4);
        BallotKey key = BallotKey.read(text, lines.voteId()).orElseThrow();
        office.bean(PrintedBallots.class).keep(vote, new BallotPack(lines, design, key, 130, false));
        return this;
    }

    /** The head and another member sit down; the chair confirms. */
    private ScanDay seated() {
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        String page = chair.get("/votes/" + vote + "/stations").body();
        String code = found("<strong class=\"digits-inline\">([0-9]{3} [0-9]{3})<", page)
                .replace(" ", "");
        ScanDay day = new ScanDay(office, vote, seat(PAIR), code);
        return day;
    }

    /** Another station of the same count, confirmed. */
    OfficeCaller seat(List<String> pair) {
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        String page = chair.get("/votes/" + vote + "/stations").body();
        String code = found("<strong class=\"digits-inline\">([0-9]{3} [0-9]{3})<", page)
                .replace(" ", "");
        OfficeCaller station = office.stranger();
        station.get("/station/" + code);
        done(station.post("/station/" + code, "member", pair.get(0), "member", pair.get(1)));
        HttpResponse<String> waits = chair.get("/votes/" + vote + "/stations");
        String waiting = waits.body();
        assertThat(waits.statusCode()).as("%s", waits.headers().map()).isEqualTo(200);
        String id = found("/stations/([0-9a-z]{26})/confirm", waiting);
        done(chair.post("/votes/" + vote + "/stations/" + id + "/confirm"));
        station.get("/station/scans");
        return station;
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(302);
    }

    static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    /** Hands these files in as one delivery, in their order. */
    public String deliver(String batch, Path... files) {
        ScanStore store = office.bean(ScanStore.class);
        String pile = store.begin(vote, batch);
        for (Path file : files) {
            try (var in = Files.newInputStream(file)) {
                office.bean(ScanFiles.class).take(vote, pile, 0, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        store.end(vote, pile);
        office.bean(Scanning.class).read(vote);
        return pile;
    }

    /** All scans of the example: two files, then the loose pictures. */
    ScanDay delivered() {
        deliver("", SCANS.resolve("xap-1.pdf"));
        deliver("", SCANS.resolve("xap-2.tif"));
        deliver("", pictures());
        return this;
    }

    public static Path[] pictures() {
        try (Stream<Path> pictures = Files.list(SCANS.resolve("xap-3"))) {
            return pictures.sorted().toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For others than scans: waits until every page has its place. */
    public void awaitRead() {
        read();
    }

    /** Waits until every page has its place. */
    ReadScans read() {
        Scanning scanning = office.bean(Scanning.class);
        until(() -> scanning.complete(vote).isPresent());
        return scanning.complete(vote).orElseThrow();
    }

    static void until(BooleanSupplier done) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
        }
    }

    /** What the committee of the example decided, over the pages. */
    ScanDay decided() {
        return decided(0);
    }

    /** What is left after the first sheet. */
    void restDecided() {
        decided(1);
    }

    private ScanDay decided(int from) {
        List<DecisionLine> lines = DecisionTable.read(EXAMPLE.resolve("scans-decisions.csv"));
        ReadScans read = read();
        for (DecisionLine line : lines) {
            if (!line.decision().isEmpty() && line.number().orElseThrow() > from) {
                Case of = read.judged().cases().get(line.number().orElseThrow() - 1);
                done(decide(
                        read.sheetOf(of),
                        line.asked().orElseThrow() + "." + line.personNumber(),
                        new Decision(line.decision(), line.reason(), line.name1(), line.name2())));
            }
        }
        return this;
    }

    /**
     * Two members say something about a sheet, as the page sends it.
     *
     * @param question and the number of the person, 0 where it is about none: {@code ROW.3}, {@code AGAIN.0}
     */
    HttpResponse<String> decide(String sheet, String question, Decision decision) {
        return station.post(
                "/station/doubts/" + sheet,
                "d-" + question,
                decision.value(),
                "reason",
                decision.reason(),
                "name1",
                decision.name1(),
                "name2",
                decision.name2());
    }

    /** Both differences of the example are explained, and the head closes. */
    void close() {
        explained();
        done(station.post("/station/closing"));
    }

    void explained() {
        done(station.post("/station/explanations", "difference", "D522", "explanation", "Một người mang phiếu về."));
        done(station.post("/station/explanations", "difference", "D524", "explanation", "Hai phiếu lạ, để riêng."));
    }

    Optional<Path> folder() {
        return Optional.of(office.data().resolve("scans").resolve(vote)).filter(Files::isDirectory);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
