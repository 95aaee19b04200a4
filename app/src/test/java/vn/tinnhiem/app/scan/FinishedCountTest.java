package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.tinnhiem.app.scan.Doubtful.COMMITTEE;
import static vn.tinnhiem.app.scan.Doubtful.again;
import static vn.tinnhiem.app.scan.Doubtful.clear;
import static vn.tinnhiem.app.scan.Doubtful.rows;
import static vn.tinnhiem.app.scan.Doubtful.signed;
import static vn.tinnhiem.app.scan.Doubtful.unread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.DecidedFile;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.counting.Seen;
import vn.tinnhiem.app.counting.SheetsFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Phép đếm từ phiếu quét và các quyết định")
class FinishedCountTest {

    private static final BallotLines VOTE = Doubtful.vote();
    private static final Ask ISSUED = new Ask(Ask.Question.ISSUED, 0, List.of(Why.WRONG_SEAL), "");

    @TempDir
    Path folder;

    private FinishedCount count(Judged judged, BallotLines vote, String... lines) {
        Decisions decisions = lines.length == 0
                ? Decisions.NONE
                : Decisions.read(Doubtful.decisions(folder, lines), judged, vote, COMMITTEE);
        return FinishedCount.of(judged, decisions, vote, List.of(), "1");
    }

    private List<String> kept(FinishedCount finished) throws IOException {
        Path file = folder.resolve("kept.csv");
        finished.kept().write(file);
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }

    @Test
    @DisplayName("Tờ rõ đếm ngay; tờ còn câu hỏi bị để ngoài và được nói ra")
    void openSheetsAreLeftOut() throws IOException {
        Judged judged = new Judged(
                List.of(clear("111"), clear("32X")),
                List.of(rows(1, "?2?"), unread(2, VOTE)),
                List.of(
                        new RefusedPage(Path.of("a.pdf"), 1, RefusedPage.BLANK_SIDE, ""),
                        new RefusedPage(Path.of("b.pdf"), -1, "JBIG2", "")),
                6);
        FinishedCount finished = count(judged, VOTE);
        assertThat(finished.count().provisional()).isTrue();
        assertThat(kept(finished)).containsExactly("yes,no,1,1,1", "yes,no,3,2,X");
        assertThat(finished.account())
                .isEqualTo(new ScanAccount(
                        "1", 6, 2, 0, 0, 2, 2 + 6, new TreeMap<>(Map.of("BLANK_SIDE", 1L, "JBIG2", 1L)), List.of()));
        assertThat(finished.open()).containsOnly(Map.entry("phieu", 1), Map.entry("", 1));
    }

    @Test
    @DisplayName("Đã quyết định hết: mỗi trang ở đúng một chỗ, phiếu đếm như thể được gõ vào")
    void everythingDecided() throws IOException {
        Judged judged = new Judged(
                List.of(clear("111")),
                List.of(rows(1, "?2?"), unread(2, VOTE), again(3, "333", "T001"), unread(4, VOTE)),
                List.of(),
                5);
        FinishedCount finished = count(
                judged,
                VOTE,
                signed("T001,row,1,M"),
                signed("T001,row,3,X"),
                signed("T002,ballot,,phieu"),
                signed("T002,issued,,yes"),
                signed("T002,added,,yes"),
                signed("T002,row,1,3"),
                signed("T002,row,2,0"),
                signed("T002,row,3,1"),
                signed("T003,again,,yes"),
                "T003,issued,,,,,",
                signed("T004,ballot,,no"),
                "T004,issued,,,,,",
                "T004,added,,,,,",
                "T004,row,1,,,,",
                "T004,row,2,,,,",
                "T004,row,3,,,,");
        assertThat(finished.count().provisional()).isFalse();
        assertThat(kept(finished)).containsExactly("yes,no,1,1,1", "yes,no,M,2,X", "yes,yes,3,0,1");
        assertThat(finished.account().decided()).isEqualTo(2);
        assertThat(finished.account().leftOut()).isEqualTo(2);
        assertThat(finished.account().decisions()).hasSize(10);
        Count.Box box = finished.count().boxes().getFirst();
        assertThat(box.collected()).hasValue(3);
        assertThat(box.addedNames()).hasValue(1);
    }

