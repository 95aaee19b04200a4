package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.scan.Doubtful.COMMITTEE;
import static vn.tinnhiem.app.scan.Doubtful.again;
import static vn.tinnhiem.app.scan.Doubtful.judged;
import static vn.tinnhiem.app.scan.Doubtful.rows;
import static vn.tinnhiem.app.scan.Doubtful.signed;
import static vn.tinnhiem.app.scan.Doubtful.unread;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.files.Refusals;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.scan.Ask.Question;

@DisplayName("Quyết định của ban kiểm phiếu về tờ máy chưa rõ")
class DecisionsTest {

    private static final BallotLines VOTE = Doubtful.vote();

    @TempDir
    Path folder;

    private Decisions read(Judged judged, String... lines) {
        return Decisions.read(Doubtful.decisions(folder, lines), judged, VOTE, COMMITTEE);
    }

    private List<String> faults(Judged judged, String... lines) {
        return Refusals.codes(() -> read(judged, lines));
    }

    @Test
    @DisplayName("Dòng đủ quyết định, lý do và hai người thì được nhận; dòng để trống còn mở")
    void decidedAndOpen() {
        Case of = rows(1, "?2?");
        Decisions decisions = read(judged(List.of(), of), signed("T001,row,1,m"), "T001,row,3,,,,");
        assertThat(decisions.size()).isEqualTo(1);
        assertThat(decisions.row(of, 1)).map(Decision::value).contains("M");
        assertThat(decisions.row(of, 3)).isEmpty();
    }

    @Test
    @DisplayName("Tên đã điền sẵn mà chưa có quyết định thì vẫn còn mở")
    void namesWithoutDecision() {
        assertThat(read(judged(List.of(), rows(1, "?22")), "T001,row,1,,,Giáp Quỳnh Thử,Lê Thị Nhãn")
                        .size())
                .isZero();
    }

    @Test
    @DisplayName("Mọi lỗi được nêu cùng một lúc, có dòng và cột")
    void everyFault() {
        Judged judged = judged(List.of(), rows(1, "??2"), rows(2, "?11"));
        assertThat(faults(
                        judged,
                        signed("T009,row,1,1"),
                        signed("T001,issued,,yes"),
                        signed("T001,row,3,1"),
                        signed("T001,row,1,4"),
                        "T001,row,2,1,,Giáp Quỳnh Thử,",
                        "T002,row,1,1,rõ,Giáp Quỳnh Thử,giáp quỳnh  thử",
                        signed("T002,row,1,1")))
                .containsExactly(
                        "F830 dòng 2, cột case",
                        "F831 dòng 3, cột question",
                        "F832 dòng 4, cột person",
                        "F833 dòng 5, cột decision",
                        "F834 dòng 6, cột reason",
                        "F834 dòng 6, cột name2",
                        "F835 dòng 7, cột name2",
                        "F837 dòng 8, cột case");
    }

