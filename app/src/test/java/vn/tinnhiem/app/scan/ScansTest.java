package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.files.Refusals;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Từ tệp quét đến tờ được đếm, tờ cần xem, trang bị loại")
class ScansTest extends ScansAtHand {

    @Test
    @DisplayName("Mỗi trang ở đúng một chỗ: rõ, cần xem, hay bị loại có lý do")
    void everyPageInOnePlace() throws IOException {
        scan("xap1.pdf", sheet("x..,.x.,..x", 1), "blank", sheet("x..,...,x..", 2, "FAINT_MARK:2"), "blank");
        scan("xap2.pdf", sheet("xx.,x..,x..", 3), "unreadable NO_CORNER_MARKS", "refused DAMAGED");
        scan("le/anh1.jpg", sheet(".x.,.x.,.x.", 4));
        scan("le/ghi-chu.txt", "không phải ảnh");
        Files.createFile(scans.resolve("le/rong.jpg"));

        Judged judged = judged();

        assertThat(judged.pages()).isEqualTo(10);
        assertThat(judged.clear()).hasSize(2);
        assertThat(judged.cases()).hasSize(3);
        assertThat(refused(judged))
                .containsExactlyInAnyOrder(
                        "xap1.pdf 1 BLANK_SIDE",
                        "xap1.pdf 3 BLANK_SIDE",
                        "xap2.pdf 2 DAMAGED",
                        "ghi-chu.txt -1 NOT_A_SCAN",
                        "rong.jpg -1 EMPTY");
        assertThat(places(judged)).containsExactly("T001 xap1.pdf 2", "T002 xap2.pdf 1", "T003 xap2.pdf 2");
    }

    @Test
    @DisplayName("Kết quả như nhau dù đưa vào theo thứ tự nào, đọc bằng mấy luồng")
    void orderAndThreadsDoNotMatter() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            String doubt = i % 5 == 0 ? "NAME_STRUCK_OUT:1" : "WRITING_OUTSIDE:0";
            scan("anh" + i + ".jpg", i % 3 == 0 ? sheet("x..,.x.,..x", i % 9, doubt) : sheet("..x,.x.,x..", i % 8));
            files.add(scans.resolve("anh" + i + ".jpg"));
        }
        Judged one;
        try (ReadScans read = read(1, scans)) {
            one = read.judged();
        }
        java.util.Collections.shuffle(files, new java.util.Random(5));
        Judged other;
        try (ReadScans read = Scans.read(
                vote.job(work.resolve("khac"), 3, files.toArray(Path[]::new)),
                FakePageReader.class,
                PATIENCE_SECONDS,
                at -> {})) {
            other = read.judged();
        }

        assertThat(other.cases()).isNotEmpty().isEqualTo(one.cases());
        assertThat(other.refused()).isEqualTo(one.refused());
        assertThat(counted(other)).isEqualTo(counted(one));
    }

    private static Map<SheetMarks, Long> counted(Judged judged) {
        return judged.clear().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }

    @Test
    @DisplayName("Tệp phiếu trắng lẫn vào chỗ quét: bị loại, không tờ trắng nào được đếm")
    void blankBallotsAmongTheScans() throws IOException {
        scan("a.jpg", sheet("x..,x..,x..", 1));
        Files.copy(vote.ballots().resolve("ballots.pdf"), scans.resolve("phieu.pdf"));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(1);
        assertThat(refused(judged)).containsExactly("phieu.pdf -1 BLANK_BALLOTS");
    }

    @Test
    @DisplayName("Báo tiến độ: cuối cùng đủ mọi trang, và không trang nào tính hai lần")
    void progress() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1), "blank", sheet("f..,x..,x..", 2, "FAINT_MARK:1"), "refused DAMAGED");
        List<Progress> told = new ArrayList<>();
        try (ReadScans read =
                Scans.read(vote.job(work.resolve("ket-qua"), 2, scans), FakePageReader.class, 30, told::add)) {
            assertThat(read.judged().pages()).isEqualTo(4);
        }
        Progress last = told.getLast();
        assertThat(List.of(last.done(), last.total(), last.earlier(), last.refused(), last.doubtful()))
                .containsExactly(4, 4, 0, 1, 1);
        assertThat(told).extracting(Progress::done).isSorted();
        assertThat(told).filteredOn(Progress::finished).hasSize(1);
    }

    @Test
    @DisplayName("Ảnh của một tờ lấy từ tiến trình đọc")
    void picture() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1), sheet("f..,x..,x..", 2, "FAINT_MARK:1"));
        try (ReadScans read = read(1, scans)) {
            byte[] picture = read.picture(read.judged().cases().getFirst()).orElseThrow();
            assertThat(picture[picture.length - 1]).isEqualTo((byte) 1);
        }
    }

    @Test
    @DisplayName("Kế hoạch chỉ tính dấu X: tờ có dấu tích được hỏi và có ảnh; đọc lại với kế hoạch khác thì tờ ấy rõ")
    @Clause("HP-25")
    void onlyAnXCounts() throws IOException {
        scan("a.pdf", sheet("x..,.t.,..x", 1), sheet("x..,.x.,..x", 2));
        ScanVote strict = vote.onlyAnX(work);
        try (ReadScans read = Scans.read(
                strict.job(work.resolve("ket-qua"), 1, scans), FakePageReader.class, PATIENCE_SECONDS, at -> {})) {
            assertThat(read.judged().clear()).hasSize(1);
            Case tick = read.judged().cases().getFirst();
            assertThat(tick.asks()).containsExactly(new Ask(Question.ROW, 2, List.of(Why.NOT_AN_X), ""));
            assertThat(read.picture(tick)).isPresent();
        }
        assertThat(judged().clear()).hasSize(2);
    }

    @Test
    @DisplayName("Không có gì để đọc, hay đường dẫn sai: từ chối, nêu mọi đường dẫn sai")
    void nothingToRead() {
        assertThat(Refusals.codes(() -> read(1, scans))).containsExactly("F807");
        assertThat(Refusals.codes(() -> read(1, scans.resolve("x"), scans.resolve("y"))))
                .containsExactly("F101", "F101");
    }

    @Test
    @DisplayName("Chỉ có mục ẩn và liên kết hỏng: từ chối, nói đã bỏ qua những gì")
    void onlyPassedOver() throws IOException {
        Files.createFile(scans.resolve("Thumbs.db"));
        Files.createFile(scans.resolve(".tam.pdf"));
        Files.createSymbolicLink(scans.resolve("a.pdf"), work.resolve("khong-co.pdf"));
        assertThatThrownBy(() -> read(1, scans))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.fault()).isEqualTo(Fault.F807_NO_SCANS);
                                    assertThat(problem.values())
                                            .isEqualTo(Map.of("hidden", 2L, "broken", 1L, "own", 0L));
                                }));
    }
}
