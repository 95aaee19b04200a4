package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.ballot.BallotCode;
import vn.tinnhiem.app.files.Refusals;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Từ tệp quét đến tờ được đếm, tờ cần xem, trang bị loại")
class ScansTest {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    @SuppressWarnings("NullAway.Init")
    private ScanVote vote;

    @SuppressWarnings("NullAway.Init")
    private Path scans;

    @BeforeEach
    void print() throws IOException {
        vote = ScanVote.one(work);
        scans = Files.createDirectory(work.resolve("quet"));
    }

    private void scan(String name, String... pages) throws IOException {
        Path file = scans.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(pages));
    }

    /** @param hand who marked it */
    private String sheet(String boxes, long hand, String... doubts) {
        return String.join(" ", "sheet phieu", vote.code(0), boxes, Long.toString(hand))
                + Stream.of(doubts).map(" "::concat).collect(Collectors.joining());
    }

    private static String sheet(String code, String boxes, long hand) {
        return String.join(" ", "sheet phieu", code, boxes, Long.toString(hand));
    }

    /** The code of a sheet with a number of its own. */
    private String numbered(String number) {
        BallotCode shared = BallotCode.shared(
                vote.vote(), vote.vote().ballots().getFirst(), vote.layout(0).layoutVersion());
        return new BallotCode(shared.vote(), shared.ballot(), shared.layoutVersion(), shared.plan(), number)
                .payload(vote.key());
    }

    private ReadScans read(int threads, Path... paths) {
        return Scans.read(
                vote.job(work.resolve("ket-qua"), threads, paths), FakePageReader.class, PATIENCE_SECONDS, at -> {});
    }

    private Judged judged() {
        try (ReadScans read = read(2, scans)) {
            return read.judged();
        }
    }

    private static List<String> refused(Judged judged) {
        return judged.refused().stream()
                .map(page -> page.file().getFileName() + " " + page.page() + " " + page.cause())
                .toList();
    }

    private static List<String> places(Judged judged) {
        return judged.cases().stream()
                .map(each ->
                        each.id() + " " + each.at().batch() + " " + each.at().place())
                .toList();
    }

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
    @DisplayName("Trang làm tiến trình chết, treo, nói bậy hay nói dối: chỉ trang ấy bị loại, các trang khác đọc đủ")
    void whatKillsTheReader() throws IOException {
        scan("a1.jpg", sheet("x..,x..,x..", 1));
        scan("a2.jpg", "die");
        scan("a3.jpg", sheet("x..,x..,x..", 2));
        scan("a5.jpg", "babble");
        scan("a6.jpg", "lie");
        scan("a7.jpg", "stumble");
        scan("a9.jpg", sheet("x..,x..,x..", 4));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(3);
        assertThat(refused(judged))
                .containsExactly("a2.jpg 0 GAVE_UP", "a5.jpg 0 GAVE_UP", "a6.jpg 0 GAVE_UP", "a7.jpg 0 GAVE_UP");
        assertThat(judged.refused().getLast().detail()).isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
    }

    @Test
    @DisplayName("Trang làm tiến trình chết một lần rồi đọc được: không mất")
    void diesOnce() throws IOException {
        scan("a1.jpg", sheet("x..,x..,x..", 1));
        scan("a2.jpg", "once " + work.resolve("lan-dau") + " " + sheet("x..,x..,x..", 3));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(2);
        assertThat(work.resolve("lan-dau")).exists();
    }

    @Test
    @DisplayName("Trang làm tiến trình treo: quá hạn thì thử lại một lần, rồi bị loại")
    void whatHangs() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1), "hang");

        try (ReadScans read =
                Scans.read(vote.job(work.resolve("ket-qua"), 1, scans), FakePageReader.class, 2, at -> {})) {
            assertThat(refused(read.judged())).containsExactly("a.pdf 1 GAVE_UP");
            assertThat(read.judged().clear()).hasSize(1);
        }
    }

    @Test
    @DisplayName("Lần chạy sau không đọc lại trang đã đọc; tệp đổi nội dung thì đọc lại; xong thì không còn gì")
    void goesOn() throws IOException {
        Path marker = work.resolve("da-doc");
        scan("a.pdf", sheet("x..,x..,x..", 1), "once " + marker + " " + sheet(".x.,.x.,.x.", 2));
        try (ReadScans read = read(1, scans)) {
            assertThat(read.judged().clear()).hasSize(2);
        }
        Files.delete(marker);
        try (ReadScans read = read(1, scans)) {
            assertThat(read.judged().clear()).hasSize(2);
            assertThat(marker).doesNotExist();
        }
        scan("a.pdf", sheet("x..,x..,x..", 1), sheet("..x,..x,..x", 3), sheet(".x.,.x.,.x.", 4));
        try (ReadScans read = read(1, scans)) {
            assertThat(read.judged().clear()).hasSize(3);
            assertThat(work.resolve("ket-qua.reading/journal")).exists();
            read.finish();
        }
        assertThat(work.resolve("ket-qua.reading")).doesNotExist();
    }

    @Test
    @DisplayName("Hai lần chạy vào cùng một chỗ: lần sau bị từ chối, lần trước không hề gì")
    void oneAtATime() throws IOException {
        scan("a.jpg", sheet("x..,x..,x..", 1));
        try (ReadScans first = read(1, scans)) {
            assertThat(Refusals.codes(() -> read(1, scans))).containsExactly("F113");
            assertThat(first.judged().clear()).hasSize(1);
        }
        try (ReadScans again = read(1, scans)) {
            assertThat(again.judged().clear()).hasSize(1);
        }
    }

    @Test
    @DisplayName("Thư mục tạm chỉ chủ của nó xem được; thư mục lạ cùng tên thì không đụng vào")
    void privateFolder() throws IOException {
        scan("a.jpg", sheet("x..,x..,x..", 1));
        Path folder = work.resolve("ket-qua.reading");
        try (ReadScans read = read(1, scans)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal"))))
                    .isEqualTo("rw-------");
            assertThat(read.sums().pages()).isEqualTo(1);
        }
        Files.writeString(folder.resolve("cua-toi.txt"), "giữ lại");
        assertThat(Refusals.codes(() -> read(1, scans))).containsExactly("F112");
        assertThat(folder.resolve("cua-toi.txt")).exists();
    }

    @Test
    @DisplayName("Cùng một tệp đưa vào hai lần, hay hai bản sao của nó: bản sau bị loại, nêu bản đầu")
    void sameFileTwice() throws IOException {
        scan("a.jpg", sheet("x..,x..,x..", 1));
        scan("b/ban-sao.jpg", sheet("x..,x..,x..", 1));

        Judged judged;
        try (ReadScans read = read(2, scans, scans.resolve("a.jpg"))) {
            judged = read.judged();
        }

        assertThat(judged.clear()).hasSize(1);
        assertThat(refused(judged))
                .containsExactlyInAnyOrder("a.jpg -1 DUPLICATE_FILE", "ban-sao.jpg -1 DUPLICATE_FILE");
        assertThat(judged.refused()).allMatch(page -> page.detail().endsWith("a.jpg"));
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
    @DisplayName("Một tờ quét hai lần: tờ sau được hỏi và chỉ chỗ tờ trước, tờ trước vẫn được đếm")
    void fedTwice() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1), sheet("x..,x..,x..", 2), sheet("x..,x..,x..", 1));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(2);
        Case again = judged.cases().getFirst();
        assertThat(again.at().place()).isEqualTo(3);
        assertThat(again.asks()).extracting(Ask::question).containsExactly(Question.AGAIN, Question.ISSUED);
        assertThat(again.asks())
                .allMatch(ask -> ask.why().equals(List.of(Why.SEEN_TWICE))
                        && ask.reading().isEmpty());
        assertThat(again.twin()).contains("a.pdf", "1");
        assertThat(again.rows()).isEqualTo("111");
    }

    @Test
    @DisplayName("Bản sao mà mã không đọc được: một câu hỏi ai phát ra, mang cả hai lý do")
    void copyWithoutCode() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1), sheet("-", "x..,x..,x..", 1));

        assertThat(judged().cases().getFirst().asks())
                .extracting(ask -> ask.question() + " " + ask.why())
                .containsExactly("AGAIN [SEEN_TWICE]", "ISSUED [NO_CODE, SEEN_TWICE]");
    }

    @Test
    @DisplayName(
            "Hai tờ cùng số riêng: dấu như nhau thì hỏi tờ sau; dấu khác nhau thì tờ nào cũng có thể là bản sao, hỏi cả hai")
    void sameNumber() throws IOException {
        String first = numbered("00000000000000A1");
        String second = numbered("00000000000000A2");
        String third = numbered("00000000000000A3");
        scan("a.pdf", sheet(first, "x..,x..,x..", 1), sheet(first, "x..,x..,x..", 1));
        scan("b.pdf", sheet(second, ".x.,x..,.x.", 2), sheet(third, "..x,..x,..x", 3), sheet(second, "..x,..x,.x.", 4));

        Judged judged = judged();

        assertThat(judged.clear()).hasSize(2);
        assertThat(judged.cases())
                .extracting(each -> each.at().batch() + " " + each.at().place() + " "
                        + each.asks().stream()
                                .map(ask -> ask.question() + "" + ask.why())
                                .toList())
                .containsExactly(
                        "a.pdf 2 [AGAIN[SEEN_TWICE, SAME_NUMBER], ISSUED[SEEN_TWICE, SAME_NUMBER]]",
                        "b.pdf 1 [ISSUED[SAME_NUMBER]]",
                        "b.pdf 3 [AGAIN[SAME_NUMBER], ISSUED[SAME_NUMBER]]");
        assertThat(judged.cases()).extracting(Case::twin).allMatch(twin -> !twin.isEmpty());
        assertThat(judged.cases().get(1).twin()).contains("b.pdf", "3");
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
    @DisplayName("Tiến trình đọc không khởi động được: từ chối, nói điều Java nói")
    void doesNotStart() throws IOException {
        scan("a.pdf", sheet("x..,x..,x..", 1));
        assertThatThrownBy(() -> Scans.read(
                        vote.job(work.resolve("ket-qua"), 1, scans), ScansTest.class, PATIENCE_SECONDS, at -> {}))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    Problem problem = refused.problems().getFirst();
                    assertThat(problem.fault()).isEqualTo(Fault.F808_READER_DOES_NOT_START);
                    assertThat(String.valueOf(problem.values().get("cause"))).contains(ScansTest.class.getName());
                });
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