    @Test
    @DisplayName(
            "Bản sao của một tờ bỏ vào hòm: để riêng là phiếu không do ban phát ra, không biến mất khỏi tài khoản phiếu")
    @Clause("HP-27")
    void photocopy() throws IOException {
        Judged judged = new Judged(List.of(clear("333")), List.of(again(1, "333", "xấp a, tờ 1")), List.of(), 2);

        FinishedCount finished = count(judged, VOTE, signed("T001,again,,no"), signed("T001,issued,,no"));

        assertThat(kept(finished)).containsExactly("yes,no,3,3,3", "no,no,3,3,3");
        Count.Box box = finished.count().boxes().getFirst();
        assertThat(box.collected()).hasValue(1);
        assertThat(box.setAside()).hasValue(1);
        assertThat(finished.account().leftOut()).isZero();
    }

    @Test
    @DisplayName("Hai tờ giấy thật giống nhau: đếm cả hai; chưa rõ là giấy khác hay chưa rõ ai phát ra thì còn chờ")
    void twoPapersAlike() throws IOException {
        Judged judged = new Judged(List.of(), List.of(again(1, "123", "xấp a, tờ 1")), List.of(), 1);

        assertThat(kept(count(judged, VOTE, signed("T001,again,,no"), signed("T001,issued,,yes"))))
                .containsExactly("yes,no,1,2,3");
        assertThat(count(judged, VOTE, signed("T001,again,,no"), "T001,issued,,,,,")
                        .account()
                        .openQuestions())
                .isEqualTo(1);
        assertThat(count(judged, VOTE, "T001,again,,,,,", signed("T001,issued,,no"))
                        .account()
                        .open())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Cùng một đường với --sheets: đếm lại tệp giữ lại ra đúng những con số ấy")
    void samePathAsSheets() throws IOException {
        Random random = new Random(20230726);
        List<SheetMarks> sheets = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder rows = new StringBuilder();
            for (int person = 0; person < 3; person++) {
                rows.append("1230MX".charAt(random.nextInt(6)));
            }
            sheets.add(
                    new SheetMarks(0, random.nextInt(10) > 0, random.nextInt(5) == 0, Doubtful.marks(rows.toString())));
        }
        FinishedCount finished = count(new Judged(sheets, List.of(), List.of(), 500), VOTE);
        Path file = folder.resolve("kept.csv");
        finished.kept().write(file);
        assertThat(SheetsFile.count(file, VOTE).boxes())
                .isEqualTo(finished.count().boxes());
        Collections.shuffle(sheets, random);
        assertThat(count(new Judged(sheets, List.of(), List.of(), 500), VOTE)
                        .count()
                        .boxes())
                .isEqualTo(finished.count().boxes());
    }

