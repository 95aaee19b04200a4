package vn.tinnhiem.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.result.announced.AnnouncedResult;
import vn.tinnhiem.app.result.announced.Announcements;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Cùng những con số, từng ký tự, trên màn hình, trên giấy và trong tệp")
@NullUnmarked // what is missing here fails the test
class SameNumbersTest {

    private static final List<String> LEVELS = List.of("high", "confidence", "low");
    private static final Pattern PERCENT = Pattern.compile("\\d+,\\d\\d%");

    private static ClosedVote vote;
    private static OfficeCaller secretariat;
    private static Map<String, byte[]> files;
    private static Duration took;

    /** The second implementation's numbers of one person, as they have to be printed. */
    private record Expected(String name, List<String> counted, List<String> percents, List<String> whole) {}

    @BeforeAll
    static void close() throws IOException {
        RunningOffice office = RunningOffice.shared();
        vote = ClosedVote.closed(office, "hai-phong");
        secretariat = office.signedIn(Role.SECRETARIAT);
        secretariat.get("/");
        long from = System.nanoTime();
        byte[] zip = secretariat.bytes(vote.at("/papers.zip")).body();
        took = Duration.ofNanos(System.nanoTime() - from);
        files = unzipped(zip);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<Expected> expected() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../examples/hai-phong/expected-count.csv"));
        List<String> header = List.of(lines.getFirst().split(","));
        List<Expected> persons = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i).replace("\"", ""));
            }
            persons.add(new Expected(
                    row.get("name"),
                    LEVELS.stream()
                            .map(level -> row.get(level) + "/" + row.get("collected"))
                            .toList(),
                    LEVELS.stream().map(level -> row.get(level + "Percent")).toList(),
                    List.of(row.get("collected"), row.get("valid"), row.get("invalid"))));
        }
        return persons;
    }

    private static TreeSet<String> percents(String words) {
        return PERCENT.matcher(words).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void holds(String words) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (Expected person : expected()) {
            assertThat(words).contains(person.name());
            assertThat(words).contains(person.counted());
            all.addAll(person.percents());
        }
        all.add("100,00%");
        TreeSet<String> said = percents(words);
        said.add("100,00%");
        assertThat(said).isEqualTo(all);
    }

    @Test
    @Clause({"QN-11", "HP-26"})
    @DisplayName("Trang kết quả: số phiếu, cơ số và tỉ lệ của từng người, đúng từng ký tự")
    void onThePage() throws IOException {
        String page = secretariat.get(vote.at("/result")).body();

        holds(page);
        for (Expected person : expected()) {
            String row = page.substring(page.indexOf(">" + person.name() + "<"));
            row = row.substring(0, row.indexOf("</tr>"));
            List<String> cells = Pattern.compile("cell-line\">([^<]*)<")
                    .matcher(row)
                    .results()
                    .map(cell -> cell.group(1))
                    .toList();
            assertThat(cells.subList(1, 4)).isEqualTo(person.whole());
            for (int i = 0; i < LEVELS.size(); i++) {
                assertThat(cells.subList(4 + 2 * i, 6 + 2 * i))
                        .containsExactly(
                                person.counted().get(i), person.percents().get(i));
            }
        }
    }

    @Test
    @Clause({"HP-20", "HP-21"})
    @DisplayName("Biên bản và báo cáo, Word và PDF")
    void onPaper() throws IOException {
        for (String name : List.of("minutes", "report")) {
            holds(word(files.get(name + ".docx")));
            holds(pdf(files.get(name + ".pdf")));
        }
    }

    @Test
    @DisplayName("Phiếu kết quả từng người chỉ có con số của người ấy")
    void onTheSheetOfAPerson() throws IOException {
        List<Expected> persons = expected();
        for (int i = 0; i < persons.size(); i++) {
            TreeSet<String> own = new TreeSet<>(persons.get(i).percents());
            for (String words : List.of(
                    word(files.get("persons/" + (i + 1) + ".docx")), pdf(files.get("persons/" + (i + 1) + ".pdf")))) {
                assertThat(words).contains(persons.get(i).name());
                TreeSet<String> said = percents(words);
                said.remove("100,00%");
                own.remove("100,00%");
                assertThat(said).isEqualTo(own);
            }
        }
    }

    @Test
    @DisplayName("Bảng tính: công thức tính lại ra đúng những con số ấy")
    void inTheWorkbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.get("result.xlsx")))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            DataFormatter format = new DataFormatter(Locale.of("vi", "VN"));
            List<Expected> persons = expected();
            for (int i = 0; i < persons.size(); i++) {
                Row row = book.getSheetAt(0).getRow(4 + i);
                Expected person = persons.get(i);
                assertThat(row.getCell(1).getStringCellValue()).isEqualTo(person.name());
                for (int level = 0; level < LEVELS.size(); level++) {
                    assertThat(format.formatCellValue(row.getCell(8 + 2 * level), evaluator) + "/"
                                    + format.formatCellValue(row.getCell(5), evaluator))
                            .isEqualTo(person.counted().get(level));
                    assertThat(format.formatCellValue(row.getCell(9 + 2 * level), evaluator))
                            .isEqualTo(person.percents().get(level));
                }
            }
        }
    }

    @Test
    @DisplayName("Tệp số liệu, biểu đồ và màn hình hội trường")
    void inJsonAndInTheRoom() throws IOException {
        RunningOffice office = RunningOffice.shared();
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        chair.get("/");
        chair.post(vote.at("/result/release"), "version", "1");
        AnnouncedResult room = office.bean(Announcements.class).of(vote.vote()).orElseThrow();
        String chart = secretariat.get(vote.at("/result/numbers.json")).body();
        Map<?, ?> box = (Map<?, ?>)
                ((List<?>) CanonicalJson.read(files.get("result.json")).get("ballots")).getFirst();
        List<Expected> persons = expected();
        for (int i = 0; i < persons.size(); i++) {
            Expected person = persons.get(i);
            AnnouncedResult.Person shown = room.persons().get(i);
            Map<?, ?> json = (Map<?, ?>) ((List<?>) box.get("persons")).get(i);
            assertThat(shown.levels().stream().map(AnnouncedResult.Share::counted))
                    .isEqualTo(person.counted());
            assertThat(shown.levels().stream().map(AnnouncedResult.Share::percent))
                    .isEqualTo(person.percents());
            person.percents().forEach(percent -> assertThat(chart).contains("\"" + percent + "\""));
            person.counted().forEach(counted -> assertThat(chart).contains("\"" + counted + "\""));
            assertThat(json.get("name")).isEqualTo(person.name());
            List<String> keys = List.of("highConfidence", "confidence", "lowConfidence");
            for (int level = 0; level < keys.size(); level++) {
                Map<?, ?> share = (Map<?, ?>) json.get(keys.get(level));
                assertThat(share.get("count") + "/" + json.get("collected"))
                        .isEqualTo(person.counted().get(level));
            }
        }
        assertThat(room.fingerprint())
                .isEqualTo(CanonicalJson.read(files.get("result.json")).get("fingerprint"));
        assertThat(chart).doesNotContain("2/3").doesNotContain("trên 50%");
    }

    @Test
    @DisplayName("Mỗi giấy tờ tải riêng giống hệt trong tệp nén; làm lại thì giống từng byte")
    void oneByOneIsTheSame() {
        for (String name : List.of("minutes.docx", "report.pdf", "persons/2.pdf", "result.xlsx", "summary.txt")) {
            assertThat(secretariat.bytes(vote.at("/papers/files/" + name)).body())
                    .as(name)
                    .isEqualTo(files.get(name));
        }
        assertThat(secretariat.bytes(vote.at("/papers/files/persons/99.pdf")).statusCode())
                .isEqualTo(404);
        assertThat(secretariat.bytes(vote.at("/papers/files/../../../x")).statusCode())
                .isIn(400, 404);
    }

    @Test
    @DisplayName("Mọi giấy tờ của cuộc lấy phiếu xong trong vài giây")
    void allPapersAreQuick() {
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }

    private static String word(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return plain(words.getText());
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return plain(stripper.getText(document));
        }
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ");
    }
}
