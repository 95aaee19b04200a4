package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.rules.electorate.Electorate;

@DisplayName("Bí mật của lá phiếu trong thư mục kết quả")
class SecrecyTest {

    /** Everything that can be read in a file, without its packing. */
    private static String unpacked(Path file) throws IOException {
        byte[] bytes = Folders.bytes(file);
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        if (file.toString().endsWith(".docx") || file.toString().endsWith(".xlsx")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(entry.getName()).append(' ').append(entry.getTimeLocal());
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } else if (file.toString().endsWith(".pdf")) {
            text.append(PaperWords.of(file));
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                PDDocumentInformation information = document.getDocumentInformation();
                information.getMetadataKeys().forEach(key -> text.append(information.getCustomMetadataValue(key)));
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = "QUANG_NGAI_TOTALS", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("Phiếu giữ lại: chỉ có dấu, đã xếp lại; không giờ, không thứ tự nhập, không tên")
    void keptSheets(ExampleVote vote) {
        var made = vote.made();
        List<String> kept =
                Folders.text(made.result("inputs/sheets.csv")).lines().toList();
        List<String> entered =
                Folders.text(made.folder().resolve("sheets.csv")).lines().toList();
        assertThat(kept.getFirst()).matches("issued,added(,\\d+)+");
        assertThat(kept.stream().skip(1)).allMatch(line -> line.matches("(yes|no),(yes|no)(,[0123MX])+"));
        assertThat(kept.stream().sorted().toList())
                .isEqualTo(entered.stream().sorted().toList());
        assertThat(kept).isNotEqualTo(entered);
        assertThat(new TreeSet<>(kept.subList(1, kept.size()))).hasSize(runs(kept.subList(1, kept.size())));
    }

    /** How many times the line changes: as few as there are different lines, when alike lines stand together. */
    private static int runs(List<String> lines) {
        int runs = 0;
        for (int i = 0; i < lines.size(); i++) {
            runs += i == 0 || !lines.get(i).equals(lines.get(i - 1)) ? 1 : 0;
        }
        return runs;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Không tệp nào có đường dẫn trên máy, tên người dùng máy hay giờ làm")
    void noTraceOfTheMachine(ExampleVote vote) throws IOException {
        var made = vote.made();
        String here = Path.of("").toAbsolutePath().toString();
        String user = System.getProperty("user.name");
        int year = Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).getValue();
        for (String file : Folders.files(made.result())) {
            String text = unpacked(made.result(file));
            for (String trace : List.of(
                    Pattern.quote(here),
                    Pattern.quote(System.getProperty("user.home") + "/"),
                    "example-votes",
                    "/tmp/",
                    "\\b" + year + "-\\d\\d-\\d\\d",
                    "D:" + year)) {
                assertThat(Pattern.compile(trace).matcher(text).find())
                        .as(file + ": " + trace)
                        .isFalse();
            }
            if (user.length() > 4) {
                assertThat(text.contains(user)).as(file).isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Không tên tệp nào mang tên người; tên người ghi phiếu chỉ có ở giấy của hội nghị, không ở số phiếu")
    void voters(ExampleVote vote) throws IOException {
        var made = vote.made();
        assertThat(Folders.files(made.result())).allMatch(file -> file.matches("[a-z/0-9.]+"));
        List<String> voters =
                Electorate.of(Rosters.voters(made.folder().resolve("voters.xlsx")), List.of()).voters().stream()
                        .map(voter -> voter.person().name())
                        .toList();
        List<String> onBallot =
                made.expectedCount().stream().map(person -> person.get("name")).toList();
        assertThat(voters).hasSize((int) made.expectedConference().number("summoned"));
        for (String file : List.of("result.json", "summary.txt", "result.xlsx", "inputs/policy.json")) {
            String text = unpacked(made.result(file));
            voters.stream()
                    .filter(name -> onBallot.stream().noneMatch(printed -> printed.contains(name)))
                    .forEach(name -> assertThat(text.contains(name)).as(file).isFalse());
        }
    }
}