    @Test
    @DisplayName("sheets.csv bên ngoài: cùng các tờ, mỗi lần ghi một thứ tự khác")
    void shuffled() throws IOException {
        List<SheetMarks> sheets = new ArrayList<>();
        for (char a : "1230MX".toCharArray()) {
            for (char b : "1230MX".toCharArray()) {
                sheets.add(clear("" + a + b + "1"));
            }
        }
        FinishedCount finished = count(new Judged(sheets, List.of(), List.of(), 36), VOTE);
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        finished.kept().writeShuffled(one);
        finished.kept().writeShuffled(two);
        assertThat(Files.readAllLines(one))
                .isNotEqualTo(Files.readAllLines(two))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(two))
                .hasSize(37);
    }

    @Test
    @DisplayName("Tờ không do ban kiểm phiếu phát ra: để riêng, không ai phải đọc các dòng của nó")
    void notIssued() throws IOException {
        Judged judged = new Judged(List.of(clear("111")), List.of(rows(1, "?2?", ISSUED)), List.of(), 2);
        FinishedCount finished = count(judged, VOTE, signed("T001,issued,,no"), "T001,row,1,,,,", "T001,row,3,,,,");
        assertThat(finished.count().provisional()).isFalse();
        Count.Box box = finished.count().boxes().getFirst();
        assertThat(box.collected()).hasValue(1);
        assertThat(box.setAside()).hasValue(1);
        assertThat(kept(finished)).containsExactly("yes,no,1,1,1", "no,no,0,2,0");
        FinishedCount open = count(judged, VOTE, signed("T001,issued,,yes"), "T001,row,1,,,,", "T001,row,3,,,,");
        assertThat(open.account().open()).isEqualTo(1);
        assertThat(open.account().openQuestions()).isEqualTo(2);
    }

    @Test
    @DisplayName("Hai loại phiếu: tờ không rõ loại chỉ cần các dòng của loại đã quyết định")
    void whichBallot() throws IOException {
        BallotLines two = Doubtful.twoBallots();
        Judged judged = new Judged(
                List.of(new SheetMarks(1, true, false, Doubtful.marks("2"))), List.of(unread(1, two)), List.of(), 2);
        String[] lines = {
            signed("T001,ballot,,truong"),
            signed("T001,issued,,yes"),
            signed("T001,added,,no"),
            signed("T001,row,1,1"),
            "T001,row,2,,,,",
            "T001,row,3,,,,"
        };
        FinishedCount open = count(judged, two, lines);
        assertThat(open.open()).containsOnly(Map.entry("truong", 1));
        assertThat(open.account().openQuestions()).isEqualTo(1);
        lines[4] = signed("T001,row,2,3");
        FinishedCount finished = count(judged, two, lines);
        assertThat(kept(finished)).containsExactly("truong,yes,no,1,3,", "pho,yes,no,,,2");
        Tally second = finished.count().boxes().getFirst().persons().get(1).tally();
        assertThat(second.low()).isEqualTo(1);
    }

    @Test
    @DisplayName("Phụ lục không kể tờ nào: xếp theo nội dung, đọc lại được nguyên vẹn")
    void annexKnowsNoSheet() throws IOException {
        Judged judged = new Judged(List.of(), List.of(rows(1, "?2?"), rows(2, "22?")), List.of(), 2);
        List<Decided> forward = count(
                        judged,
                        VOTE,
                        signed("T001,row,1,M"),
                        "T001,row,3,1,\"có, \"\"rõ\"\"\",Lê Thị Nhãn,Giáp Quỳnh Thử",
                        signed("T002,row,3,2"))
                .account()
                .decisions();
        assertThat(forward).extracting(Decided::person).containsExactly(1, 3, 3);
        String text = DecidedFile.text(forward);
        assertThat(text).doesNotContain("T001", "T002", "xap-1");
        Path file = folder.resolve("annex.csv");
        Files.writeString(file, text);
        assertThat(DecidedFile.read(file)).isEqualTo(forward);
        List<Decided> backward = new ArrayList<>(forward);
        Collections.reverse(backward);
        assertThat(DecidedFile.text(backward)).isEqualTo(text);
    }

    @Test
    @DisplayName("Tổng các trang không khớp thì không có tài khoản trang quét")
    void sums() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScanAccount("1", 5, 2, 0, 1, 1, 1, new TreeMap<>(), List.of()));
    }

    @Test
    @DisplayName("Mã điều máy thấy có tên ô, viết ra và đọc lại như nhau")
    void seenCodes() {
        assertThat(new Seen("HEAVY_MARK", 2).code()).isEqualTo("HEAVY_MARK.2");
        assertThat(new Seen("NO_CODE", 0).code()).isEqualTo("NO_CODE");
    }
}
