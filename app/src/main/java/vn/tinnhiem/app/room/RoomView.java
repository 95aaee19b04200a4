package vn.tinnhiem.app.room;

import java.util.List;
import vn.tinnhiem.app.conference.headcount.Standing;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.counting.progress.CountProgress;

/**
 * Những gì cả phòng được thấy. Numbers of heads and of ballots only.
 *
 * @param steps the agenda with what is done, now and to come
 * @param counting whether there is a count to follow
 */
record RoomView(
        List<Line> steps,
        Standing standing,
        long issued,
        long exchanged,
        long collected,
        boolean collectedKnown,
        boolean counting,
        CountProgress progress,
        long percent) {

    private static final long HUNDRED = 100;

    /** One line of the agenda; {@code state} is done, now or later. */
    record Line(String key, String state) {}

    static RoomView of(Standing standing, CountProgress progress) {
        long issued = standing.ballots().values().stream()
                .mapToLong(Standing.Ballots::issued)
                .sum();
        long exchanged = standing.ballots().values().stream()
                .mapToLong(Standing.Ballots::exchanged)
                .sum();
        long collected = standing.ballots().values().stream()
                .mapToLong(Standing.Ballots::collected)
                .sum();
        boolean known = standing.step().compareTo(Step.COLLECTED_ANNOUNCED) >= 0;
        long percent = progress.sheetsExpected() == 0 ? 0 : HUNDRED * progress.sheetsDone() / progress.sheetsExpected();
        return new RoomView(
                steps(standing.step(), progress.state() == CountProgress.State.CLOSED),
                standing,
                issued,
                exchanged,
                collected,
                known,
                known && progress.state() != CountProgress.State.NOT_BEGUN,
                progress,
                percent);
    }

    private static List<Line> steps(Step now, boolean counted) {
        return java.util.Arrays.stream(Step.values())
                .map(step -> new Line(
                        "room.step." + (counted && step == Step.COLLECTED_ANNOUNCED ? "COUNTED" : step),
                        step == now ? "now" : step.compareTo(now) < 0 ? "done" : "later"))
                .toList();
    }
}
