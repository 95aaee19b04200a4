package vn.tinnhiem.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Các trang chính: each asked for again and again by one person after the other, as a browser asks. */
final class OfficePages {

    private static final double GOAL_MILLIS = 50;
    private static final int WARMING = 40;
    private static final int SLOWEST = 5;
    private static final double MILLIS = 1000;

    private OfficePages() {}

    /**
     * @param when how far the vote is
     * @param station where one sits at the count
     * @param asked how often each page is asked for, once it is warm
     */
    static OfficeFigure measured(String when, OfficeServer server, OfficeVote vote, OfficeCaller station, int asked)
            throws IOException {
        OfficeCaller administrator = OfficeCaller.signedIn(server, OfficeVote.ADMINISTRATOR);
        OfficeCaller room = new OfficeCaller(server.address());
        Map<String, OfficeCaller> pages = new LinkedHashMap<>();
        for (String path : paths(vote)) {
            pages.put(path, vote.clerk());
        }
        for (String path : List.of("/accounts", "/backup", "/archives", "/scan-folder", "/readiness")) {
            pages.put(path, administrator);
        }
        for (String path : List.of(
                "/station/batches",
                "/station/sums",
                "/station/closing",
                "/station/doubts",
                "/station/covers",
                "/station/journal",
                "/station/scans")) {
            pages.put(path, station);
        }
        pages.put("/room/" + vote.roomCode(), room);
        pages.put("/room/" + vote.roomCode() + "/part", room);
        pages.forEach((path, caller) -> repeated(caller, path, Math.min(WARMING, asked)));
        Map<String, Percentiles> times = new LinkedHashMap<>();
        List<Double> all = new ArrayList<>();
        Map<String, Double> cpu = new LinkedHashMap<>();
        for (Map.Entry<String, OfficeCaller> page : pages.entrySet()) {
            String path = page.getKey().replace(vote.base(), "/votes/…");
            double before = server.cpuSeconds();
            List<Double> own = repeated(page.getValue(), page.getKey(), asked);
            cpu.put(path, (server.cpuSeconds() - before) / asked * MILLIS);
            times.put(path, Percentiles.of(own));
            all.addAll(own);
        }
        List<Map.Entry<String, Percentiles>> slowest = times.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().at(99)))
                .toList();
        slowest.forEach(each -> System.err.printf(
                "  %s, %.1f ms of CPU: %s%n", each.getValue().said("ms"), cpu.get(each.getKey()), each.getKey()));
        return OfficeFigure.below(
                "page server time, " + times.size() + " pages, " + when,
                GOAL_MILLIS,
                slowest.getFirst().getValue().at(99),
                "ms p99 of the slowest page",
                "all pages together: " + Percentiles.of(all).said("ms") + "; slowest: "
                        + String.join(
                                ", ",
                                slowest.stream()
                                        .limit(SLOWEST)
                                        .map(each -> "%s %.0f"
                                                .formatted(
                                                        each.getKey(),
                                                        each.getValue().at(99)))
                                        .toList()));
    }

    private static List<String> paths(OfficeVote vote) {
        List<String> paths =
                new ArrayList<>(List.of("/", "/bodies", "/people", "/votes/new", "/log", "/rehearsals", "/me"));
        for (String page : List.of(
                "/plan",
                "/plan/approve",
                "/plan/text",
                "/subjects",
                "/voters",
                "/ballots",
                "/attendance",
                "/conference",
                "/stations",
                "/progress",
                "/room",
                "/result",
                "/papers",
                "/disclosure",
                "/competent-level",
                "/archive")) {
            paths.add(vote.base() + page);
        }
        return paths;
    }

    private static List<Double> repeated(OfficeCaller caller, String path, int times) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            millis.add(caller.get(path).ok().millis());
        }
        return millis;
    }
}
