package vn.tinnhiem.app.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.tinnhiem.app.cli.TinNhiem;

/** Một cuộc lấy phiếu nhỏ, phê duyệt và in phiếu bằng dòng lệnh; all persons are invented. */
record PrintedVote(Path work) {

    /** None of them is on the ballot; sorted by given name as a hand-out list is. */
    static final List<String> VOTERS_BY_GIVEN_NAME = List.of(
            "Trần Văn Anh",
            "Đỗ Thị Ánh",
            "Vũ Quốc Bảo",
            "Lê Thị Chi",
            "Bùi Văn Dũng",
            "Ngô Thị Đào",
            "Hồ Văn Giang",
            "Phan Thị Hoa",
            "Cao Văn Hòa",
            "Mai Thị Oanh",
            "Đinh Văn Ơn",
            "Lý Thị Uyên",
            "Hà Văn Ưng",
            "Tạ Thị Xuân",
            "Âu Văn Yên");

    private static final int DPI = 200;
    private static final int DARK = 128;
    private static final int FEWEST_MODULES = 21;
    private static final int MOST_MODULES = 57;
    private static final double PIXELS_PER_MM = DPI / 25.4;

    /** @param more further lines of plan.yaml */
    static PrintedVote approved(Path work, String... more) throws IOException {
        Files.writeString(work.resolve("plan.yaml"), """
                format: tinnhiem/plan/1
                extends: hai-phong-2023
                id: so-mau-2023
                title: đối với các chức danh lãnh đạo Sở Mẫu
                body: { name: Sở Mẫu, superior: Ủy ban nhân dân tỉnh Mẫu, place: Thành Mẫu, abbreviation: SM }
                voteDay: 2023-09-22
                subjectCount: 3
                subjects: subjects.csv
                voters: voters.csv
                """ + String.join("\n", more));
        PrintedVote vote = new PrintedVote(work);
        vote.subjects("", "", "");
        List<String> shuffled = new ArrayList<>(VOTERS_BY_GIVEN_NAME);
        Collections.shuffle(shuffled, new Random(96));
        List<String> voters = new ArrayList<>(List.of("STT,Họ và tên,Chức vụ,Thành phần"));
        for (String name : shuffled) {
            voters.add(voters.size() + "," + name + ",Trưởng phòng,Trưởng phòng chuyên môn");
        }
        Files.write(work.resolve("voters.csv"), voters);
        return vote;
    }

    /** Puts each of the three persons on a ballot; empty for the only one. */
    PrintedVote subjects(String first, String second, String third) throws IOException {
        Files.write(
                work.resolve("subjects.csv"),
                List.of(
                        "STT,Họ và tên,Chức vụ,Phiếu,Ngày sinh",
                        "1,Khương Thị Nhất,Giám đốc," + first + ",1970-01-01",
                        "2,Kiều Văn Nhị,Phó Giám đốc," + second + ",1971-01-01",
                        "3,Khuất Thị Tam,Phó Giám đốc," + third + ",1972-01-01"));
        return this;
    }

    /** Approves the plan and prints into {@code out}. */
    PrintedVote printed(Object... words) throws IOException {
        String approved = run("plan", "approve", plan(), "--by", "Giám đốc", "--on", "2023-08-14", "--replace");
        if (!Files.exists(work.resolve("plan.approved.yaml"))) {
            throw new AssertionError(approved);
        }
        String said = ballots(words);
        if (!Files.exists(file("layout.json"))) {
            throw new AssertionError(said);
        }
        return this;
    }

    /** Runs the printing command again; what it says, its exit code first. */
    String ballots(Object... words) {
        Object[] all = Stream.concat(
                        Stream.of("ballots", work.resolve("plan.approved.yaml"), "--out", out()), Stream.of(words))
                .toArray();
        return run(all);
    }

    static String run(Object... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, UTF_8);
        int exit = TinNhiem.run(
                stream, stream, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return exit + " " + said.toString(UTF_8);
    }

    private Path plan() {
        return work.resolve("plan.yaml");
    }

    Path out() {
        return work.resolve("out");
    }

    Path file(String name) {
        return out().resolve(name);
    }

    /** The 32 bytes of the key, read without the program. */
    byte[] key() throws IOException {
        Matcher hex = Pattern.compile("[0-9a-f]{64}").matcher(Files.readString(file("ballot.key")));
        if (!hex.find()) {
            throw new AssertionError("no key");
        }
        return HexFormat.of().parseHex(hex.group());
    }

    JsonNode layout() throws IOException {
        return new ObjectMapper().readTree(Files.readString(file("layout.json")));
    }

    /** The words of each page, white space as one blank. */
    List<String> pages(String pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(pdf).toFile())) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFC)
                        .replaceAll("[\\s\u00a0]+", " ")
                        .strip());
            }
            return pages;
        }
    }

    /** The two codes on a page, each read from the place that layout.json gives, at the resolution of an office scanner. */
    List<String> codes(String pdf, int page) throws IOException {
        BufferedImage image;
        try (PDDocument document = Loader.loadPDF(file(pdf).toFile())) {
            image = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY);
        }
        List<String> codes = new ArrayList<>();
        for (JsonNode place : ballot(pdf).get("layout").get("qr")) {
            codes.add(read(image, place.get("symbol")));
        }
        return codes;
    }

    /** What layout.json says of the ballot in a file. */
    JsonNode ballot(String pdf) throws IOException {
        for (JsonNode ballot : layout().get("ballots")) {
            if (ballot.get("file").asString().equals(pdf)) {
                return ballot;
            }
        }
        throw new AssertionError(pdf + " is not in layout.json");
    }

    /** Each module is looked at where it must stand; how many there are is tried out. */
    private static String read(BufferedImage page, JsonNode symbol) {
        for (int modules = FEWEST_MODULES; modules <= MOST_MODULES; modules += 4) {
            try {
                return new Decoder().decode(sampled(page, symbol, modules)).getText();
            } catch (ChecksumException | FormatException _) {
                continue;
            }
        }
        throw new AssertionError("no code at " + symbol);
    }

    private static BitMatrix sampled(BufferedImage page, JsonNode symbol, int modules) {
        double step = symbol.get("width").asDouble() / modules;
        BitMatrix matrix = new BitMatrix(modules);
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                int column = pixel(symbol.get("x").asDouble() + (x + 0.5) * step);
                int row = pixel(symbol.get("y").asDouble() + (y + 0.5) * step);
                if (page.getRaster().getSample(column, row, 0) < DARK) {
                    matrix.set(x, y);
                }
            }
        }
        return matrix;
    }

    private static int pixel(double mm) {
        return (int) Math.floor(mm * PIXELS_PER_MM);
    }
}
