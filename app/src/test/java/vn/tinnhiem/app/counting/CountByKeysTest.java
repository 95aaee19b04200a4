package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.counting.CountingDay.Paper;
import vn.tinnhiem.app.counting.DoubtQueue.Said;
import vn.tinnhiem.app.counting.DoubtQueue.Waiting;
import vn.tinnhiem.app.counting.closed.ClosedCount;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.counting.progress.CountProgress;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Severity;

@DisplayName("Kiểm phiếu bằng tay: hai lần nhập của những người khác nhau, lần thứ ba, ban kiểm phiếu, chốt")
class CountByKeysTest {

    private CountingDay day;
    private Seated first;
    private Seated second;

    @BeforeEach
    void begin() {
        day = new CountingDay(RunningOffice.shared());
        first = day.station(0, 1);
        second = day.station(2, 3);
    }

    @Test
    @DisplayName(
            "117 tờ của Hải Phòng nhập hai lần khớp nhau: tổng từng người như bản kiểm phiếu làm riêng, chốt thành bản 1")
    void theWholeBox() throws IOException {
        for (Batch batch : day.batches(Method.KEYS)) {
            day.enter(first, batch, day.papers(batch));
            assertThat(day.enter(second, batch, day.papers(batch))).noneMatch(Entries.Saved::differs);
        }
        assertThat(sums()).isEqualTo(expected());
        assertThat(day.office.bean(CountProgresses.class).of(day.vote))
                .extracting(
                        CountProgress::state,
                        CountProgress::sheetsDone,
                        CountProgress::sheetsExpected,
                        CountProgress::batchesDone,
                        CountProgress::doubtsOpen)
                .containsExactly(CountProgress.State.OPEN, 117L, 117L, 5L, 0L);

        Closing closing = day.office.bean(Closing.class);
        assertThat(closing.find(day.vote)).isEmpty();
        explainEverything(closing);
        closing.close(first);

        ClosedCount closed = day.office.bean(ClosedCounts.class).find(day.vote).orElseThrow();
        assertThat(closed.version()).isEqualTo(1);
        assertThat(closed.salt()).matches("[0-9a-f]{32}");
        assertThat(closed.sheets())
                .hasValueSatisfying(sheets -> assertThat(sheets.size()).isEqualTo(117));
        assertThat(day.office.bean(AuditLog.class).firstBroken()).isEmpty();
    }

    @Test
    @DisplayName(
            "Chốt rồi thì không nhập thêm được; mở lại cần lý do của trưởng ban và xác nhận của chủ trì; chốt lần sau là bản 2")
    void reopening() {
        for (Batch batch : day.batches(Method.KEYS)) {
            day.enter(first, batch, day.papers(batch));
            day.enter(second, batch, day.papers(batch));
        }
        Closing closing = day.office.bean(Closing.class);
        explainEverything(closing);
        refused(Fault.F567_HEAD_ONLY, () -> closing.close(second));
        closing.close(first);
        refused(Fault.F554_COUNT_CLOSED, () -> closing.close(first));
        refused(Fault.F566_REASON_MISSING, () -> closing.askReopening(first, " "));

        closing.askReopening(first, "Xấp 3 thiếu một tờ");
        closing.answerReopening(day.vote, false);
        assertThat(closing.find(day.vote)).isPresent();
        closing.askReopening(first, "Xấp 3 thiếu một tờ");
        closing.answerReopening(day.vote, true);
        assertThat(closing.find(day.vote)).isEmpty();
        closing.close(first);
        assertThat(closing.find(day.vote))
                .hasValueSatisfying(closed -> assertThat(closed.version()).isEqualTo(2));
    }

