package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.counting.Intake.Taken;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.ballot.Mark;

/** Kiểm phiếu của một thí dụ, trong ứng dụng đang chạy: its sheets taken in batch by batch, then the close. */
public final class ExampleCount {

    private static final int BATCH = 50;

    private final RunningOffice office;
    private final String vote;
    private final Seated head;

    private ExampleCount(RunningOffice office, String vote) {
        this.office = office;
        this.vote = vote;
        this.head = new Seated("ban-cua-truong-ban", vote, 1, List.of("Đặng Hữu Ứng", "Âu Văn Ẳng"), true);
    }

    /** The count of a vote whose number collected was announced; every sheet of the example is in it. */
    public static ExampleCount counted(RunningOffice office, String vote, Path sheets, String ballot) {
        ExampleCount count = new ExampleCount(office, vote);
        count.take(read(sheets), ballot);
        return count;
    }

    private void take(List<Taken> sheets, String ballot) {
        Batches batches = office.bean(Batches.class);
        batches.make(vote, ballot, sheets.size(), BATCH, Method.SCAN);
        int from = 0;
        for (Batch batch : batches.of(vote)) {
            int to = from + (int) batch.size();
            assertThat(office.bean(Intake.class).take(head, batch.id(), sheets.subList(from, to), true))
                    .isTrue();
            from = to;
        }
        assertThat(from).isEqualTo(sheets.size());
    }

    /** Explains the differences and closes. */
    public ExampleCount closed(Map<String, String> explanations) {
        explanations.forEach(
                (difference, words) -> office.bean(Explanations.class).explain(head, difference, words));
        office.bean(Closing.class).close(head);
        return this;
    }

    /** What stands against the closing, by code. */
    public List<String> against() {
        return office.bean(Closing.class).findings(vote).stream()
                .map(finding -> finding.code().number())
                .sorted()
                .toList();
    }

    /** The head asks and the chair agrees to open it again. */
    public ExampleCount reopened() {
        Closing closing = office.bean(Closing.class);
        closing.askReopening(head, "đếm lại xấp 1");
        closing.answerReopening(vote, true);
        return this;
    }

    private static List<Taken> read(Path file) {
        try {
            List<Taken> sheets = new ArrayList<>();
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] cells = line.split(",", -1);
                sheets.add(new Taken(
                        Arrays.stream(cells).skip(2).map(ExampleCount::mark).toList(),
                        cells[0].equals("yes"),
                        cells[1].equals("yes")));
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Mark> mark(String key) {
        return Arrays.stream(Mark.values())
                .filter(mark -> String.valueOf(mark.key()).equals(key))
                .findFirst();
    }
}
