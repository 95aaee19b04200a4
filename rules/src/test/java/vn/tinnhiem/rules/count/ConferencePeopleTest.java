package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Những người của hội nghị")
class ConferencePeopleTest {

    private static final List<String> ON_BALLOT = List.of("Đoàn Thị Hoà", "Khổng Văn Ứng");

    private static List<Code> codes(long absences, long heads, boolean allowed, String... committee) {
        return new ConferencePeople(new HeadCount(118, 116), absences, List.of(committee), heads)
                .check(ON_BALLOT, allowed, code -> false).stream()
                        .map(Finding::code)
                        .toList();
    }

    @Test
    @Clause({"TN-12", "QN-19", "QN-20"})
    @DisplayName("Triệu tập 118, có mặt 116, ghi hai người vắng, một trưởng ban, không ai của ban có tên trên phiếu")
    void allRight() {
        assertThat(codes(2, 1, false, "Đặng Hữu Ứng")).isEmpty();
    }

    @ParameterizedTest(name = "ghi {0} người vắng")
    @CsvSource({"0", "1", "3"})
    @DisplayName("Số người vắng đã ghi phải bằng triệu tập trừ có mặt, không thiếu và không thừa")
    void absences(long listed) {
        assertThat(codes(listed, 1, false, "Đặng Hữu Ứng")).containsExactly(Code.E510_ABSENCES);
    }

    @ParameterizedTest(name = "{0} trưởng ban")
    @CsvSource({"0", "2"})
    @Clause({"TN-12", "HP-18"})
    @DisplayName("Ban kiểm phiếu có đúng một trưởng ban")
    void oneHead(long heads) {
        assertThat(codes(2, heads, false, "Đặng Hữu Ứng")).containsExactly(Code.E513_HEAD_COUNT);
    }

    @Test
    @Clause("HP-18")
    @DisplayName("Người có tên trên phiếu không ở trong ban, dù tên ghi hoa hay đặt dấu kiểu khác")
    void committeeOnBallot() {
        assertThat(codes(2, 1, false, "Đặng Hữu Ứng", "ĐOÀN THỊ HÒA")).containsExactly(Code.D531_COMMITTEE_ON_BALLOT);
        assertThat(codes(2, 1, false, "Đoàn Thị Hoá")).isEmpty();
        assertThat(codes(2, 1, true, "Đoàn Thị Hoà")).isEmpty();
    }

    @Test
    @DisplayName("Giải trình cho qua người của ban có tên trên phiếu, không cho qua điều không thể có")
    void explained() {
        List<Finding> findings = new ConferencePeople(new HeadCount(118, 116), 0, List.of("Đoàn Thị Hoà"), 0)
                .check(ON_BALLOT, false, code -> true);
        assertThat(findings).extracting(Finding::code).containsExactly(Code.E510_ABSENCES, Code.E513_HEAD_COUNT);
    }

    @ParameterizedTest(name = "triệu tập {0}, danh sách {1}, tính khách: {2}")
    @CsvSource({
        "118,118,false,false",
        "118,117,false,true",
        "118,119,false,true",
        "120,118,true,false",
        "117,118,true,true"
    })
    @Clause("TN-02")
    @DisplayName("Số được triệu tập so với danh sách người ghi phiếu; khi khách cũng tính thì được nhiều hơn")
    void summoned(long summoned, long voters, boolean guests, boolean differs) {
        assertThat(ConferencePeople.summoned(new HeadCount(summoned, summoned), voters, guests)
                        .map(Finding::code))
                .isEqualTo(differs ? Optional.of(Code.W532_SUMMONED_DIFFERS) : Optional.empty());
    }
}
