package vn.tinnhiem.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Bảng mã chữ Việt")
class VietnameseEncodingTest {

    private static final String ROLL = "Họ và tên;Chức vụ\nNguyễn Thị Đường;Trưởng phòng\nTrần Văn Hoà;Phó Giám đốc\n";

    record Vector(String letter, VietnameseEncoding encoding, String hex) {}

    static List<Vector> vectors() {
        List<Vector> vectors = new ArrayList<>();
        try (var in = Objects.requireNonNull(
                VietnameseEncodingTest.class.getResourceAsStream("/encodings/vietnamese-letters.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split(" \\| ");
                        add(vectors, parts[0], VietnameseEncoding.TCVN3, parts[1]);
                        add(vectors, parts[0], VietnameseEncoding.VNI, parts[2]);
                        add(vectors, parts[0], VietnameseEncoding.WINDOWS_1258, parts[3]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    private static void add(List<Vector> vectors, String letters, VietnameseEncoding encoding, String codes) {
        String[] each = letters.split(" ");
        String[] hex = codes.split(" ");
        for (int i = 0; i < each.length; i++) {
            if (!hex[i].equals("-")) {
                vectors.add(new Vector(each[i], encoding, hex[i]));
            }
        }
    }

    static Stream<Vector> letters() {
        return vectors().stream();
    }

    /** Text in an old encoding, by the vectors and not by the program. */
    static byte[] written(String text, VietnameseEncoding encoding) {
        StringBuilder hex = new StringBuilder();
        for (int at : text.codePoints().toArray()) {
            String letter = Character.toString(at);
            hex.append(vectors().stream()
                    .filter(v -> v.encoding() == encoding && v.letter().equals(letter))
                    .map(Vector::hex)
                    .findFirst()
                    .orElseGet(() -> at < 0x80 ? HexFormat.of().withUpperCase().toHexDigits((byte) at) : "3F"));
        }
        return HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest
    @MethodSource("letters")
    @DisplayName("Từng chữ của từng bảng, theo các bảng đã công bố")
    void eachLetter(Vector vector) {
        assertThat(vector.encoding().decode(HexFormat.of().parseHex(vector.hex())))
                .contains(vector.letter());
    }

    @Test
    @DisplayName("Đủ 134 chữ có dấu ở VNI và Windows-1258; TCVN3 chỉ 67 chữ thường và 7 chữ hoa không thanh")
    void complete() {
        assertThat(beyondAscii(VietnameseEncoding.VNI)).isEqualTo(134);
        assertThat(beyondAscii(VietnameseEncoding.WINDOWS_1258)).isEqualTo(134);
        assertThat(beyondAscii(VietnameseEncoding.TCVN3)).isEqualTo(74);
    }

    private static long beyondAscii(VietnameseEncoding encoding) {
        return vectors().stream()
                .filter(v -> v.encoding() == encoding && v.letter().charAt(0) > 0x7F)
                .map(Vector::letter)
                .distinct()
                .count();
    }

    @Test
    @DisplayName("Dấu hoa của VNI gõ bằng dấu thường cũng đọc được")
    void mixedMarks() {
        assertThat(VietnameseEncoding.VNI.fromLatin("NGUYEãN Vaên")).isEqualTo("NGUYỄN Văn");
    }

    @Test
    @DisplayName(
            "TCVN3 viết hoa bằng phông .VnTimeH: dòng toàn chữ hoa thì các chữ có dấu cũng hoa; tên thường thì không")
    void capitals() {
        assertThat(VietnameseEncoding.TCVN3.fromLatin("NGUYÔN V¡N §øC")).isEqualTo("NGUYỄN VĂN ĐỨC");
        assertThat(VietnameseEncoding.TCVN3.fromLatin("NGUYÔN V¨N §øC")).isEqualTo("NGUYỄN VĂN ĐỨC");
        assertThat(VietnameseEncoding.TCVN3.fromLatin("Hµ Tó")).isEqualTo("Hà Tú");
    }

    @ParameterizedTest
    @EnumSource(
            value = VietnameseEncoding.class,
            names = {"WINDOWS_1258", "TCVN3", "VNI"})
    @DisplayName("Bảng mã cũ của một danh sách thật sự là tiếng Việt: nhận ra, không phải hỏi")
    void recognised(VietnameseEncoding encoding) {
        EncodingGuess guess = EncodingGuess.of(written(ROLL, encoding));
        assertThat(guess.sure()).isTrue();
        assertThat(guess.readings().getFirst().encoding()).isEqualTo(encoding);
        assertThat(guess.readings().getFirst().text()).isEqualTo(ROLL);
    }

    @Test
    @DisplayName("Unicode có và không có dấu đầu tệp, NFC và NFD: cùng một chữ")
    void unicode() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        String apart = Normalizer.normalize(ROLL, Normalizer.Form.NFD);
        for (byte[] bytes : List.of(
                ROLL.getBytes(StandardCharsets.UTF_8),
                apart.getBytes(StandardCharsets.UTF_8),
                joined(mark, ROLL.getBytes(StandardCharsets.UTF_8)),
                ROLL.getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + ROLL).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + ROLL).getBytes(StandardCharsets.UTF_16BE),
                ROLL.getBytes(StandardCharsets.UTF_16BE))) {
            EncodingGuess guess = EncodingGuess.of(bytes);
            assertThat(guess.sure()).isTrue();
            assertThat(guess.readings().getFirst().text()).isEqualTo(ROLL);
        }
    }

    @Test
    @DisplayName("Chữ không nghiêng hẳn về bảng mã nào: không đoán, đưa các cách đọc ra để chọn")
    void doubtful() {
        // D0: "é" under TCVN3, "Đ" under Windows-1258; "Bé" and "BĐ"; and a word that is Vietnamese under neither
        EncodingGuess guess = EncodingGuess.of(HexFormat.of().parseHex("486F2074656E0A42D00A78D2CC7A0A"));
        assertThat(guess.sure()).isFalse();
        assertThat(guess.readings()).hasSizeGreaterThan(1);
        assertThat(guess.readings())
                .allSatisfy(reading -> assertThat(reading.samples()).isNotEmpty());
        // "Lª" and "L\u00EA": one word that two encodings read as Vietnamese
        assertThat(EncodingGuess.of(HexFormat.of().parseHex("4CEA0A")).sure()).isFalse();
    }

    @Test
    @DisplayName("Tệp nhị phân: không có cách đọc nào")
    void binary() {
        assertThat(EncodingGuess.of(new byte[] {1, 2, 3, (byte) 0x81, 4}).readings())
                .isEmpty();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
