package vn.tinnhiem.app.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Bộ phiếu in từ kế hoạch đã phê duyệt")
class BallotPackTest {

    private static final List<String> ALWAYS = List.of(
            "blank-minutes.docx",
            "blank-minutes.pdf",
            "hand-out-list.docx",
            "hand-out-list.pdf",
            "ballot.key",
            "layout.json",
            "pile-labels.pdf",
            "tally-sheets.pdf");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    @Test
    @DisplayName("Đủ các tệp đã hứa, không thừa; phiếu đúng số tờ, mỗi tờ một trang")
    @Clause({"TN-10", "HP-14", "QN-19"})
    void files() throws IOException {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 7);

        assertThat(names(vote)).containsExactlyInAnyOrderElementsOf(with("ballots.pdf"));
        assertThat(vote.pages("ballots.pdf")).hasSize(7);
    }

    @Test
    @DisplayName("Nhiều loại phiếu: mỗi loại một tệp mang tên loại, mỗi tệp đủ số tờ, layout.json kể cả")
    @Clause("HP-14")
    void severalBallots() throws IOException {
        PrintedVote vote =
                PrintedVote.approved(work).subjects("giam-doc", "pho", "pho").printed("--copies", 2);

        assertThat(names(vote)).containsExactlyInAnyOrderElementsOf(with("ballots-giam-doc.pdf", "ballots-pho.pdf"));
        assertThat(vote.pages("ballots-giam-doc.pdf"))
                .hasSize(2)
                .allSatisfy(page -> assertThat(page).contains("Khương Thị Nhất").doesNotContain("Kiều Văn Nhị"));
        assertThat(vote.pages("ballots-pho.pdf"))
                .hasSize(2)
                .allSatisfy(page -> assertThat(page).contains("Kiều Văn Nhị").doesNotContain("Khương Thị Nhất"));
        assertThat(vote.ballot("ballots-giam-doc.pdf").get("index").asInt()).isEqualTo(1);
        assertThat(vote.ballot("ballots-pho.pdf").get("index").asInt()).isEqualTo(2);
        assertThat(vote.codes("ballots-giam-doc.pdf", 0).getFirst()).startsWith("TN1/B82AE76C9F/01/");
        assertThat(vote.codes("ballots-pho.pdf", 0).getFirst()).startsWith("TN1/B82AE76C9F/02/");
    }

    @Test
    @DisplayName("Mọi tệp PDF đạt PDF/A-2b theo veraPDF")
    void archival() throws Exception {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 3, "--ballot-code", "individual");

        VeraGreenfieldFoundryProvider.initialise();
        for (String name : names(vote)) {
            if (name.endsWith(".pdf")) {
                try (PDFAParser parser = Foundries.defaultInstance()
                                .createParser(Files.newInputStream(vote.file(name)), PDFAFlavour.PDFA_2_B);
                        PDFAValidator validator =
                                Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
                    ValidationResult result = validator.validate(parser);
                    assertThat(result.getTestAssertions()).as(name).isEmpty();
                    assertThat(result.isCompliant()).as(name).isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName("Phiếu ghi họ tên, chức vụ, ba mức; ký hay không tùy người ghi; tên cơ quan in hoa; chỗ cho dấu treo")
    @Clause({"HP-14", "HP-24", "HP-25", "QN-09", "QN-10", "QN-19", "CM-06"})
    void whatTheBallotSays() throws IOException {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 1);
        String page = vote.pages("ballots.pdf").getFirst();

        assertThat(page)
                .contains("ỦY BAN NHÂN DÂN TỈNH MẪU", "SỞ MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("PHIẾU LẤY PHIẾU TÍN NHIỆM")
                .contains("Khương Thị Nhất", "Kiều Văn Nhị", "Khuất Thị Tam")
                .contains("Giám đốc", "Phó Giám đốc")
                .contains("Tín nhiệm cao", "Tín nhiệm thấp")
                .contains("Đánh dấu X", "có thể ký tên hoặc không ký tên");
        var layout = vote.ballot("ballots.pdf").get("layout");
        assertThat(layout.get("rows")).hasSize(3);
        assertThat(layout.get("rows"))
                .allSatisfy(row -> assertThat(row.get("boxes")).hasSize(3));
        var seal = layout.get("sealZone");
        assertThat(2 * seal.get("radius").asDouble()).isBetween(38.0, 42.0);
        assertThat(seal.get("centreX").asDouble()).isLessThan(70);
        assertThat(seal.get("centreY").asDouble()).isLessThan(50);
    }

    @Test
    @DisplayName("Hai mã QR trên tờ phiếu nói như nhau, mã xác thực khớp khoá, gắn với kế hoạch và mẫu in")
    @Clause({"TN-10", "HP-27", "QN-12"})
    void codesReadBack() throws IOException {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 3);
        String digest = vote.layout().get("planDigest").asString();
        String version =
                vote.ballot("ballots.pdf").get("layout").get("layoutVersion").asString();

        for (int page = 0; page < 3; page++) {
            List<String> codes = vote.codes("ballots.pdf", page);
            assertThat(codes).hasSize(2).containsOnly(codes.getFirst());
            assertThat(codes.getFirst())
                    .startsWith("TN1/B82AE76C9F/01/" + version + "/"
                            + digest.substring(0, 10).toUpperCase(Locale.ROOT) + "//");
            assertThat(OtherMac.verifies(codes.getFirst(), vote.key())).isTrue();
        }
        assertThat(vote.codes("ballots.pdf", 0)).isEqualTo(vote.codes("ballots.pdf", 2));
    }

    @Test
    @DisplayName("Mã riêng: mỗi tờ một mã, khớp khoá; chữ in trên mọi tờ vẫn như nhau, không tờ nào mang số")
    void individualCodes() throws IOException {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 4, "--ballot-code", "individual");

        List<String> codes = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            codes.add(vote.codes("ballots.pdf", page).getFirst());
        }

        assertThat(codes).doesNotHaveDuplicates();
        byte[] key = vote.key();
        assertThat(codes).allMatch(code -> OtherMac.verifies(code, key));
        assertThat(vote.pages("ballots.pdf"))
                .containsOnly(vote.pages("ballots.pdf").getFirst());
    }

    @Test
    @DisplayName(
            "In lại vào chỗ cũ thì giữ khoá cũ; không nói --replace thì không đụng gì; khoá của cuộc khác bị từ chối")
    void keyKept() throws IOException {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 1);
        byte[] key = vote.key();

        assertThat(vote.ballots("--copies", 2)).startsWith("2 F108");
        assertThat(vote.pages("ballots.pdf")).hasSize(1);
        assertThat(vote.ballots("--copies", 2, "--replace")).startsWith("0 ");
        assertThat(vote.pages("ballots.pdf")).hasSize(2);
        assertThat(vote.key()).isEqualTo(key);

        Path other = Files.writeString(
                work.resolve("other.key"), "# tinnhiem/ballot-key/1 so-khac\n" + "0".repeat(64) + "\n");
        assertThat(vote.ballots("--copies", 2, "--replace", "--key", other)).startsWith("2 F409");
        assertThat(vote.key()).isEqualTo(key);
    }

    @Test
    @DisplayName("Khoá không nằm ở tệp nào khác; layout.json không có khoá, không có mã xác thực")
    void noSecretElsewhere() throws IOException {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 2);
        String hex = HexFormat.of().formatHex(vote.key());
        String code = vote.codes("ballots.pdf", 0).getFirst();
        String layout = Files.readString(vote.file("layout.json"));

        assertThat(layout).doesNotContainIgnoringCase(hex).doesNotContain(code, code.substring(code.length() - 16));
        for (String name : names(vote)) {
            if (name.endsWith(".pdf")) {
                assertThat(String.join(" ", vote.pages(name)))
                        .as(name)
                        .doesNotContainIgnoringCase(hex)
                        .doesNotContain(code);
            }
        }
    }

    @Test
    @DisplayName("Không có tên người ghi phiếu nào trên phiếu, trong layout.json, trên giấy của bàn kiểm phiếu")
    @Clause("HP-25")
    void noVoterOnBallots() throws IOException {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 2);
        String words = String.join(" ", vote.pages("ballots.pdf"))
                + String.join(" ", vote.pages("tally-sheets.pdf"))
                + String.join(" ", vote.pages("pile-labels.pdf"))
                + Files.readString(vote.file("layout.json"));

        assertThat(words).doesNotContain(PrintedVote.VOTERS_BY_GIVEN_NAME.toArray(String[]::new));
    }

    @Test
    @DisplayName("Danh sách phát phiếu có mọi người ghi phiếu, mỗi người một lần, xếp theo tên")
    @Clause({"TN-12", "HP-18", "QN-20"})
    void handOutList() throws IOException {
        String words = String.join(
                " ", PrintedVote.approved(work).printed("--copies", 1).pages("hand-out-list.pdf"));

        assertThat(words).containsSubsequence(PrintedVote.VOTERS_BY_GIVEN_NAME);
        assertThat(PrintedVote.VOTERS_BY_GIVEN_NAME)
                .allSatisfy(name -> assertThat(words).containsOnlyOnce(name));
    }

    @Test
    @DisplayName(
            "Kế hoạch cho đổi phiếu hỏng thì phiếu và danh sách phát phiếu chỉ cách đổi; không cho thì không nhắc đến")
    void exchange() throws IOException {
        Path forbidding = Files.createDirectory(work.resolve("no"));
        PrintedVote allowed =
                PrintedVote.approved(Files.createDirectory(work.resolve("yes"))).printed("--copies", 1);
        PrintedVote forbidden = PrintedVote.approved(
                        forbidding,
                        "settings:",
                        "  exchange: { value: forbidden, reason: phiếu in vừa đủ }",
                        "  marks: { value: xOnly, reason: theo lời của kế hoạch }")
                .printed("--copies", 1);

        for (String paper : List.of("ballots.pdf", "hand-out-list.pdf", "blank-minutes.pdf")) {
            assertThat(String.join(" ", allowed.pages(paper))).as(paper).containsIgnoringCase("đổi phiếu");
            assertThat(String.join(" ", forbidden.pages(paper))).as(paper).doesNotContainIgnoringCase("đổi phiếu");
        }
        assertThat(allowed.pages("ballots.pdf").getFirst()).doesNotContain("dấu khác không được tính");
        assertThat(forbidden.pages("ballots.pdf").getFirst()).contains("dấu khác không được tính");
    }

    @Test
    @DisplayName("Diễn tập: DIỄN TẬP trên mọi trang của mọi tệp PDF")
    void rehearsal() throws IOException {
        PrintedVote vote = PrintedVote.approved(work).printed("--copies", 2, "--rehearsal");

        for (String name : names(vote)) {
            if (name.endsWith(".pdf")) {
                assertThat(vote.pages(name)).as(name).isNotEmpty().allMatch(page -> page.contains("DIỄN TẬP"));
            }
        }
    }

    private static List<String> with(String... ballots) {
        return Stream.concat(ALWAYS.stream(), Stream.of(ballots)).toList();
    }

    private static List<String> names(PrintedVote vote) throws IOException {
        try (Stream<Path> files = Files.list(vote.out())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
