package vn.tinnhiem.app.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;

class SourceTextTest {

    private static final String TEXT = "Họ và tên;Chức vụ\nNguyễn Thị Mẫu;Phó Giám đốc Sở\n";

    @TempDir
    Path folder;

    private Path file(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return Files.write(folder.resolve("tep.csv"), bytes.toByteArray());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Problem only(Path file) {
        assertThat(Refusals.of(() -> SourceText.read(file))).hasSize(1);
        return Refusals.of(() -> SourceText.read(file)).getFirst();
    }

    @Test
    @DisplayName("UTF-8 có hay không có BOM, UTF-16 có BOM: đọc được như nhau")
    void accepted() throws IOException {
        assertThat(SourceText.read(file(TEXT.getBytes(UTF_8)))).isEqualTo(TEXT);
        assertThat(SourceText.read(file(bytes(0xEF, 0xBB, 0xBF), TEXT.getBytes(UTF_8))))
                .isEqualTo(TEXT);
        assertThat(SourceText.read(file(bytes(0xFF, 0xFE), TEXT.getBytes(UTF_16LE))))
                .isEqualTo(TEXT);
        assertThat(SourceText.read(file(bytes(0xFE, 0xFF), TEXT.getBytes(UTF_16BE))))
                .isEqualTo(TEXT);
    }

    @Test
    @DisplayName("Chữ tổ hợp (NFD) được đưa về chữ dựng sẵn (NFC)")
    void decomposed() throws IOException {
        byte[] apart = Normalizer.normalize(TEXT, Normalizer.Form.NFD).getBytes(UTF_8);
        assertThat(apart).isNotEqualTo(TEXT.getBytes(UTF_8));
        assertThat(SourceText.read(file(apart))).isEqualTo(TEXT);
    }

    @Test
    @DisplayName("UTF-16 không BOM, UTF-32: từ chối, nêu bảng mã nghi ngờ")
    void withoutMark() throws IOException {
        assertThat(only(file(TEXT.getBytes(UTF_16LE))))
                .isEqualTo(Problem.of(
                        Fault.F104_ENCODING_UNKNOWN,
                        folder.resolve("tep.csv").toString(),
                        "",
                        "suspected",
                        "UTF-16LE"));
        assertThat(only(file(TEXT.getBytes(UTF_16BE))).values()).containsEntry("suspected", "UTF-16BE");
        assertThat(only(file(bytes(0xFF, 0xFE, 0, 0), TEXT.getBytes(Charset.forName("UTF-32LE"))))
                        .values())
                .containsEntry("suspected", "UTF-32");
    }

    @Test
    @DisplayName("Windows-1258: từ chối và nêu tên bảng mã, không đoán tên người")
    void windows1258() throws IOException {
        // Tones stand after the letter: H o . v a ` t ê n, D u n g with đ = F0.
        byte[] legacy = bytes(
                'H', 'o', 0xF2, ' ', 'v', 'a', 0xCC, ' ', 't', 0xEA, 'n', '\n', 'N', 'g', 'u', 'y', 0xEA, 0xDE, 'n',
                ' ', 0xD0, 0xFD, 'c', '\n');
        Problem problem = only(file(legacy));
        assertThat(problem.fault()).isEqualTo(Fault.F104_ENCODING_UNKNOWN);
        assertThat(problem.values()).containsEntry("suspected", "Windows-1258");
    }

    @Test
    @DisplayName("TCVN3: từ chối, nêu nhóm bảng mã 8 bit")
    void tcvn3() throws IOException {
        byte[] legacy = bytes('H', 0xE4, ' ', 'v', 0xB5, ' ', 't', 0xAA, 'n', '\n', 0xAE, 0xB8, '\n');
        assertThat(only(file(legacy)).fault()).isEqualTo(Fault.F104_ENCODING_UNKNOWN);
    }

    @Test
    @DisplayName("Tệp rỗng, chỉ có BOM, chỉ có khoảng trắng: rỗng")
    void empty() throws IOException {
        assertThat(only(file()).fault()).isEqualTo(Fault.F102_FILE_EMPTY);
        assertThat(only(file(bytes(0xEF, 0xBB, 0xBF))).fault()).isEqualTo(Fault.F102_FILE_EMPTY);
        assertThat(only(file(" \r\n\t\n".getBytes(UTF_8))).fault()).isEqualTo(Fault.F102_FILE_EMPTY);
    }

    @Test
    @DisplayName("Bị cắt giữa một chữ, hoặc là tệp nhị phân: hỏng")
    void damaged() throws IOException {
        byte[] whole = "Nguyễn Thị Mẫ".getBytes(UTF_8);
        Problem cut = only(file(Arrays.copyOf(whole, whole.length - 1)));
        assertThat(cut.fault()).isEqualTo(Fault.F106_FILE_DAMAGED);
        byte[] cut16 = "Họ".getBytes(UTF_16LE);
        assertThat(only(file(bytes(0xFF, 0xFE), Arrays.copyOf(cut16, 3))).fault())
                .isEqualTo(Fault.F106_FILE_DAMAGED);
        assertThat(only(file(bytes('a', 1, 2, 3, 'b'))).fault()).isEqualTo(Fault.F106_FILE_DAMAGED);
    }

    @Test
    @DisplayName("Không có tệp, hay đó là thư mục")
    void missing() {
        assertThat(only(folder.resolve("khong-co.csv")).fault()).isEqualTo(Fault.F101_FILE_MISSING);
        assertThat(only(folder).fault()).isEqualTo(Fault.F103_FILE_UNREADABLE);
    }
}
