package vn.tinnhiem.rules.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.electorate.People.appointed;
import static vn.tinnhiem.rules.electorate.People.noticed;
import static vn.tinnhiem.rules.electorate.People.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.electorate.Exemption.Ground;
import vn.tinnhiem.rules.electorate.Exemption.Reappointment;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Ai không lấy phiếu: đã có thông báo nghỉ chờ hưu, hoặc được bổ nhiệm, bầu cử trong năm")
@Clause({"HP-03", "CM-02"})
class ExemptionTest {

    private static final LocalDate VOTE_DAY = LocalDate.of(2023, 9, 22);
    private static final Person WHO = person("Trần Văn Mẫu");

    private static List<Code> onTheList(Subject subject, Reappointment reappointment) {
        return new SubjectList(List.of(subject, People.subject(9, person("Lê Thị Ghi"))))
                .check("Sở", VOTE_DAY, OptionalInt.empty(), 2, reappointment).stream()
                        .map(Finding::code)
                        .toList();
    }

    @ParameterizedTest(name = "thông báo {0}: {1}, bỏ khỏi phiếu: {2}")
    @CsvSource({
        "2023-09-21, E301_RETIREMENT_NOTICE, N303_EXEMPT",
        "2023-09-22, E301_RETIREMENT_NOTICE, N303_EXEMPT",
        "2021-01-01, E301_RETIREMENT_NOTICE, N303_EXEMPT",
        "2023-09-23, , E304_LEFT_OUT_WITHOUT_GROUND"
    })
    @DisplayName("Thông báo có trước hay đúng ngày lấy phiếu thì không lấy phiếu; sau ngày đó thì chưa có căn cứ")
    void notice(LocalDate notice, Code onBallot, Code leftOut) {
        assertThat(onTheList(noticed(1, WHO, notice, false), Reappointment.EXEMPTS))
                .isEqualTo(onBallot == null ? List.of() : List.of(onBallot));
        assertThat(onTheList(noticed(1, WHO, notice, true), Reappointment.EXEMPTS))
                .containsExactly(leftOut);
    }

    @ParameterizedTest(name = "bổ nhiệm {0}: {1}, bỏ khỏi phiếu: {2}")
    @CsvSource({
        "2022-12-31, , E304_LEFT_OUT_WITHOUT_GROUND",
        "2023-01-01, E302_APPOINTED_THIS_YEAR, N303_EXEMPT",
        "2023-09-22, E302_APPOINTED_THIS_YEAR, N303_EXEMPT",
        "2023-12-31, E302_APPOINTED_THIS_YEAR, N303_EXEMPT",
        "2024-01-01, , E304_LEFT_OUT_WITHOUT_GROUND"
    })
    @DisplayName("Năm lấy phiếu là năm dương lịch, từ 01/01 đến hết 31/12")
    void appointment(LocalDate on, Code onBallot, Code leftOut) {
        assertThat(onTheList(appointed(1, WHO, on, false, false), Reappointment.EXEMPTS))
                .isEqualTo(onBallot == null ? List.of() : List.of(onBallot));
        assertThat(onTheList(appointed(1, WHO, on, false, true), Reappointment.EXEMPTS))
                .containsExactly(leftOut);
    }

    @Test
    @DisplayName("Bổ nhiệm lại trong năm: theo thiết lập của kế hoạch")
    void reappointment() {
        Subject again = appointed(1, WHO, LocalDate.of(2023, 4, 1), true, false);
        Subject first = appointed(1, WHO, LocalDate.of(2023, 4, 1), false, false);
        assertThat(onTheList(again, Reappointment.EXEMPTS)).containsExactly(Code.E302_APPOINTED_THIS_YEAR);
        assertThat(onTheList(again, Reappointment.DOES_NOT_EXEMPT)).isEmpty();
        assertThat(onTheList(first, Reappointment.DOES_NOT_EXEMPT)).containsExactly(Code.E302_APPOINTED_THIS_YEAR);
    }

    @Test
    @DisplayName("Có cả hai căn cứ thì nêu cả hai, mỗi căn cứ với ngày của nó")
    void bothGrounds() {
        Subject both = new Subject(
                1,
                WHO,
                "Phó Giám đốc",
                "phieu",
                Optional.of(LocalDate.of(2023, 5, 2)),
                Optional.of(LocalDate.of(2023, 2, 1)),
                false,
                List.of(),
                true);
        assertThat(Exemption.of(both, VOTE_DAY, Reappointment.EXEMPTS))
                .containsExactly(
                        new Exemption(Ground.RETIREMENT_NOTICE, LocalDate.of(2023, 5, 2)),
                        new Exemption(Ground.APPOINTED_THIS_YEAR, LocalDate.of(2023, 2, 1)));
    }

    @Test
    @DisplayName("Người không lấy phiếu được ghi rõ lý do và ngày")
    void theReasonIsRecorded() {
        List<Finding> findings = new SubjectList(List.of(
                        noticed(1, WHO, LocalDate.of(2023, 5, 2), true), People.subject(2, person("Lê Thị Ghi"))))
                .check("Sở", VOTE_DAY, OptionalInt.empty(), 2, Reappointment.EXEMPTS);
        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(f.values())
                        .containsEntry("name", "Trần Văn Mẫu")
                        .containsEntry("on", LocalDate.of(2023, 5, 2))
                        .containsEntry("ground", "đã có thông báo nghỉ công tác chờ nghỉ hưu"));
    }
}
