package vn.tinnhiem.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VietnameseTextTest {

    @Test
    @DisplayName("Chữ dựng sẵn và chữ tổ hợp thành một dạng; khoảng trắng, ký tự vô hình được dọn")
    void clean() {
        assertThat(VietnameseText.clean("  Nguye\u0302\u0303n\u00A0\u00A0Thi\u0323\n Hoa\u0300\u200B "))
                .isEqualTo("Nguyễn Thị Hoà");
    }

    @Test
    @DisplayName("Tiêu đề so không kể hoa thường, dấu và dấu câu")
    void fold() {
        assertThat(VietnameseText.fold("HỌ VÀ TÊN (*)")).isEqualTo("ho va ten");
        assertThat(VietnameseText.fold("Đảng uỷ")).isEqualTo("dang uy");
    }

    @Test
    @DisplayName("Dấu đặt kiểu cũ hay kiểu mới là một; khác dấu, khác chữ là khác")
    void key() {
        assertThat(VietnameseText.key("Hoà Uỷ khoẻ Thuý")).isEqualTo(VietnameseText.key("HÒA ủy khỏe Thúy"));
        assertThat(VietnameseText.key("Hoà")).isNotEqualTo(VietnameseText.key("Hoá"));
        assertThat(VietnameseText.key("An")).isNotEqualTo(VietnameseText.key("Ân"));
        assertThat(VietnameseText.key("Dung")).isNotEqualTo(VietnameseText.key("Đung"));
    }
}
