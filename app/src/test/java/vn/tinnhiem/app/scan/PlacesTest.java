package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.scan.Places.Page;
import vn.tinnhiem.app.scan.Places.Side;

@DisplayName("Tờ nào nằm ở đâu trong xấp nào")
class PlacesTest {

    /** A page a letter: {@code s}heet, {@code o}ther, {@code b}lank, {@code n}o paper. */
    private static List<Page> file(String path, String pages) {
        List<Page> all = new ArrayList<>();
        for (int i = 0; i < pages.length(); i++) {
            Side side = switch (pages.charAt(i)) {
                case 's' -> Side.SHEET;
                case 'o' -> Side.OTHER;
                case 'b' -> Side.BLANK;
                default -> Side.NONE;
            };
            all.add(new Page(Path.of(path), i, pages.length(), side));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "sss, 1 2 3",
        "sbsbsb, 1 1 2 2 3 3",
        "sbsosb, 1 1 2 2 3 3",
        "sbosob, 1 0 2 3 4 0",
        "ssb, 1 2 0",
        "bss, 0 1 2",
        "bsbs, 0 1 0 2",
        "sos, 1 2 3",
        "so, 1 2"
    })
    @DisplayName("Mặt trắng không tính; quét hai mặt thì đếm tờ giấy, mặt sau có chữ không đẩy các tờ sau đi")
    void places(String pages, String expected) {
        assertThat(Places.of(file("q/xap.pdf", pages)).stream()
                        .map(PageAt::place)
                        .toList())
                .hasToString(List.of(expected.split(" ")).toString());
    }

    @Test
    @DisplayName("Ảnh rời của một thư mục là một xấp; tệp nhiều trang là xấp riêng; tệp không phải ảnh không có chỗ")
    void batches() {
        List<Page> pages = new ArrayList<>(file("q/le/1.jpg", "s"));
        pages.addAll(file("q/le/2.pdf", "ss"));
        pages.addAll(file("q/le/3.jpg", "n"));
        pages.addAll(file("q/le/4.jpg", "s"));

        assertThat(Places.of(pages).stream().map(at -> at.batch() + " " + at.place()))
                .containsExactly("le 1", "2.pdf 1", "2.pdf 2", "le 0", "le 2");
    }

    @Test
    @DisplayName("Hai xấp cùng tên thì nêu thêm thư mục cho khỏi lẫn")
    void sameName() {
        List<Page> pages = new ArrayList<>(file("q/sang/xap.pdf", "ss"));
        pages.addAll(file("q/chieu/xap.pdf", "ss"));
        pages.addAll(file("q/chieu/khac.pdf", "ss"));

        assertThat(Places.of(pages).stream().map(PageAt::batch).distinct())
                .containsExactly("sang/xap.pdf", "chieu/xap.pdf", "khac.pdf");
    }
}
