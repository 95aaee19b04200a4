package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Doubt.Scope;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Sighting;

@DisplayName("Một trang đọc ra: tờ rõ, hay những câu hỏi cho ban kiểm phiếu")
class SheetRuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path work;

    @SuppressWarnings("NullAway.Init")
    private static ScanVote one;

    @SuppressWarnings("NullAway.Init")
    private static ScanVote two;

    @BeforeAll
    static void print() throws IOException {
        one = ScanVote.one(Files.createDirectory(work.resolve("mot")));
        two = ScanVote.two(Files.createDirectory(work.resolve("hai")));
    }

    private static SheetRule rule(ScanVote vote) {
        return new SheetRule(vote.vote(), new CodeCheck(vote.vote(), vote.layouts(), vote.key()));
    }

    private static SheetRule.Outcome read(String code, String boxes, Sighting... sightings) {
        return rule(one).of(Pages.sheet(one.layout(0), code, boxes, 1, sightings));
    }

    private static String asks(SheetRule.Outcome outcome) {
        return outcome.asks().stream()
                .map(ask -> ask.question() + (ask.person() > 0 ? "" + ask.person() : "") + ask.why() + ask.reading())
                .toList()
                .toString();
    }

    @Test
    @DisplayName("Tờ không có gì đáng ngờ thì được đếm như đã đọc")
    void clear() {
        SheetRule.Outcome outcome = read(one.code(0), "x..,...,XX.");

        assertThat(outcome.clear()).isTrue();
        assertThat(outcome.marks())
                .isEqualTo(new SheetMarks(0, true, false, List.of(Mark.HIGH, Mark.NONE, Mark.SEVERAL)));
    }

    @Test
    @DisplayName("Nghi ngờ ở một dòng chỉ hỏi dòng ấy")
    void oneRow() {
        SheetRule.Outcome outcome = read(one.code(0), "x..,.x.,..x", Pages.in(2, Doubt.NAME_STRUCK_OUT));

        assertThat(outcome.rows()).isEqualTo("1?3");
        assertThat(asks(outcome)).isEqualTo("[ROW2[NAME_STRUCK_OUT]X]");
    }

    @Test
    @DisplayName(
            "Kế hoạch chỉ tính dấu X: chỉ dòng có dấu không chắc là X thành câu hỏi, không đề nghị; kế hoạch khác thì không")
    @Clause("HP-25")
    void onlyAnXCounts() throws IOException {
        PageReading.Sheet sheet = Pages.sheet(one.layout(0), one.code(0), "x..,.T.,..x", 1);

        assertThat(rule(one).of(sheet).marks().marks()).containsExactly(Mark.HIGH, Mark.CONFIDENCE, Mark.LOW);
        SheetRule.Outcome strict = rule(one.onlyAnX(work)).of(sheet);
        assertThat(strict.rows()).isEqualTo("1?3");
        assertThat(asks(strict)).isEqualTo("[ROW2[NOT_AN_X]]");
    }

    @Test
    @DisplayName("Ảnh cho ban: dấu không chắc là X được đóng khung, dấu X và dòng không hỏi thì không")
    void marksThatAreNoXAreFramed() {
        PageReading.Sheet sheet = Pages.sheet(one.layout(0), one.code(0), "x..,XT.,T..", 1);
        Case of = new Case(
                1,
                new PageAt(Path.of("a.pdf"), 0, "a.pdf", 1),
                0,
                "1?1",
                List.of(new Ask(Question.ROW, 2, List.of(Why.NOT_AN_X), "")),
                List.of(),
                "");

        assertThat(NotAnX.framed(sheet, one.layout(0), of).sightings())
                .extracting(Sighting::doubt, Sighting::person, Sighting::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Doubt.UNCLEAR_MARK,
                        2,
                        one.layout(0).rows().get(1).boxes().get(1).area()));
    }

    @ParameterizedTest
    @EnumSource(value = Doubt.class)
    @DisplayName("Nghi ngờ nào cũng thành ít nhất một câu hỏi mang đúng lý do ấy; cả tờ thì hỏi mọi dòng")
    void noDoubtIsLost(Doubt doubt) {
        SheetRule.Outcome outcome = read(one.code(0), "x..,.x.,..x", Pages.on(doubt));

        assertThat(outcome.clear()).isFalse();
        assertThat(outcome.asks()).anyMatch(ask -> ask.why().contains(Why.valueOf(doubt.name())));
        if (doubt.scope() == Scope.WHOLE) {
            assertThat(outcome.rows()).isEqualTo("???");
            assertThat(outcome.asks()).extracting(Ask::reading).containsExactly("1", "2", "3");
        }
    }

    @Test
    @DisplayName("Tên ghi thêm thì hỏi, không đề nghị; chữ ở chỗ khác thì đề nghị là không")
    @Clause("HP-28")
    void added() {
        assertThat(asks(read(one.code(0), "x..,.x.,..x", Pages.on(Doubt.ADDED_NAME))))
                .isEqualTo("[ADDED[ADDED_NAME]]");
        assertThat(asks(read(one.code(0), "x..,.x.,..x", Pages.on(Doubt.WRITING_OUTSIDE))))
                .isEqualTo("[ADDED[WRITING_OUTSIDE]no]");
    }

    @Test
    @DisplayName("Không có mã, mã lạ, mã sai khoá: hỏi ban có phát ra không, không đề nghị")
    @Clause("HP-27")
    void codes() throws IOException {
        ScanVote otherPlan = ScanVote.of(
                Files.createDirectory(work.resolve("ke-hoach-khac")),
                "cuoc-mau",
                "f".repeat(64),
                List.of(new Ballot(Ballot.ONLY, ScanVote.lines(1, 3))));
        String forged = one.code(0).substring(0, one.code(0).length() - 1)
                + (one.code(0).endsWith("A") ? "B" : "A");

        assertThat(asks(read("", "x..,.x.,..x"))).isEqualTo("[ISSUED[NO_CODE]]");
        assertThat(asks(read("", "x..,.x.,..x", Pages.on(Doubt.NO_CODE)))).isEqualTo("[ISSUED[NO_CODE]]");
        assertThat(asks(read(forged, "x..,.x.,..x"))).isEqualTo("[ISSUED[WRONG_SEAL]]");
        assertThat(asks(read(otherPlan.code(0), "x..,.x.,..x"))).isEqualTo("[ISSUED[ANOTHER_PLAN]]");
    }

    @Test
    @DisplayName("Phiếu của cuộc khác, mẫu in khác, hay mã không phải của phiếu: vị trí không tin được, hỏi mọi dòng")
    void foreignPositions() throws IOException {
        ScanVote otherVote = ScanVote.of(
                Files.createDirectory(work.resolve("cuoc-khac")),
                "cuoc-khac",
                ScanVote.DIGEST,
                List.of(new Ballot(Ballot.ONLY, ScanVote.lines(1, 3))));
        ScanVote otherLayout = ScanVote.of(
                Files.createDirectory(work.resolve("mau-khac")),
                "cuoc-mau",
                ScanVote.DIGEST,
                List.of(new Ballot(Ballot.ONLY, ScanVote.lines(2, 4))));

        assertThat(asks(read(otherVote.code(0), "x..,.x.,..x")))
                .isEqualTo("[ISSUED[ANOTHER_VOTE], ROW1[ANOTHER_VOTE], ROW2[ANOTHER_VOTE], ROW3[ANOTHER_VOTE]]");
        assertThat(read(otherLayout.code(0), "x..,.x.,..x").rows()).isEqualTo("???");
        assertThat(read("http://vi.du", "x..,.x.,..x").asks())
                .filteredOn(ask -> ask.question() == Question.ROW)
                .hasSize(3)
                .allMatch(ask -> ask.why().equals(List.of(Why.FOREIGN_CODE))
                        && ask.reading().isEmpty());
    }

    @Test
    @DisplayName("Mã của loại phiếu này trên tờ đọc theo loại phiếu kia: hỏi mọi dòng")
    void codeOfTheOtherBallot() {
        SheetRule.Outcome outcome = rule(two).of(Pages.sheet(two.layout(0), two.code(1), "x..", 1));

        assertThat(asks(outcome)).isEqualTo("[ISSUED[ANOTHER_LAYOUT], ROW1[ANOTHER_LAYOUT]]");
    }

    @Test
    @DisplayName("Không có khoá đúng thì mọi mã đều đáng ngờ, không tờ nào bị bỏ")
    void anotherKey() {
        SheetRule withOther = new SheetRule(one.vote(), new CodeCheck(one.vote(), one.layouts(), BallotKey.random()));

        assertThat(asks(withOther.of(Pages.sheet(one.layout(0), one.code(0), "x..,.x.,..x", 1))))
                .isEqualTo("[ISSUED[WRONG_SEAL]]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "Trang không đọc ra phiếu: hỏi là phiếu nào, ban có phát ra không, có ghi thêm không, và mọi dòng của mọi loại")
    void unreadable(PageCause cause) {
        SheetRule.Outcome outcome = rule(two).of(new PageReading.Unreadable(cause, ""));

        assertThat(outcome.ballot()).isEqualTo(-1);
        assertThat(outcome.asks())
                .extracting(Ask::question)
                .containsExactly(
                        Question.BALLOT,
                        Question.ISSUED,
                        Question.ADDED,
                        Question.ROW,
                        Question.ROW,
                        Question.ROW,
                        Question.ROW);
        assertThat(outcome.asks())
                .allMatch(ask -> ask.why().contains(Why.valueOf(cause.name()))
                        && ask.reading().isEmpty());
        assertThat(outcome.rows()).isEqualTo("????");
    }

    @Test
    @DisplayName("Trang không đọc được mà mã còn nguyên: đề nghị đúng loại phiếu, không đề nghị dấu nào")
    void unreadableWithCode() {
        SheetRule.Outcome outcome = rule(two).of(new PageReading.Unreadable(PageCause.NO_TURN, two.code(1)));

        assertThat(outcome.asks().stream().map(Ask::reading)).containsExactly("pho", "yes", "", "", "", "", "");
    }

    @Test
    @DisplayName("Trang không đọc được mang mã lạ hay mã sai khoá: nêu cả hai lý do, không đề nghị loại phiếu")
    void unreadableWithForeignCode() {
        SheetRule.Outcome foreign = rule(two).of(new PageReading.Unreadable(PageCause.WHICH_BALLOT, "http://vi.du"));
        SheetRule.Outcome forged = rule(two)
                .of(new PageReading.Unreadable(
                        PageCause.NO_TURN,
                        two.code(0).replaceFirst(".$", two.code(0).endsWith("A") ? "B" : "A")));

        assertThat(foreign.asks())
                .allMatch(ask -> ask.why().equals(List.of(Why.WHICH_BALLOT, Why.FOREIGN_CODE))
                        && ask.reading().isEmpty());
        assertThat(forged.asks())
                .allMatch(ask -> ask.why().equals(List.of(Why.NO_TURN, Why.WRONG_SEAL))
                        && ask.reading().isEmpty());
    }

    @Test
    @DisplayName("Mọi nghi ngờ và lý do của nơi đọc đều có tên trong những lý do để hỏi")
    void everyDoubtHasAReason() {
        assertThat(Arrays.stream(Why.values()).map(Why::name))
                .containsAll(Stream.concat(
                                Arrays.stream(Doubt.values()).map(Doubt::name),
                                Arrays.stream(PageCause.values()).map(PageCause::name))
                        .toList());
    }
}
