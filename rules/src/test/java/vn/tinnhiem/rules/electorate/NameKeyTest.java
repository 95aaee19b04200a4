package vn.tinnhiem.rules.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.electorate.People.elsewhere;
import static vn.tinnhiem.rules.electorate.People.person;
import static vn.tinnhiem.rules.electorate.People.subject;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.electorate.Exemption.Reappointment;
import vn.tinnhiem.rules.electorate.Places.BodyList;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("So tên người, cơ quan, thành phần: cách đặt dấu thanh và cách mã hoá không làm ra hai tên")
class NameKeyTest {

    @ParameterizedTest(name = "{0} là {1}")
    @CsvSource({
        "Hoà, Hòa",
        "Uỷ ban Kiểm tra, ỦY BAN KIỂM TRA",
        "Thuý, Thúy",
        "khoẻ, Khỏe",
        "Đỗ  Thị Loan, ĐỖ THỊ LOAN",
        "Nguyễn, NGUYỄN"
    })
    @DisplayName("Cùng một tên, dựng sẵn hay tổ hợp")
    void same(String one, String other) {
        assertThat(NameKey.same(one, other)).isTrue();
        assertThat(NameKey.same(Normalizer.normalize(one, Normalizer.Form.NFD), other))
                .isTrue();
        assertThat(NameKey.of(one).compareTo(NameKey.of(other))).isZero();
    }

    @ParameterizedTest(name = "{0} không phải {1}")
    @CsvSource({"Hoà, Hoá", "Hoà, Hoa", "An, Ân", "Dung, Đung", "Dũng, Dung", "Mỹ Lan, Mỹlan", "Tuấn, Tuân"})
    @DisplayName("Khác chữ, khác dấu là khác tên")
    void different(String one, String other) {
        assertThat(NameKey.same(one, other)).isFalse();
    }

    @Test
    @DisplayName("Người: Hoà và Hòa, dựng sẵn và tổ hợp, là một người")
    void persons() {
        Person one = person("Lê Thị Hoà");
        Person other = person(Normalizer.normalize("LÊ THỊ HÒA", Normalizer.Form.NFD));
        assertThat(one.maybeSame(other)).isTrue();
        assertThat(one.maybeSame(person("Lê Thị Hoá"))).isFalse();
    }

    @Test
    @DisplayName("Nơi lấy phiếu: Đảng uỷ Khối và Đảng ủy Khối là một nơi, không thành nơi thứ ba")
    void places() {
        BodyList own = new BodyList(
                "Sở A", new SubjectList(List.of(elsewhere(1, person("Trần Văn Mẫu"), "Đảng uỷ Khối", "SỞ A"))));
        BodyList second = new BodyList("Đảng ủy Khối", new SubjectList(List.of(subject(1, person("Trần Văn Mẫu")))));
        assertThat(Places.check(own, List.of(second), 2)).isEmpty();
        assertThat(own.subjects()
                        .check("sở a", LocalDate.of(2023, 9, 22), OptionalInt.empty(), 2, Reappointment.EXEMPTS))
                .isEmpty();
    }

    @Test
    @DisplayName("Thành phần: Uỷ viên và Ủy viên là một thành phần, không thành hai căn cứ")
    void groups() {
        Electorate electorate = Electorate.of(
                List.of(
                        new Electorate.Entry(person("Lê Thị Hoà"), "", "Uỷ viên Ban Chấp hành", "B2"),
                        new Electorate.Entry(person("Lê Thị Hòa"), "", "Ủy viên Ban Chấp hành", "B3")),
                List.of("Ủy viên Ban Chấp hành"));
        assertThat(electorate.findings()).extracting(Finding::code).containsExactly(Code.E308_SAME_NAME);
        assertThat(electorate.voters())
                .singleElement()
                .satisfies(v -> assertThat(v.grounds()).containsExactly("Uỷ viên Ban Chấp hành"));
    }
}