    @Test
    @DisplayName(
            "Hai lần khác nhau: lần hai chỉ biết là khác; lần ba chỉ nhập tờ khác; ba lần ba khác thì ban kiểm phiếu quyết định")
    void differingSheets() {
        Batch batch = day.batches(Method.KEYS).getFirst();
        List<Paper> truth = day.papers(batch);
        day.enter(first, batch, truth);
        List<Paper> slips = new ArrayList<>(truth);
        slips.set(3, changed(truth.get(3), 0, '0'));
        slips.set(7, changed(truth.get(7), 2, 'M'));
        List<Entries.Saved> saved = day.enter(second, batch, slips);
        assertThat(saved.stream().map(Entries.Saved::differs).toList())
                .filteredOn(differs -> differs)
                .hasSize(2);

        Batches batches = day.office.bean(Batches.class);
        refused(Fault.F556_SAME_PERSON, () -> day.enter(first, batches.existing(day.vote, batch.id()), truth));
        Seated third = day.station(0, 4);
        List<Paper> again = new ArrayList<>(truth);
        again.set(7, changed(truth.get(7), 2, 'X'));
        assertThat(day.enter(third, batches.existing(day.vote, batch.id()), again))
                .hasSize(2);

        TypedDoubts doubts = day.office.bean(TypedDoubts.class);
        List<Waiting> open = doubts.waiting(day.vote);
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().where()).contains("1", "8");
        String id = open.getFirst().id();
        Doubt doubt = doubts.find(day.vote, id).orElseThrow();
        assertThat(doubt.questions()).extracting(Doubt.Question::field).containsExactly("2");
        assertThat(doubt.lasting()).isTrue();
        String key = String.valueOf(truth.get(7).marks().charAt(2));
        String head = day.committee.get(0);
        refused(
                Fault.F565_TWO_NAMES,
                () -> doubts.decide(third, id, new Said(Map.of("2", key), "xem lại", head, head)));
        refused(
                Fault.F566_REASON_MISSING,
                () -> doubts.decide(third, id, new Said(Map.of("2", key), " ", head, day.committee.get(1))));
        refused(
                Fault.F564_DECISION_MISSING,
                () -> doubts.decide(third, id, new Said(Map.of(), "xem lại", head, day.committee.get(1))));
        doubts.decide(third, id, new Said(Map.of("2", key), "một dấu rõ", head, day.committee.get(1)));

