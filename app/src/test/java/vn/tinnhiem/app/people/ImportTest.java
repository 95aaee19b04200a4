package vn.tinnhiem.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.files.Books;
import vn.tinnhiem.app.files.SourceTable;
import vn.tinnhiem.app.files.VietnameseEncoding;
import vn.tinnhiem.app.people.ImportLine.State;
import vn.tinnhiem.app.people.Imports.Pending;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Nhập danh bạ từ tệp")
class ImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    private static RunningOffice office;
    private static Imports imports;
    private static Directory directory;

    private String body;

    @BeforeAll
    static void start() {
        office = RunningOffice.shared();
        imports = office.bean(Imports.class);
        directory = office.bean(Directory.class);
    }

    @BeforeEach
    void body() {
        body = TestBodies.make(office);
    }

    /** Keeps a file and takes its columns for what they seem to be. */
    private Pending sent(String name, byte[] bytes) {
        String id = imports.keep(body, name, bytes, "Người Thử");
        Pending pending = imports.find(body, id).orElseThrow();
        SourceTable.Top top =
                imports.open(pending).top(OptionalInt.empty(), OptionalInt.empty(), ImportField.columns());
        Map<Integer, ImportField> columns = new TreeMap<>();
        Map<Integer, VietnameseEncoding> fonts = new TreeMap<>();
        ImportColumns.of(top, pending.reading()).stream()
                .filter(column -> !column.field().isEmpty())
                .forEach(column -> {
                    columns.put(column.heading().index(), ImportField.valueOf(column.field()));
                    fonts.put(column.heading().index(), column.font());
                });
        assertThat(ImportColumns.faults(columns)).isEmpty();
        imports.read(
                pending, pending.reading().as(OptionalInt.of(top.sheet()), OptionalInt.of(top.row()), columns, fonts));
        return imports.find(body, id).orElseThrow();
    }

    private Pending csv(String... lines) {
        return sent("ds.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private List<State> states(Pending pending) {
        return imports.preview(pending).lines().stream().map(ImportLine::state).toList();
    }

    private Optional<Map<State, Integer>> confirmed(Pending pending) {
        return imports.confirm(pending, imports.preview(pending).digest());
    }

    private List<String> names() {
        return directory.of(body, TODAY).stream().map(DirectoryPerson::name).toList();
    }

    @Test
    @DisplayName("Chưa xác nhận thì chưa ghi gì; còn một dòng lỗi thì không ghi dòng nào; bỏ dòng ấy thì ghi hết")
    void allOrNothing() {
        Pending pending = csv("Họ và tên,Mã,Ngày sinh", "Nguyễn Văn Một,1,2/9/75", "Nguyễn Văn Hai,2,31/02/1975");
        assertThat(states(pending)).containsExactly(State.NEW, State.ERROR);
        assertThat(confirmed(pending)).isEmpty();
        assertThat(names()).isEmpty();
        imports.choose(pending, Map.of(3, "skip"));
        pending = imports.find(body, pending.id()).orElseThrow();
        assertThat(confirmed(pending)).isPresent();
        assertThat(names()).containsExactly("Nguyễn Văn Một");
        assertThat(pending.file()).doesNotExist();
        assertThat(imports.find(body, pending.id())).isEmpty();
        assertThat(office.bean(AuditLog.class).firstBroken()).isEmpty();
    }

    @Test
    @DisplayName("Hai văn thư: người thứ hai xác nhận bản xem trước đã cũ thì không ghi gì, và thấy dòng nào nay khác")
    void twoClerks() {
        confirmed(csv("Họ và tên,Mã,Chức vụ", "Nguyễn Văn Một,1,Chuyên viên"));
        Pending one = csv("Họ và tên,Mã,Chức vụ", "Nguyễn Văn Một,1,Trưởng phòng");
        Pending two = csv("Họ và tên,Mã,Chức vụ", "Nguyễn Văn Một,1,Phó Trưởng phòng");
        String seenByTwo = imports.preview(two).digest();
        assertThat(confirmed(one)).isPresent();
        assertThat(imports.confirm(two, seenByTwo)).isEmpty();
        assertThat(directory.of(body, TODAY).getFirst().position()).isEqualTo("Trưởng phòng");

        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        String base = "/people/" + body + "/imports/" + two.id();
        clerk.get(base + "/preview");
        HttpResponse<String> answer = clerk.post(base + "/confirm", "digest", seenByTwo);
        String to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(to).endsWith("preview?changed=true");
        assertThat(clerk.get(to).body()).contains("finding-warning", "Nguyễn Văn Một");
        assertThat(confirmed(two)).isPresent();
        assertThat(directory.of(body, TODAY).getFirst().position()).isEqualTo("Phó Trưởng phòng");
        assertThat(imports.confirm(two, seenByTwo)).isEmpty();
    }

    @Test
    @DisplayName("Bản xem trước và các lựa chọn còn nguyên sau khi chương trình khởi động lại; tệp mồ côi thì dọn")
    void survivesRestart() throws IOException {
        Path data;
        String restartedBody;
        String id;
        try (RunningOffice first = RunningOffice.start()) {
            data = first.data();
            restartedBody = TestBodies.make(first);
            Imports there = first.bean(Imports.class);
            id = there.keep(
                    restartedBody, "ds.csv", "Họ và tên,Mã\nA B,1\n*,2\n".getBytes(StandardCharsets.UTF_8), "x");
            Pending pending = there.find(restartedBody, id).orElseThrow();
            there.read(
                    pending,
                    pending.reading()
                            .as(
                                    OptionalInt.of(0),
                                    OptionalInt.of(1),
                                    Map.of(1, ImportField.NAME, 2, ImportField.CODE),
                                    Map.of()));
            there.choose(there.find(restartedBody, id).orElseThrow(), Map.of(3, "skip"));
        }
        Path orphan =
                Files.writeString(data.resolve("uploads").resolve("people").resolve("mo-coi.csv"), "x");
        assertThat(orphan.toFile().setLastModified(1_000_000_000_000L)).isTrue();
        try (RunningOffice second = RunningOffice.at(data)) {
            assertThat(orphan).doesNotExist();
            Imports there = second.bean(Imports.class);
            Pending pending = there.find(restartedBody, id).orElseThrow();
            assertThat(there.preview(pending).lines())
                    .extracting(ImportLine::state)
                    .containsExactly(State.NEW, State.LEFT_OUT);
            there.drop(pending);
            assertThat(pending.file()).doesNotExist();
        }
    }

    @Test
    @DisplayName("Tải về .xlsx hay .csv rồi nhập lại: mọi dòng như cũ; nhập vào cơ quan khác thì ra đúng danh bạ ấy")
    void roundTrip() {
        confirmed(csv(
                "Họ và tên,Mã,Ngày sinh,Chức vụ,Thành phần,Thông báo nghỉ hưu,Ngày bổ nhiệm,Bổ nhiệm lại,Nơi khác",
                "Lê Uỷ Thuý,0012,02/09/1968,Giám đốc; Bí thư,Ban Giám đốc; Cấp uỷ,01/03/2026,15/06/2021,x,Hội Mẫu; Hội Thử",
                "Y Ƀiă Mlô,,,,,,,,",
                "Trần Văn,,,,,,,,"));
        List<PersonFacts> before = facts(body);
        assertThat(before).hasSize(3);
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        String first = body;
        for (String kind : List.of("xlsx", "csv")) {
            byte[] file = clerk.bytes("/people/" + first + "/export." + kind).body();
            body = first;
            assertThat(states(sent("ds." + kind, file))).containsExactly(State.SAME, State.SAME, State.SAME);
            body = TestBodies.make(office);
            confirmed(sent("ds." + kind, file));
            assertThat(facts(body)).isEqualTo(before);
        }
    }

    private List<PersonFacts> facts(String of) {
        return directory.of(of, TODAY).stream().map(DirectoryPerson::facts).toList();
    }

    @Test
    @DisplayName("Tệp mẫu nhập được ngay, ra đúng một người")
    void sample() {
        byte[] file =
                office.signedIn(Role.SECRETARIAT).bytes("/people/sample.xlsx").body();
        assertThat(states(sent("mau.xlsx", file))).containsExactly(State.NEW);
    }

    @Test
    @DisplayName("5.000 dòng .xlsx: xem trước dưới 3 giây, nhập một lần hết, tìm và xem trang vẫn nhanh")
    void fiveThousand() throws IOException {
        String[] family = {"Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Vũ", "Hoàng", "Đinh", "Bùi", "Võ"};
        String[] given = {"An", "Bình", "Chi", "Dũng", "Đường", "Hoà", "Hòa", "Ngọc", "Uyên", "Ỷ"};
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "DANH SÁCH");
            Books.row(sheet, 3, "STT", "Mã", "Họ và tên", "Ngày sinh", "Chức vụ", "Thành phần");
            for (int i = 0; i < 5000; i++) {
                String name = family[i % 10] + " " + given[i / 10 % 10] + " " + given[i / 100 % 10];
                Books.row(
                        sheet,
                        i + 4,
                        i + 1,
                        "CB-" + i,
                        name,
                        "2/9/" + (1960 + i % 40),
                        "Chuyên viên",
                        "Phòng " + i % 9);
            }
            Books.row(sheet, 5004, "", "", "Tổng cộng: 5000 người");
        });
        Pending pending = sent("ds.xlsx", Files.readAllBytes(file));
        long start = System.nanoTime();
        ImportPreview preview = imports.preview(pending);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(preview.counts().get(State.NEW)).isEqualTo(5000);
        assertThat(took).isLessThan(Duration.ofSeconds(3));
        start = System.nanoTime();
        assertThat(imports.confirm(pending, preview.digest())).isPresent();
        Duration written = Duration.ofNanos(System.nanoTime() - start);
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        clerk.get("/people/" + body);
        start = System.nanoTime();
        assertThat(clerk.get("/people/" + body + "?q=nguyen+hoa&page=2").statusCode())
                .isEqualTo(200);
        Duration page = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("5,000 rows: preview " + took.toMillis() + " ms, confirm " + written.toMillis()
                + " ms, page " + page.toMillis() + " ms");
        Pending again = sent("ds.xlsx", Files.readAllBytes(file));
        assertThat(imports.preview(again).counts().get(State.SAME)).isEqualTo(5000);
    }

    @Test
    @DisplayName(
            "Sổ Excel lộn xộn: đầu đề, tiêu đề gộp hai dòng, họ tên tách, ngày đủ kiểu, công thức, dòng ẩn, dòng tổng, chữ ký")
    void awkward() throws IOException {
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "UBND TỈNH MẪU", "", "", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            Books.row(sheet, 4, "TT", "Họ và tên", "", "Thông tin", "");
            Books.row(sheet, 5, "", "", "", "Ngày, tháng, năm sinh", "Chức danh");
            Books.row(sheet, 6, "(1)", "(2)", "", "(3)", "(4)");
            Books.row(sheet, 7, 1, "Nguyễn Thị", "Đường", "2/9/75", "Giám đốc");
            Books.row(sheet, 8, 2, "Trần Văn", "Thử", LocalDate.of(1980, 5, 1), "Phó Giám đốc");
            Books.row(sheet, 9, 3, "Lê Thị", "Số", 27274, "Kế toán");
            Books.row(sheet, 10, 4, "Lê Thị", "Năm", 1975, "Thủ quỹ");
            Books.row(sheet, 11, 5, "Lê Thị", "Ẩn", "1-2-1990", "Văn thư");
            sheet.getRow(10).setZeroHeight(true);
            Books.row(sheet, 12, 6, "Lê Thị", "", "1.2.1990", "");
            sheet.getRow(11).createCell(2).setCellFormula("\"Tí\"&\"nh\"");
            Books.row(sheet, 13, 7, "", "", "", "");
            Books.row(sheet, 14, "Tổng cộng: 6 người");
            Books.row(sheet, 16, "", "", "", "", "NGƯỜI LẬP BIỂU");
            for (String merged : List.of("A4:A5", "B4:C5", "D4:E4", "A14:C14")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
            }
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        List<ImportLine> lines =
                imports.preview(sent("ds.xlsx", Files.readAllBytes(file))).lines();
        assertThat(lines)
                .extracting(line -> line.number() + " " + line.row().facts().name() + " "
                        + line.row().facts().born().map(LocalDate::toString).orElse("-") + " "
                        + line.row().problems().stream()
                                .map(p -> p.fault().number() + " " + p.place())
                                .toList())
                .containsExactly(
                        "7 Nguyễn Thị Đường 1975-09-02 []",
                        "8 Trần Văn Thử 1980-05-01 []",
                        "9 Lê Thị Số 1974-09-02 []",
                        "10 Lê Thị Năm - [F315 D10]",
                        "11 Lê Thị Ẩn 1990-02-01 [F331 dòng 11]",
                        "12 Lê Thị Tính 1990-02-01 []",
                        "16  - [F324 A16, F322 C16]");
    }

    @Test
    @DisplayName("Sổ tính mốc 1904: số ngày trong ô thường cũng ra đúng ngày")
    void from1904() throws IOException {
        Path file = Books.book(folder, book -> {
            ((XSSFWorkbook) book).getCTWorkbook().getWorkbookPr().setDate1904(true);
            var sheet = book.createSheet("Bảng");
            Books.row(sheet, 1, "Họ và tên", "Ngày sinh");
            Books.row(sheet, 2, "Nguyễn Văn Một", 25812);
        });
        assertThat(imports.preview(sent("ds.xlsx", Files.readAllBytes(file)))
                        .lines()
                        .getFirst()
                        .result()
                        .born())
                .contains(LocalDate.of(1974, 9, 2));
    }

    @Test
    @DisplayName("Ô gộp nhiều dòng: lỗi ở mọi dòng nó phủ; năm hai chữ số đọc là ngày gần nhất đã qua")
    void mergedAndShortYears() throws IOException {
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ và tên", "Ngày sinh", "Thành phần", "Ngày bổ nhiệm");
            Books.row(sheet, 2, "Nguyễn Văn Một", "1/1/05", "Cấp uỷ", "1/7/25");
            Books.row(sheet, 3, "Nguyễn Văn Hai", "1/1/35", "", "1/7/25");
            sheet.addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
        });
        List<ImportLine> lines =
                imports.preview(sent("ds.xlsx", Files.readAllBytes(file))).lines();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.row().problems())
                        .extracting(p -> p.fault().number())
                        .containsExactly("F304"));
        assertThat(lines)
                .extracting(line -> line.row().facts().born().orElseThrow().getYear())
                .containsExactly(2005, 1935);
        assertThat(lines)
                .extracting(line -> line.row().facts().appointed().orElseThrow().getYear())
                .containsOnly(2025);
    }

    @Test
    @DisplayName("Tệp không rõ bảng mã: hỏi, đưa các cách đọc; chọn rồi mới tới chọn cột")
    void encodingAsked() {
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        clerk.get("/people/" + body);
        byte[] file = Stream.of("Ho va ten;Ma\n", "L", "\u00EA An;1\n")
                .collect(java.util.stream.Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
        String to = clerk.upload("/people/" + body + "/imports", "file", "ds.csv", file)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String page = clerk.get(to).body();
        assertThat(page).contains("Lê An", "Lờ An", "WINDOWS_1258", "TCVN3");
        clerk.post(to + "/encoding", "encoding", "WINDOWS_1258");
        assertThat(clerk.get(to).body()).contains("name=\"column-1\"", "Lê An");
    }

    @Test
    @DisplayName("Tệp không phải bảng, tệp Excel đời cũ, tệp rỗng: từ chối có mã, không giữ lại gì")
    void refused() throws IOException {
        Path uploads = office.data().resolve("uploads").resolve("people");
        long before = files(uploads);
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        clerk.get("/people/" + body);
        Path old = Books.xls(folder.resolve("cu.xls"), sheet -> Books.row(sheet, 1, "Họ và tên"));
        Map<String, byte[]> bad = Map.of(
                "F111 ../../etc/anh.png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2},
                "F107 cu.xlsx",
                Files.readAllBytes(old),
                "F102 rong.csv",
                new byte[0],
                "F106 hong.xlsx",
                "PK\u0003\u0004 hong".getBytes(StandardCharsets.ISO_8859_1));
        bad.forEach((name, bytes) -> {
            HttpResponse<String> answer =
                    clerk.upload("/people/" + body + "/imports", "file", name.substring(5), bytes);
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.body()).as(name).contains(name.substring(0, 4));
        });
        assertThat(files(uploads)).isEqualTo(before);
        assertThat(imports.of(body)).isEmpty();
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    @DisplayName("Chữ TCVN3 và VNI trong ô Excel, mỗi cột một kiểu: nhận từng cột, cột Unicode để nguyên")
    void fonts() throws IOException {
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Hä vµ tªn", "Chức vụ", "Thành phần");
            Books.row(sheet, 2, "NguyÔn ThÞ ¸nh", "Tröôûng phoøng", "Cấp uỷ");
            Books.row(sheet, 3, "TRÇN V¡N §øC", "Phoù Giaùm ñoác", "Ban Giám đốc");
        });
        List<String> read = new ArrayList<>();
        imports.preview(sent("ds.xlsx", Files.readAllBytes(file)))
                .lines()
                .forEach(line -> read.add(line.result().name() + "|"
                        + line.result().posts() + "|" + line.result().groups()));
        assertThat(read)
                .containsExactly(
                        "Nguyễn Thị Ánh|[Trưởng phòng]|[Cấp uỷ]", "TRẦN VĂN ĐỨC|[Phó Giám đốc]|[Ban Giám đốc]");
    }
}
