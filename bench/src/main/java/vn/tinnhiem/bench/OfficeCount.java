package vn.tinnhiem.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Mười hai bàn cùng nhập một cuộc: real batches, each entered twice by different people, and by a third pair where the first two
 * differ. What a station sends is what the page's script sends, one sheet at each Enter; a sheet is saved when it is answered.
 */
final class OfficeCount {

    private static final int STATIONS = 12;
    private static final double GOAL_MILLIS = 50;
    /** At a pace of so many milliseconds a sheet; a person takes ten seconds and more for one of twenty names. */
    private static final long PACE = 1000;

    private static final String BATCH = "25";
    private static final String MARKS = "11111111112222222233330M";
    private static final int SLIP = 60;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final OfficeServer server;
    private final OfficeVote vote;
    private final List<OfficeCaller> stations;
    private final List<Double> finished = Collections.synchronizedList(new ArrayList<>());

    /** Twelve stations sit down; the head of the committee is at the first. */
    OfficeCount(OfficeServer server, OfficeVote vote) {
        this.server = server;
        this.vote = vote;
        this.stations = IntStream.range(0, STATIONS)
                .mapToObj(number -> vote.station(server, number))
                .toList();
    }

    /** The station with the head of the committee. */
    OfficeCaller head() {
        return stations.getFirst();
    }

    /** Everything is entered: the sheets of the first ballot at a pace, the others as fast as they are answered. */
    List<OfficeFigure> entered() throws IOException {
        List<OfficeFigure> figures = new ArrayList<>();
        String room = "/room/" + vote.roomCode();
        try (OfficeScreen projector = screen(new OfficeCaller(server.address()), room + "/live", room + "/part");
                OfficeScreen chair =
                        screen(vote.clerk(), vote.base() + "/stations/live", vote.base() + "/stations/part")) {
            figures.add(entered(
                    vote.ballots().subList(0, 1),
                    PACE,
                    "Enter to saved, 12 stations, a sheet a second at each, double entry"));
            figures.add(entered(
                    vote.ballots()
                            .subList(
                                    Math.min(1, vote.ballots().size() - 1),
                                    vote.ballots().size()),
                    0,
                    "the same, each station sending its next sheet at once"));
        }
        figures.add(OfficeFigure.below(
                "the last Enter of a batch: compared, agreed, shuffled",
                1000,
                Percentiles.of(finished).at(99),
                "ms p99",
                Percentiles.of(finished).said("ms")));
        return figures;
    }

    private static OfficeScreen screen(OfficeCaller caller, String live, String part) {
        return new OfficeScreen(caller, live, part, page -> {});
    }

    private OfficeFigure entered(List<String> ballots, long pace, String what) throws IOException {
        ballots.forEach(ballot -> head().form("/station/batches", "ballot", ballot, "size", BATCH, "method", "KEYS"));
        List<Double> millis = new ArrayList<>();
        long begun = System.nanoTime();
        double cpu = server.cpuSeconds();
        try (ExecutorService people = Executors.newFixedThreadPool(STATIONS)) {
            List<Future<List<Double>>> working = IntStream.range(0, STATIONS)
                    .mapToObj(number -> people.submit(() -> work(stations.get(number), pace, new Random(number))))
                    .toList();
            for (Future<List<Double>> each : working) {
                millis.addAll(each.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Percentiles all = Percentiles.of(millis);
        double perSecond = millis.size() / ((System.nanoTime() - begun) / 1e9);
        String said = "%s, %.0f/s; %.1f ms of the server's CPU a sheet, lists and screens included"
                .formatted(all.said("ms"), perSecond, (server.cpuSeconds() - cpu) * 1000 / millis.size());
        return pace == 0
                ? OfficeFigure.compared(what, said)
                : OfficeFigure.below(what, GOAL_MILLIS, all.at(99), "ms p99", said);
    }

    /** Takes batch after batch, as the list offers them, until all agree. */
    private List<Double> work(OfficeCaller station, long pace, Random dice) {
        List<Double> millis = new ArrayList<>();
        while (true) {
            OfficePage list = station.page("/station/batches").ok();
            List<String> open = list.all("/station/batches/([0-9a-z]{26})/enter");
            if (open.isEmpty()) {
                if (!list.text().contains("tag tag-plain")) {
                    return millis;
                }
                OfficeServer.sleep(200);
                continue;
            }
            String batch = open.get(dice.nextInt(open.size()));
            OfficePage taken = station.form("/station/batches/" + batch + "/enter");
            if (taken.status() == 302) {
                enter(station, batch, taken.location().replaceAll(".*/", ""), pace, millis);
            }
        }
    }

    private void enter(OfficeCaller station, String batch, String pass, long pace, List<Double> millis) {
        String address = "/station/entries/" + pass;
        OfficePage page = station.page(address).ok();
        int lines = Integer.parseInt(page.found("data-lines=\"([0-9]+)\""));
        int number = Integer.parseInt(page.found("data-number=\"([0-9]+)\""));
        Random dice = new Random();
        for (String ordinal : page.found("data-ordinals=\"([0-9,]+)\"").split(",")) {
            if (pace > 0) {
                OfficeServer.sleep(pace / 2 + dice.nextLong(pace));
            }
            String body = "{\"id\":\"%s\",\"ordinal\":%s,\"marks\":\"%s\",\"issued\":true,\"added\":false}"
                    .formatted(randomId(dice), ordinal, marks(batch + ordinal, lines, number, dice));
            millis.add(station.json(address + "/ballots", body).ok().millis());
        }
        finished.add(station.json(address + "/finish", "{}").ok().millis());
    }

    /** What is on the sheet; the second pair slips now and then. */
    private static String marks(String sheet, int lines, int pass, Random dice) {
        Random own = new Random(sheet.hashCode());
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            marks.append(MARKS.charAt(own.nextInt(MARKS.length())));
        }
        if (pass == 2 && dice.nextInt(SLIP) == 0) {
            marks.setCharAt(0, marks.charAt(0) == '1' ? '2' : '1');
        }
        return marks.toString();
    }

    private static String randomId(Random dice) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            id.append(ALPHABET.charAt(dice.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** The head closes the count. */
    void close() {
        head().page("/station/closing").ok();
        head().form("/station/closing").sent();
    }
}
