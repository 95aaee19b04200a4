package vn.tinnhiem.rules.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.electorate.People.born;
import static vn.tinnhiem.rules.electorate.People.coded;
import static vn.tinnhiem.rules.electorate.People.person;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nhận ra một người giữa các danh sách")
class PersonTest {

    private static final Person NAMED = person("Lê Thị Ghi");

    private static Person full(String name, String code, int year) {
        return new Person(name, Optional.of(code), Optional.of(LocalDate.of(year, 3, 14)));
    }

    @Test
    @DisplayName("Chỉ trùng họ tên thì có thể là một người, chưa chắc là một người")
    void byNameAlone() {
        assertThat(NAMED.maybeSame(person("LÊ THỊ GHI"))).isTrue();
        assertThat(NAMED.surelySame(person("Lê Thị Ghi"))).isFalse();
        assertThat(NAMED.surelySame(born("Lê Thị Ghi", 1970))).isFalse();
        assertThat(born("Lê Thị Ghi", 1970).surelySame(NAMED)).isFalse();
        assertThat(NAMED.surelySame(coded("Lê Thị Ghi", "07"))).isFalse();
        assertThat(coded("Lê Thị Ghi", "07").surelySame(NAMED)).isFalse();
        assertThat(NAMED.maybeSame(person("Lê Thị Ghì"))).isFalse();
    }

    @Test
    @DisplayName("Trùng họ tên và ngày sinh, hoặc trùng mã, thì chắc là một người")
    void surely() {
        assertThat(born("Lê Thị Ghi", 1970).surelySame(born("Lê Thị Ghi", 1970)))
                .isTrue();
        assertThat(coded("Lê Thị Ghi", "07").surelySame(coded("Lê Thị Ghi", "07")))
                .isTrue();
        assertThat(full("Lê Thị Ghi", "07", 1970).surelySame(born("Lê Thị Ghi", 1970)))
                .isTrue();
        assertThat(full("Lê Thị Ghi", "07", 1970).surelySame(full("Lê Thị Ghi", "08", 1970)))
                .isFalse();
    }

    @Test
    @DisplayName("Một mã mà khác họ tên hoặc khác ngày sinh là mâu thuẫn; thiếu một bên thì không")
    void contradicts() {
        assertThat(coded("Lê Thị Ghi", "07").contradicts(coded("Hoàng Văn Kiểm", "07")))
                .isTrue();
        assertThat(full("Lê Thị Ghi", "07", 1970).contradicts(full("Lê Thị Ghi", "07", 1971)))
                .isTrue();
        assertThat(full("Lê Thị Ghi", "07", 1970).contradicts(full("lê thị ghi", "07", 1970)))
                .isFalse();
        assertThat(full("Lê Thị Ghi", "07", 1970).contradicts(coded("Lê Thị Ghi", "07")))
                .isFalse();
        assertThat(coded("Lê Thị Ghi", "07").contradicts(full("Lê Thị Ghi", "07", 1970)))
                .isFalse();
        assertThat(coded("Lê Thị Ghi", "07").contradicts(coded("Hoàng Văn Kiểm", "08")))
                .isFalse();
        assertThat(NAMED.contradicts(person("Hoàng Văn Kiểm"))).isFalse();
    }
}