    @Test
    @DisplayName("Người quyết định phải là thành viên ban kiểm phiếu; khác chỗ đặt dấu, chữ hoa thì vẫn là một người")
    void committee() {
        Judged judged = judged(List.of(), rows(1, "?11"));
        assertThat(faults(judged, "T001,row,1,1,rõ,Nguyễn Văn Lạ,Lê Thị Nhãn"))
                .containsExactly("F836 dòng 2, cột name1");
        assertThat(read(judged, "T001,row,1,1,rõ,GIÁP QUỲNH THỬ, lê thị nhãn").size())
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Một tờ quét hai lần thì không có câu hỏi ai phát ra nó: ghi vào bị từ chối; giấy khác thì phải trả lời")
    void seenTwice() {
        Judged judged = judged(List.of(), again(1, "111", "xấp a, tờ 1"));
        assertThat(faults(judged, signed("T001,again,,yes"), signed("T001,issued,,no")))
                .containsExactly("F838 dòng 3, cột decision");
        assertThat(faults(judged, signed("T001,again,,no"))).containsExactly("F840");
        assertThat(read(judged, signed("T001,again,,no"), signed("T001,issued,,no"))
                        .openFor(judged.cases().getFirst()))
                .isEmpty();
    }

    @Test
    @DisplayName("Thiếu dòng của một câu hỏi thì bị từ chối")
    void missingLine() {
        assertThat(faults(judged(List.of(), rows(1, "??2")), signed("T001,row,1,1")))
                .containsExactly("F840");
    }

    @Test
    @DisplayName("Đã bỏ trang ra thì các dòng khác của trang phải để trống")
    void leftOut() {
        Judged judged = judged(List.of(), unread(1, VOTE));
        String[] lines = {
            signed("T001,ballot,,no"),
            "T001,issued,,,,,",
            "T001,added,,,,,",
            "T001,row,1,,,,",
            "T001,row,2,,,,",
            "T001,row,3,,,,"
        };
        assertThat(read(judged, lines).leavesOut(judged.cases().getFirst())).isTrue();
        lines[4] = signed("T001,row,2,1");
        assertThat(faults(judged, lines)).containsExactly("F838 dòng 6, cột decision");
    }

    @Test
    @DisplayName("Người không có trên loại phiếu đã ghi thì dòng phải để trống")
    void anotherBallot() {
        BallotLines two = Doubtful.twoBallots();
        Judged judged = judged(List.of(), unread(1, two));
        Path file = Doubtful.decisions(
                folder,
                signed("T001,ballot,,pho"),
                signed("T001,issued,,yes"),
                signed("T001,added,,no"),
                signed("T001,row,1,1"),
                "T001,row,2,,,,",
                signed("T001,row,3,3"));
        assertThat(Refusals.codes(() -> Decisions.read(file, judged, two, COMMITTEE)))
                .containsExactly("F838 dòng 5, cột decision");
    }

    @Test
    @DisplayName("Quyết định ghi cho một tờ không bao giờ dùng cho tờ khác mang cùng số")
    void anotherSheet() {
        Case then = rows(1, "?11");
        Case now = new Case(1, Doubtful.at("xap-1.pdf", 9), 0, "?22", then.asks(), then.sightings(), "");
        assertThat(CaseCheck.of(then)).hasSize(8).isNotEqualTo(CaseCheck.of(now));
        Path file = Doubtful.write(
                folder,
                "case,question,person,decision,reason,name1,name2,check\n" + signed("T001,row,1,1") + ","
                        + CaseCheck.of(then) + "\n");
        assertThat(Decisions.read(file, judged(List.of(), then), VOTE, COMMITTEE)
                        .size())
                .isEqualTo(1);
        assertThat(Refusals.codes(() -> Decisions.read(file, judged(List.of(), now), VOTE, COMMITTEE)))
                .containsExactly("F839 dòng 2, cột check");
    }

    @Test
    @DisplayName("Mã của tờ không phụ thuộc số thứ tự của tờ, cũng không phụ thuộc tên tệp")
    void checkFollowsTheSheet() {
        Case one = rows(1, "?11");
        Case same = new Case(
                7,
                new PageAt(
                        Path.of("elsewhere", "scan.pdf"),
                        one.at().page(),
                        "scan.pdf",
                        one.at().place()),
                0,
                one.rows(),
                one.asks(),
                one.sightings(),
                "T003");
        assertThat(CaseCheck.of(same)).isEqualTo(CaseCheck.of(one)).matches("[A-Z]{8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "YES", "có", "Có"})
    @DisplayName("Ghi yes hay có đều hiểu; vote một loại phiếu thì có nghĩa là loại phiếu ấy")
    void yes(String word) {
        Case of = unread(1, VOTE);
        Decisions decisions = read(
                judged(List.of(), of),
                signed("T001,ballot,," + word),
                signed("T001,issued,," + word),
                "T001,added,,,,,",
                "T001,row,1,,,,",
                "T001,row,2,,,,",
                "T001,row,3,,,,");
        assertThat(decisions.of(of, Question.BALLOT)).map(Decision::value).contains("phieu");
        assertThat(decisions.of(of, Question.ISSUED)).map(Decision::value).contains("yes");
        assertThat(decisions.ballot(of, VOTE)).isZero();
    }

    @Test
    @DisplayName("Tệp Excel lưu lại: chấm phẩy, dấu BOM, tab UTF-16, cột thêm, cột đổi chỗ, dòng trống")
    void savedByExcel() {
        Judged judged = judged(List.of(), rows(1, "?11"));
        String semicolons = "\uFEFFname2;name1;reason;decision;ghi chú;person;question;Case\r\n"
                + "Lê Thị Nhãn;Giáp Quỳnh Thử;\"rõ; trong ô\";1;;1;row;T001\r\n;;;;;;;\r\n\r\n";
        Decisions decisions = Decisions.read(Doubtful.write(folder, semicolons), judged, VOTE, COMMITTEE);
        assertThat(decisions.row(judged.cases().getFirst(), 1))
                .contains(new Decision("1", "rõ; trong ô", "Giáp Quỳnh Thử", "Lê Thị Nhãn"));
        String tabs = semicolons.replace("rõ; trong ô", "rõ").replace(';', '\t');
        Path utf16 = Doubtful.write(folder.resolve("tabs.txt"), tabs.getBytes(StandardCharsets.UTF_16LE));
        assertThat(Decisions.read(utf16, judged, VOTE, COMMITTEE).size()).isEqualTo(1);
    }

    @Test
    @DisplayName("Bảng mã cũ bị từ chối; chữ có dấu đã mất thành dấu hỏi cũng bị từ chối")
    void lostLetters() {
        Judged judged = judged(List.of(), rows(1, "?11"));
        Path old = Doubtful.write(
                folder.resolve("old.csv"),
                "case,question,person,decision,reason,name1,name2\nT001,row,1,1,rõ,Lê Th\u1ECB Nhãn,x\n"
                        .replace("\u1ECB", "i\u0323")
                        .getBytes(Charset.forName("windows-1258")));
        assertThat(Refusals.codes(() -> Decisions.read(old, judged, VOTE, COMMITTEE)))
                .containsExactly("F104");
        assertThat(faults(judged, "T001,row,1,1,d?u rõ,Giáp Quỳnh Thử,Lê Th? Nhãn"))
                .containsExactly("F842 dòng 2, cột reason", "F842 dòng 2, cột name2");
    }

    @Test
    @DisplayName("Thiếu cột, cột có hai lần, CSV hỏng")
    void badTables() {
        Judged judged = judged(List.of(), rows(1, "?11"));
        Path missing = Doubtful.write(folder, "case,question,person,decision,decision,name1\n");
        assertThat(Refusals.codes(() -> Decisions.read(missing, judged, VOTE, COMMITTEE)))
                .containsExactly("F513 dòng 1, cột 5", "F514 dòng 1", "F514 dòng 1");
        Path broken = Doubtful.write(folder, "case,question,person,decision,reason,name1,name2\nT001,\"row\n");
        assertThat(Refusals.codes(() -> Decisions.read(broken, judged, VOTE, COMMITTEE)))
                .containsExactly("F309");
    }

    @Test
    @DisplayName("Nhiều lỗi quá thì nêu 50 lỗi đầu và số còn lại")
    void many() {
        String[] lines = new String[60];
        java.util.Arrays.fill(lines, "T777,row,1,1,,,");
        List<String> faults = faults(judged(List.of(), rows(1, "?11")), lines);
        assertThat(faults).hasSize(51);
        assertThat(faults.getLast()).isEqualTo("F515");
    }
}
