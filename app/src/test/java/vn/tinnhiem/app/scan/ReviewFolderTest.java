package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.scan.Doubtful.COMMITTEE;
import static vn.tinnhiem.app.scan.Doubtful.again;
import static vn.tinnhiem.app.scan.Doubtful.judged;
import static vn.tinnhiem.app.scan.Doubtful.rows;
import static vn.tinnhiem.app.scan.Doubtful.signed;
import static vn.tinnhiem.app.scan.Doubtful.unread;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.app.counting.Seen;
import vn.tinnhiem.app.files.Refusals;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Messages.Language;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.Circle;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.FileCause;

@DisplayName("Thư mục review/ cho ban kiểm phiếu")
class ReviewFolderTest {

    private static final BallotLines VOTE = Doubtful.vote();
    private static final Messages VIETNAMESE = new Messages(Language.VI);

    @TempDir
    Path folder;

    /** Boxes 7 mm wide at 85, 100 and 115 mm; rows 10 mm apart from 50 mm down. */
    private static LayoutJson layout() {
        Rect nothing = new Rect(0, 0, 0, 0);
        List<LayoutJson.Row> rows = IntStream.range(0, 3)
                .mapToObj(i -> new LayoutJson.Row(
                        i + 1,
                        "Người Số " + (i + 1),
                        nothing,
                        nothing,
                        List.of(nothing, nothing),
                        Stream.of(Box.Level.values())
                                .map(level ->
                                        new Box(level, new Rect(85 + 15.0 * level.ordinal(), 50 + 10.0 * i, 7, 7)))
                                .toList()))
                .toList();
        return new LayoutJson(
                LayoutJson.FORMAT,
                "v",
                "phieu",
                "1",
                new LayoutJson.Page("A4", 210, 297),
                List.of(),
                nothing,
                List.of(),
                rows,
                List.of(),
                List.of(),
                List.of(),
                new Circle(30, 30, 20),
                nothing);
    }

    private ReviewFolder review(Judged judged, Decisions decisions, EarlierDecisions earlier) {
        return new ReviewFolder(judged, decisions, earlier, VOTE, List.of(layout()), VIETNAMESE);
    }

    private Path written(Judged judged, Decisions decisions, EarlierDecisions earlier) throws IOException {
        Path out = folder.resolve("review");
        review(judged, decisions, earlier)
                .write(
                        out,
                        of -> of.number() == 9
                                ? Optional.empty()
                                : Optional.of(("picture of " + of.id()).getBytes(StandardCharsets.UTF_8)));
        return out;
    }

