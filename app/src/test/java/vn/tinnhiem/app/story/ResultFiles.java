package vn.tinnhiem.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tinnhiem.app.kernel.CanonicalJson;

/** Giấy tờ đã tải về, đọc lại bằng những chương trình khác. */
final class ResultFiles {

    private static final List<String> LEVELS = List.of("highConfidence", "confidence", "lowConfidence");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ResultFiles() {}

    static ResultFiles unpacked(Path zip) {
        ResultFiles papers = new ResultFiles();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                papers.files.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return papers;
    }

    /** Word, PDF, Excel and JSON say the same numbers, letter by letter. */
    void say(List<Rated> persons) {
        for (String paper : List.of(word("minutes"), pdf("minutes"), word("report"), pdf("report"))) {
            for (Rated person : persons) {
                assertThat(paper).contains(person.name());
                assertThat(paper).contains(person.counted());
                assertThat(paper).contains(person.percents());
            }
        }
        for (int i = 0; i < persons.size(); i++) {
            String name = "persons/" + (i + 1);
            for (String paper : List.of(word(name), pdf(name))) {
                assertThat(paper).contains(persons.get(i).name());
                assertThat(paper).contains(persons.get(i).percents());
            }
        }
        workbookSays(persons);
        jsonSays(persons);
    }

    /** The minutes contain these words: committee, observers, explanations. */
    void minutesSay(String... words) {
        assertThat(word("minutes")).contains(words);
        assertThat(pdf("minutes")).contains(words);
    }

    void reportSays(String... words) {
        assertThat(word("report")).contains(words);
    }

    void minutesDoNotSay(String words) {
        assertThat(word("minutes")).doesNotContain(words);
    }

    private void workbookSays(List<Rated> persons) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(of("result.xlsx")))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            DataFormatter format = new DataFormatter(Locale.of("vi", "VN"));
            for (int i = 0; i < persons.size(); i++) {
                Row row = book.getSheetAt(0).getRow(4 + i);
                Rated person = persons.get(i);
                assertThat(row.getCell(1).getStringCellValue()).isEqualTo(person.name());
                for (int level = 0; level < LEVELS.size(); level++) {
                    assertThat(format.formatCellValue(row.getCell(8 + 2 * level), evaluator) + "/"
                                    + format.formatCellValue(row.getCell(5), evaluator))
                            .isEqualTo(person.counted().get(level));
                    assertThat(format.formatCellValue(row.getCell(9 + 2 * level), evaluator))
                            .isEqualTo(person.percents().get(level));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void jsonSays(List<Rated> persons) {
        Map<?, ?> box = (Map<?, ?>) ((List<?>) Objects.requireNonNull(
                        CanonicalJson.read(of("result.json")).get("ballots")))
                .getFirst();
        for (int i = 0; i < persons.size(); i++) {
            Map<?, ?> json = (Map<?, ?>) ((List<?>) Objects.requireNonNull(box.get("persons"))).get(i);
            assertThat(json.get("name")).isEqualTo(persons.get(i).name());
            for (int level = 0; level < LEVELS.size(); level++) {
                Map<?, ?> share = (Map<?, ?>) Objects.requireNonNull(json.get(LEVELS.get(level)));
                assertThat(share.get("count") + "/" + json.get("collected"))
                        .isEqualTo(persons.get(i).counted().get(level));
            }
        }
    }

    private byte[] of(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private String word(String name) {
        return word(of(name + ".docx"));
    }

    private String pdf(String name) {
        return pdf(of(name + ".pdf"));
    }

    static String word(Path file) {
        return word(bytes(file));
    }

    static String pdf(Path file) {
        return pdf(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return plain(words.getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pdf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", " ");
    }
}
