package vn.tinnhiem.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Hai trăm màn hình cùng xem phòng họp: each told of a change, each asking for what is new. */
final class OfficeRoom {

    private static final int VIEWERS = 200;
    private static final int ACTS = 20;
    private static final double GOAL_MILLIS = 500;
    private static final double NANOS_A_MILLI = 1e6;

    private static final int WARMING = 6;
    private static final int PATIENCE_SECONDS = 30;
    /** Stands on the screen while a station waits for the chair. */
    private static final String WAITING = "<em";

    private volatile @Nullable Round round;

    /** An act and what it is to change. */
    private record Round(int number, Predicate<String> content, CountDownLatch missing) {}

    private OfficeRoom() {}

    /** From the acknowledgement of an act to the moment when the last of them has what it changed. */
    static OfficeFigure measured(OfficeServer server, OfficeVote vote) throws IOException {
        return new OfficeRoom().watched(server, vote);
    }

    private OfficeFigure watched(OfficeServer server, OfficeVote vote) throws IOException {
        String room = "/room/" + vote.roomCode();
        OfficeCaller viewers = new OfficeCaller(server.address());
        OfficeCaller door = new OfficeCaller(server.address());
        List<OfficeScreen> screens = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        double cpuMillis;
        try {
            expect(text -> true);
            for (int i = 0; i < VIEWERS; i++) {
                screens.add(new OfficeScreen(viewers, room + "/live", room + "/part", shown()));
            }
            await(System.nanoTime());
            double cpu = 0;
            for (int act = -WARMING; act < ACTS; act += 2) {
                if (act == 0) {
                    cpu = server.cpuSeconds();
                }
                expect(text -> text.contains(WAITING));
                vote.askForStation(door);
                double asked = await(System.nanoTime());
                expect(text -> !text.contains(WAITING));
                vote.refuseStation();
                double refused = await(System.nanoTime());
                if (act >= 0) {
                    millis.addAll(List.of(asked, refused));
                }
            }
            cpuMillis = (server.cpuSeconds() - cpu) / ACTS * 1000;
        } finally {
            screens.forEach(OfficeScreen::close);
        }
        Percentiles all = Percentiles.of(millis);
        return OfficeFigure.below(
                "room screen, from an act to the last of " + VIEWERS + " viewers",
                GOAL_MILLIS,
                all.worst(),
                "ms at worst",
                "%s; %.0f ms of the server's CPU an act".formatted(all.said("ms"), cpuMillis));
    }

    private void expect(Predicate<String> content) {
        Round before = round;
        round = new Round(before == null ? 1 : before.number() + 1, content, new CountDownLatch(VIEWERS));
    }

    /** What one viewer does with an answer: counted once in a round, when it shows what is awaited. */
    private Consumer<OfficePage> shown() {
        int[] seen = new int[1];
        return page -> {
            Round now = round;
            if (now != null
                    && seen[0] < now.number()
                    && now.content().test(page.ok().text())) {
                seen[0] = now.number();
                now.missing().countDown();
            }
        };
    }

    private double await(long from) {
        Round now = round;
        try {
            if (now == null || !now.missing().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        (now == null ? VIEWERS : now.missing().getCount()) + " of " + VIEWERS
                                + " viewers saw nothing new");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Math.max(0, (System.nanoTime() - from) / NANOS_A_MILLI);
    }
}
