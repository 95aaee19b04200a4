package vn.tinnhiem.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    @DisplayName("Hoà và Hòa, Uỷ và Ủy, chữ hoa chữ thường: một tên; Hoa và Hoà: hai tên")
    void same() {
        assertThat(Names.same("Trần Thị Hoà", "TRẦN THỊ HÒA")).isTrue();
        assertThat(Names.same("Lê Uỷ Thuý", "Lê Ủy Thúy")).isTrue();
        assertThat(Names.same("Trần Thị Hoa", "Trần Thị Hoà")).isFalse();
        assertThat(Names.same("Trần Thị Dung", "Trần Thị Đung")).isFalse();
    }

    @Test
    @DisplayName("Tìm không cần dấu")
    void folded() {
        assertThat(Names.folded("Đặng Thị Uyên")).isEqualTo("dang thi uyen");
    }

    @Test
    @DisplayName("Xếp theo tên rồi đến họ đệm, theo bảng chữ cái tiếng Việt")
    void order() {
        assertThat(Stream.of("Trần Văn Ân", "Lê Thị Đào", "Bùi Văn Dũng", "Nguyễn An", "Đỗ Văn Án", "Cao Thị Ân", "Ước")
                        .sorted(Names.byGivenName()))
                .containsExactly(
                        "Nguyễn An", "Đỗ Văn Án", "Cao Thị Ân", "Trần Văn Ân", "Bùi Văn Dũng", "Lê Thị Đào", "Ước");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Mẫu",
                "H'Mẫu Niê",
                "Y Ƀiă Mlô",
                "Siu Hrĭn",
                "Nguyễn Văn An (2)",
                "Tôn Nữ Thử-Nghiệm",
                "K’Thử"
            })
    @DisplayName("Tên người Kinh và các dân tộc đều nhận")
    void plausible(String name) {
        assertThat(Names.plausible(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NguyÔn V¨n §ùc", "®ç thÞ", "2", "(2)", "Nguyễn Văn *", "Иван", "a@b", "Nguyễn\uFFFDn"})
    @DisplayName("Phông cũ, ký hiệu, chữ khác La-tinh: không nhận là tên")
    void notPlausible(String name) {
        assertThat(Names.plausible(name)).isFalse();
    }
}