        assertThat(batches.existing(day.vote, batch.id()))
                .extracting(Batch::agreed, Batch::differing, Batch::decided)
                .containsExactly(true, 2L, 1L);
        assertThat(day.office.bean(Sums.class).of(day.vote).decisions())
                .extracting(Decided::question, Decided::person, Decided::decision, Decided::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("row", 3, key, "một dấu rõ"));
    }

    @Test
    @DisplayName("Cùng một mã gửi hai lần là một tờ; tờ không kế tiếp bị từ chối; bỏ tờ cuối rồi nhập lại")
    void onceAndInOrder() {
        Batch batch = day.batches(Method.KEYS).getFirst();
        Entries entries = day.office.bean(Entries.class);
        Entries.Task task = entries.begin(first, batch);
        String pass = task.pass().id();
        String id = Ids.random();
        Typed one = new Typed(1, "12301", true, false);
        assertThat(entries.put(first, pass, id, one)).isEqualTo(new Entries.Saved(1, false));
        assertThat(entries.put(first, pass, id, one)).isEqualTo(new Entries.Saved(1, false));
        refused(Fault.F557_NOT_IN_ORDER, () -> entries.put(first, pass, Ids.random(), one));
        refused(
                Fault.F559_NOT_A_BALLOT,
                () -> entries.put(first, pass, Ids.random(), new Typed(2, "1230", true, false)));
        refused(
                Fault.F559_NOT_A_BALLOT,
                () -> entries.put(first, pass, Ids.random(), new Typed(2, "1230Z", true, false)));
        refused(
                Fault.F555_AT_ANOTHER_STATION,
                () -> entries.put(second, pass, Ids.random(), new Typed(2, "12301", true, false)));
        refused(Fault.F555_AT_ANOTHER_STATION, () -> entries.begin(second, batch));
        refused(Fault.F558_NOT_ALL_ENTERED, () -> entries.finish(first, pass));
        assertThat(entries.undo(first, pass, id)).contains(one);
        assertThat(entries.undo(first, pass, id)).isEmpty();
        assertThat(entries.put(first, pass, Ids.random(), one)).isEqualTo(new Entries.Saved(1, false));
    }

    @Test
    @DisplayName("Hai bên cùng bấm ? ở một dòng: tờ đó chờ ban kiểm phiếu, các tờ khác đã xong")
    void askedByBoth() {
        Batch batch = day.batches(Method.KEYS).getFirst();
        List<Paper> asked = new ArrayList<>(day.papers(batch));
        asked.set(0, changed(asked.getFirst(), 1, '?'));
        day.enter(first, batch, asked);
        day.enter(second, batch, asked);
        assertThat(day.office.bean(TypedDoubts.class).waiting(day.vote)).hasSize(1);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Quyết định lại được chừng nào xấp chưa khớp; tờ cuối của xấp quyết định xong thì xấp khớp và không còn gì để bỏ")
    void decidedAnew() {
        Batch batch = day.batches(Method.KEYS).getFirst();
        List<Paper> asked = new ArrayList<>(day.papers(batch));
        asked.set(0, changed(asked.getFirst(), 1, '?'));
        asked.set(4, changed(asked.get(4), 0, '?'));
        day.enter(first, batch, asked);
        day.enter(second, batch, asked);
        TypedDoubts doubts = day.office.bean(TypedDoubts.class);
        List<Waiting> queue = doubts.waiting(day.vote);
        assertThat(queue).hasSize(2);
        assertThat(doubts.find(day.vote, queue.getFirst().id()).orElseThrow().lasting())
                .isFalse();
        Said one = new Said(Map.of("1", "2"), "nét chéo rõ", day.committee.get(0), day.committee.get(1));
        doubts.decide(first, queue.getFirst().id(), one);
        assertThat(open()).isEqualTo(1);
        refused(
                Fault.F867_NO_SUCH_DOUBT,
                () -> doubts.decide(first, queue.getFirst().id(), one));

        doubts.undo(first, queue.getFirst().id());
        assertThat(open()).isEqualTo(2);
        doubts.decide(first, queue.getFirst().id(), one);
        Doubt last = doubts.find(day.vote, queue.get(1).id()).orElseThrow();
        assertThat(last.lasting()).isTrue();
        doubts.decide(
                first,
                last.id(),
                new Said(Map.of("0", "X"), "tên bị gạch", day.committee.get(1), day.committee.get(2)));
        assertThat(day.office.bean(Batches.class).existing(day.vote, batch.id()).agreed())
                .isTrue();
        doubts.undo(first, last.id());
        assertThat(doubts.waiting(day.vote)).isEmpty();
        assertThat(day.office.bean(Sums.class).of(day.vote).decisions()).hasSize(2);
    }

    private long open() {
        return day.office.bean(CountProgresses.class).of(day.vote).doubtsOpen();
    }

    @Test
    @DisplayName("Quét là lần nhập duy nhất, hoặc lần thứ nhất rồi người khác nhập lại bằng phím")
    void scanned() {
        List<Batch> all = day.batches(Method.SCAN);
        Intake intake = day.office.bean(Intake.class);
        assertThat(intake.take(first, all.get(0).id(), taken(day.papers(all.get(0))), true))
                .isTrue();
        assertThat(intake.take(first, all.get(1).id(), taken(day.papers(all.get(1))), false))
                .isFalse();
        Batch open =
                day.office.bean(Batches.class).existing(day.vote, all.get(1).id());
        day.enter(second, open, day.papers(open));
        assertThat(day.office.bean(Batches.class).of(day.vote))
                .filteredOn(Batch::agreed)
                .hasSize(2);
    }

    private static List<Intake.Taken> taken(List<Paper> papers) {
        return papers.stream()
                .map(paper -> Typed.sheet(paper.marks(), paper.issued(), paper.added()))
                .map(sheet -> new Intake.Taken(
                        sheet.lines().stream().map(java.util.Optional::of).toList(), sheet.issued(), sheet.added()))
                .toList();
    }

    @Test
    @DisplayName(
            "Giải trình một mã không có, một loại phiếu không có, hay một lỗi không giải trình được: từ chối, không ghi gì")
    void unknownDifference() {
        Explanations explanations = day.office.bean(Explanations.class);
        for (String key : List.of("D999", "D522.khong-co", "E504", "", "D522.")) {
            refused(Fault.F578_NOT_A_DIFFERENCE, () -> explanations.explain(first, key, "vì sao"));
        }
        explanations.explain(first, "D522.phieu", "một người mang phiếu về");
        assertThat(explanations.of(day.vote)).containsOnlyKeys("D522.phieu");
    }

    private void explainEverything(Closing closing) {
        for (int round = 0; round < 3; round++) {
            for (Finding finding : closing.findings(day.vote)) {
                if (finding.code().severity() == Severity.DECISION) {
                    day.office
                            .bean(Explanations.class)
                            .explain(first, finding.code().number(), "Đã lập biên bản");
                }
            }
        }
    }

    private List<String> sums() {
        return day.office.bean(Sums.class).of(day.vote).count().persons().stream()
                .map(each -> each.line().number() + ": " + each.tally().collected() + " "
                        + each.tally().valid() + " " + each.tally().invalidLines() + " "
                        + each.tally().high() + " "
                        + each.tally().confidence() + " " + each.tally().low())
                .toList();
    }

    private static List<String> expected() throws IOException {
        return Files.readAllLines(Path.of("../examples/hai-phong/expected-count.csv")).stream()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "%").split(","))
                .map(cell -> cell[0] + ": " + cell[2] + " " + cell[3] + " " + cell[4] + " " + cell[9] + " " + cell[11]
                        + " " + cell[13])
                .toList();
    }

    private static Paper changed(Paper paper, int place, char key) {
        StringBuilder marks = new StringBuilder(paper.marks());
        marks.setCharAt(place, key);
        return new Paper(paper.issued(), paper.added(), marks.toString());
    }

    static void refused(Fault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::fault)
                .containsExactly(fault);
    }
}
