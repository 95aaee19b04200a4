package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Khởi động: the first start on an empty folder, what the launcher learns behind it by itself, and the starts after it. */
final class OfficeStarts {

    private static final double GOAL_SECONDS = 9;
    private static final int TIMES = 3;
    private static final long LEARNING_SECONDS = 1200;
    private static final long GLANCE_MILLIS = 500;

    private OfficeStarts() {}

    /** @param data an empty folder */
    static List<OfficeFigure> measured(Path data) throws IOException {
        Path cache = Program.home().resolve("app/target/tinnhiem.aot");
        Files.deleteIfExists(cache);
        List<OfficeFigure> figures = new ArrayList<>();
        try (OfficeServer server = OfficeServer.start(data, true)) {
            figures.add(OfficeFigure.compared("ready, the first start: empty folder, no cache", said(server)));
            awaitCache(cache);
        }
        OfficeFigure slowest = null;
        double most = 0;
        for (int i = 0; i < TIMES; i++) {
            try (OfficeServer server = OfficeServer.start(data, true)) {
                if (server.readyCpu() > most) {
                    most = server.readyCpu();
                    slowest = figure("ready, the next starts, with the cache the launcher made by itself", server);
                }
            }
        }
        if (slowest != null) {
            figures.add(slowest);
        }
        figures.add(OfficeFigure.compared("the cache", (Files.size(cache) >> 20) + " MB"));
        return figures;
    }

    private static void awaitCache(Path cache) throws IOException {
        long end = System.nanoTime() + LEARNING_SECONDS * 1_000_000_000L;
        while (!Files.exists(cache)) {
            if (System.nanoTime() > end) {
                throw new OfficeServer.NotUp(
                        "the launcher made no cache in " + LEARNING_SECONDS + " s: " + cache, List.of());
            }
            OfficeServer.sleep(GLANCE_MILLIS);
        }
    }

    private static OfficeFigure figure(String what, OfficeServer server) {
        return OfficeFigure.below(
                what, GOAL_SECONDS, server.readyCpu(), "s of CPU", "%.1f s by the clock".formatted(server.readyWall()));
    }

    private static String said(OfficeServer server) {
        return "%.1f s of CPU (%.1f s by the clock)".formatted(server.readyCpu(), server.readyWall());
    }
}