    private static List<NamedCsvRecord> table(Path review) throws IOException {
        String text = Files.readString(review.resolve("decisions.csv"));
        assertThat(text).startsWith("\uFEFF");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return csv.stream().toList();
        }
    }

    @Test
    @DisplayName("Mỗi tờ một ảnh, mỗi câu hỏi một dòng, có xấp và chỗ trong xấp")
    void files() throws IOException {
        Path review =
                written(judged(List.of(), rows(1, "?2?"), unread(2, VOTE)), Decisions.NONE, EarlierDecisions.NONE);
        assertThat(Files.readString(review.resolve("T002.png"))).isEqualTo("picture of T002");
        assertThat(review.toFile().list())
                .containsExactlyInAnyOrder("T001.png", "T002.png", "decisions.csv", "huong-dan.txt");
        List<NamedCsvRecord> table = table(review);
        assertThat(table.getFirst().getHeader())
                .containsExactly(
                        "case",
                        "batch",
                        "place",
                        "question",
                        "person",
                        "name",
                        "why",
                        "reading",
                        "decision",
                        "reason",
                        "name1",
                        "name2",
                        "check");
        assertThat(table)
                .extracting(
                        line -> line.getField("case") + " " + line.getField("question") + " " + line.getField("person"))
                .containsExactly(
                        "T001 row 1",
                        "T001 row 3",
                        "T002 ballot ",
                        "T002 issued ",
                        "T002 added ",
                        "T002 row 1",
                        "T002 row 2",
                        "T002 row 3");
        assertThat(table.getFirst().getFields()).contains("xap-1.pdf", "4", "Người Số 1");
    }

    @Test
    @DisplayName("Trang không hiện lại được thì không có ảnh, và dòng của nó nói ra")
    void noPicture() throws IOException {
        Path review = written(judged(List.of(), rows(9, "11?")), Decisions.NONE, EarlierDecisions.NONE);
        assertThat(review.resolve("T009.png")).doesNotExist();
        assertThat(table(review).getFirst().getField("why")).endsWith(VIETNAMESE.say("seen.noPicture"));
    }

    @Test
    @DisplayName("Lý do nêu tên ô và số dòng")
    void levelAndRow() throws IOException {
        List<NamedCsvRecord> table =
                table(written(judged(List.of(), rows(1, "11?")), Decisions.NONE, EarlierDecisions.NONE));
        assertThat(table.getFirst().getField("why"))
                .startsWith("Ô «" + VIETNAMESE.say("seen.level2") + "» của dòng 3 ")
                .isEqualTo("Ô «Tín nhiệm» của dòng 3 tô kín hoặc bôi đen: người ghi phiếu chọn hay bỏ?");
    }

    @Test
    @DisplayName("Tệp vừa ghi, điền vào là đọc lại được; quyết định đã có thì đứng sẵn trong tệp mới")
    void roundTrip() throws IOException {
        Judged judged = judged(List.of(), rows(1, "?2?"), again(2, "111", "T001"));
        Path review = written(judged, Decisions.NONE, EarlierDecisions.NONE);
        Path file = review.resolve("decisions.csv");
        String filled = Files.readString(file)
                .replaceFirst("(T001,xap-1.pdf,4,row,1,.*?),,,,,", "$1,,M,hai dấu,Lê Thị Nhãn,Giáp Quỳnh Thử");
        Files.writeString(file, filled);
        Decisions decisions = Decisions.read(file, judged, VOTE, COMMITTEE);
        assertThat(decisions.size()).isEqualTo(1);
        List<NamedCsvRecord> again = table(written(judged, decisions, EarlierDecisions.NONE));
        assertThat(again.getFirst().getFields().subList(8, 12))
                .containsExactly("M", "hai dấu", "Lê Thị Nhãn", "Giáp Quỳnh Thử");
        assertThat(again.get(1).getField("decision")).isEmpty();
    }

    @Test
    @DisplayName("Tên xấp giống công thức không thành công thức")
    void formulas() throws IOException {
        Case of = rows(1, "?22");
        Case named = new Case(1, Doubtful.at("=1+1.pdf", 0), 0, "?22", of.asks(), of.sightings(), "");
        assertThat(table(written(judged(List.of(), named), Decisions.NONE, EarlierDecisions.NONE))
                        .getFirst()
                        .getField("batch"))
                .isEqualTo("'=1+1.pdf");
    }

    @Test
    @DisplayName("Tờ giống hẳn tờ khác: cả hai câu hỏi chỉ chỗ tờ kia; hướng dẫn nói cả ba trường hợp")
    void likeAnother() throws IOException {
        Judged judged = judged(List.of(), again(1, "111", "xấp xap-7.pdf, tờ 9"));
        Path review = written(judged, Decisions.NONE, EarlierDecisions.NONE);

        assertThat(table(review)).extracting(line -> line.getField("question")).containsExactly("again", "issued");
        assertThat(table(review)).allMatch(line -> line.getField("why").contains("xấp xap-7.pdf, tờ 9"));
        assertThat(table(review)).extracting(line -> line.getField("why")).doesNotHaveDuplicates();
        assertThat(Files.readString(review.resolve("huong-dan.txt")).lines())
                .anyMatch(line -> line.matches(".*MỘT tờ giấy.* yes +để trống"))
                .anyMatch(line -> line.matches(".*HAI tờ giấy.* no +yes"))
                .anyMatch(line -> line.matches(".*HAI tờ giấy.*bản sao.* no +no"));
    }

    @Test
    @DisplayName("Hướng dẫn chỉ nói về những câu được hỏi")
    void guide() throws IOException {
        String rowsOnly =
                Files.readString(written(judged(List.of(), rows(1, "?22")), Decisions.NONE, EarlierDecisions.NONE)
                        .resolve("huong-dan.txt"));
        assertThat(rowsOnly).contains("CÂU HỎI row").doesNotContain("CÂU HỎI ballot", "CÂU HỎI again");
        String all = new ReviewGuide(judged(List.of(), unread(1, VOTE), again(2, "111", "")), VOTE).text();
        assertThat(all).contains("CÂU HỎI row", "CÂU HỎI issued", "CÂU HỎI added", "CÂU HỎI again", "CÂU HỎI ballot");
    }

    @Test
    @DisplayName("Chạy lại khi thêm một xấp: điều đã ghi đi theo tờ, không theo số")
    void carriedWithTheSheet() throws IOException {
        Case heavy = rows(1, "?2?");
        Path review = written(judged(List.of(), heavy), Decisions.NONE, EarlierDecisions.NONE);
        Path file = review.resolve("decisions.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("(,row,3,.*?),,,,,", "$1,,1,đang xem,,"));
        Case moved = new Case(2, heavy.at(), 0, heavy.rows(), heavy.asks(), heavy.sightings(), "");
        Judged now = judged(List.of(), unread(1, VOTE), moved);
        EarlierDecisions earlier = EarlierDecisions.of(review, now, Decisions.NONE);
        assertThat(earlier.carried()).hasSize(1);
        assertThat(earlier.others()).isZero();
        assertThat(earlier.kept()).isEmpty();
        NamedCsvRecord line = table(written(now, Decisions.NONE, earlier)).getLast();
        assertThat(line.getFields().subList(3, 5)).containsExactly("row", "3");
        assertThat(line.getField("case")).isEqualTo("T002");
        assertThat(line.getFields().subList(8, 12)).containsExactly("1", "đang xem", "", "");
    }

    @Test
    @DisplayName("Điều đã ghi mà không còn đúng tờ nào thì tệp cũ được giữ nguyên, qua nhiều lần chạy")
    void earlierFilesAreKept() throws IOException {
        Path review = written(judged(List.of(), rows(1, "?22")), Decisions.NONE, EarlierDecisions.NONE);
        Path file = review.resolve("decisions.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("(,row,1,.*?),,,,,", "$1,,1,rõ,,"));
        byte[] typed = Files.readAllBytes(file);
        Judged other = judged(List.of(), rows(5, "3?3"));
        EarlierDecisions earlier = EarlierDecisions.of(review, other, Decisions.NONE);
        assertThat(earlier.others()).isEqualTo(1);
        written(other, Decisions.NONE, earlier);
        assertThat(review.resolve("decisions-earlier-1.csv")).hasBinaryContent(typed);
        Files.writeString(file, "hỏng");
        byte[] unreadable = Files.readAllBytes(file);
        written(other, Decisions.NONE, EarlierDecisions.of(review, other, Decisions.NONE));
        assertThat(review.resolve("decisions-earlier-1.csv")).hasBinaryContent(typed);
        assertThat(review.resolve("decisions-earlier-2.csv")).hasBinaryContent(unreadable);
    }

    @Test
    @DisplayName("Thư mục sắp bị thay có quyết định mà lần này không dùng thì bị từ chối")
    void nothingTypedIsLost() throws IOException {
        Judged judged = judged(List.of(), rows(1, "?22"));
        Path review = written(judged, Decisions.NONE, EarlierDecisions.NONE);
        EarlierDecisions.refuseLoss(review, null);
        EarlierDecisions.refuseLoss(folder.resolve("nowhere"), null);
        Path file = review.resolve("decisions.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("(,row,1,.*?),,,,,", "$1,,1,rõ,,"));
        assertThat(Refusals.codes(() -> EarlierDecisions.refuseLoss(review, null)))
                .containsExactly("F843");
        Path another = Doubtful.decisions(folder, signed("T001,row,1,1"));
        assertThat(Refusals.codes(() -> EarlierDecisions.refuseLoss(review, another)))
                .containsExactly("F843");
        EarlierDecisions.refuseLoss(review, file);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Mỗi điều máy hỏi, mỗi cớ loại trang có câu bằng mỗi thứ tiếng")
    void words(Language language) {
        Messages messages = new Messages(language);
        for (Why why : Why.values()) {
            assertThat(new Seen(why.name(), 1).words(messages, 7)).isNotBlank();
            assertThat(new Seen(why.name(), 0).words(messages, Seen.NO_ROW)).isNotBlank();
        }
        List<String> causes = new ArrayList<>(
                Arrays.stream(FileCause.values()).map(Enum::name).toList());
        causes.add(RefusedPage.BLANK_SIDE);
        assertThat(causes).allMatch(cause -> messages.has("refused." + cause));
    }
}
