package vn.tinnhiem.app.papers;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.counting.ExampleCount;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.serve.RunningOffice;

/** Một cuộc lấy phiếu thí dụ đã kiểm xong, chưa chốt hoặc đã chốt, trong ứng dụng đang chạy. */
public record ClosedVote(RunningOffice office, String vote, ExampleCount count, Conference told) {

    private static final Path EXAMPLES = Path.of("../examples");

    /** Counted, with nothing explained yet. */
    public static ClosedVote counted(RunningOffice office, String example) {
        return counted(
                office,
                ExampleDay.collected(office, example),
                EXAMPLES.resolve(example).resolve("sheets.csv"));
    }

    /** As {@link #counted(RunningOffice, String)}, of other sheets. */
    public static ClosedVote counted(RunningOffice office, ExampleDay day, Path sheets) {
        return new ClosedVote(
                office, day.vote(), ExampleCount.counted(office, day.vote(), sheets, Ballot.ONLY), day.told());
    }

    /** Counted and closed, with the explanations of the example. */
    public static ClosedVote closed(RunningOffice office, String example) {
        return counted(office, example).close();
    }

    public ClosedVote close() {
        count.closed(explanations());
        return this;
    }

    Map<String, String> explanations() {
        return told.explanations().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().code().number(), Map.Entry::getValue));
    }

    String at(String page) {
        return "/votes/" + vote + page;
    }
}
