package vn.tinnhiem.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadWorkbookTest {

    private static final Column NAME = Column.required("Họ và tên");

    @TempDir
    Path folder;

    private static List<String> codes(Path file) {
        return Refusals.codes(() -> read(file));
    }

    private static List<String> read(Path file) {
        return Table.read(
                file,
                List.of(NAME),
                table -> table.rows().stream().map(row -> row.text(NAME)).toList());
    }

    private Path good() throws IOException {
        return Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ và tên");
            for (int i = 2; i < 200; i++) {
                Books.row(sheet, i, "Nguyễn Văn Mẫu " + i);
            }
        });
    }

    @Test
    @DisplayName("Tệp .xls, kể cả đổi tên thành .xlsx: từ chối đúng lý do")
    void oldExcel() throws IOException {
        for (String name : List.of("cu.xls", "cu.xlsx", "cu.csv")) {
            Path file = Books.xls(folder.resolve(name), sheet -> Books.row(sheet, 1, "Họ và tên"));
            assertThat(codes(file)).containsExactly("F107");
        }
    }

    @Test
    @DisplayName("Tệp đặt mật khẩu: nói là mật khẩu, không nói là tệp cũ")
    void encrypted() throws Exception {
        Path file = folder.resolve("mat-khau.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(Files.readAllBytes(good()));
            }
            container.writeFilesystem(out);
        }
        assertThat(codes(file)).containsExactly("F105");
    }

    @Test
    @DisplayName("Tệp .xlsx cắt cụt ở bất kỳ chỗ nào: hỏng hoặc rỗng, không bao giờ đọc thiếu người")
    void truncated() throws IOException {
        byte[] whole = Files.readAllBytes(good());
        assertThat(read(good())).hasSize(198);
        for (int length = 0; length < whole.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, length));
            assertThat(codes(cut)).containsAnyOf("F106", "F102");
        }
    }

    @Test
    @DisplayName("Lật một byte bất kỳ: hoặc từ chối, hoặc vẫn đủ và đúng mọi người")
    void flipped() throws IOException {
        byte[] whole = Files.readAllBytes(good());
        List<String> expected = read(good());
        Random random = new Random(20230922);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] bent = whole.clone();
            bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("bent.xlsx"), bent);
            try {
                assertThat(read(file)).isEqualTo(expected);
            } catch (vn.tinnhiem.app.kernel.Refused e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("Tệp nén không phải sổ tính, chữ trơ mang đuôi .xlsx, đuôi lạ, tệp rỗng")
    void notATable() throws IOException {
        Path zip = folder.resolve("khac.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("mimetype"));
            out.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(codes(zip)).containsExactly("F111");
        assertThat(codes(Files.writeString(folder.resolve("html.xlsx"), "<html></html>")))
                .containsExactly("F106");
        assertThat(codes(Files.writeString(folder.resolve("ds.pdf"), "Họ và tên\nA\n")))
                .containsExactly("F111");
        assertThat(codes(Files.write(folder.resolve("rong.xlsx"), new byte[0]))).containsExactly("F102");
        assertThat(codes(Files.write(folder.resolve("rong.csv"), new byte[0]))).containsExactly("F102");
        assertThat(codes(folder.resolve("khong-co.xlsx"))).containsExactly("F101");
    }

    @Test
    @DisplayName("Bom nén: dừng ở giới hạn, không phình bộ nhớ")
    void bomb() throws IOException {
        Path file = folder.resolve("bom.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 150; i++) {
                out.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(codes(file)).containsExactly("F114");
    }

    @Test
    @DisplayName("Quá nhiều dòng: từ chối")
    void tooManyRows() throws IOException {
        Path file = Files.writeString(folder.resolve("dai.csv"), "Họ và tên\n" + "A\n".repeat(100_001));
        assertThat(codes(file)).containsExactly("F306");
        assertThat(read(Files.writeString(folder.resolve("dai.csv"), "Họ và tên\n" + "A\n".repeat(100_000))))
                .hasSize(100_000);
    }

    @Test
    @DisplayName("Địa chỉ ô hay số chuỗi ngoài giới hạn: hỏng, không phình bộ nhớ")
    void outOfBounds() throws IOException {
        byte[] zip = Files.readAllBytes(good());
        for (String[] change :
                List.of(new String[] {"r=\"A7\"", "r=\"ZZZZZZ7\""}, new String[] {"<v>7</v>", "<v>2000000000</v>"})) {
            Path file =
                    Zips.changed(folder.resolve("bent.xlsx"), zip, "xl/worksheets/sheet1.xml", change[0], change[1]);
            assertThat(codes(file)).containsExactly("F106");
        }
    }
}
