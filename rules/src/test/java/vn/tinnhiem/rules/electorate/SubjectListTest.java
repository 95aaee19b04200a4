package vn.tinnhiem.rules.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.electorate.People.born;
import static vn.tinnhiem.rules.electorate.People.coded;
import static vn.tinnhiem.rules.electorate.People.elsewhere;
import static vn.tinnhiem.rules.electorate.People.leftOut;
import static vn.tinnhiem.rules.electorate.People.noticed;
import static vn.tinnhiem.rules.electorate.People.person;
import static vn.tinnhiem.rules.electorate.People.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.electorate.Exemption.Reappointment;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Danh sách người được lấy phiếu")
class SubjectListTest {

    private static final LocalDate VOTE_DAY = LocalDate.of(2023, 7, 26);
    private static final String BODY = "Sở Công Thương";

    private static List<Finding> check(OptionalInt expected, Subject... subjects) {
        return new SubjectList(List.of(subjects)).check(BODY, VOTE_DAY, expected, 2, Reappointment.EXEMPTS);
    }

    private static List<Code> codes(Subject... subjects) {
        return check(OptionalInt.empty(), subjects).stream().map(Finding::code).toList();
    }

    @Test
    @Clause({"TN-01", "HP-04", "QN-04"})
    @DisplayName("Kế hoạch ghi 03 đồng chí: danh sách phải đúng ba người đứng trên phiếu")
    void numberOfThePlan() {
        Subject one = subject(1, person("Trần Văn Mẫu"));
        Subject two = subject(2, person("Lê Thị Ghi"));
        Subject three = subject(3, person("Hoàng Văn Kiểm"));
        Subject exempt = noticed(4, person("Phạm Thị Lụa"), VOTE_DAY, true);
        assertThat(check(OptionalInt.of(3), one, two, three)).isEmpty();
        assertThat(check(OptionalInt.of(3), one, two, three, exempt))
                .extracting(Finding::code)
                .containsExactly(Code.N303_EXEMPT);
        assertThat(check(OptionalInt.of(3), one, two, exempt))
                .extracting(Finding::code)
                .containsExactly(Code.E306_SUBJECT_COUNT, Code.N303_EXEMPT);
        assertThat(check(OptionalInt.of(2), one, two, three).getFirst().values())
                .containsEntry("expected", 2)
                .containsEntry("listed", 3);
    }

    @Test
    @Clause({"HP-03", "CM-02"})
    @DisplayName("Không ai bị đưa ra khỏi phiếu mà không có căn cứ")
    void leftOutWithoutGround() {
        assertThat(codes(subject(1, person("Trần Văn Mẫu")), leftOut(2, person("Lê Thị Ghi"))))
                .containsExactly(Code.E304_LEFT_OUT_WITHOUT_GROUND);
    }

    @Test
    @Clause({"QN-02", "CM-03"})
    @DisplayName("Nơi này và một nơi khác là hai nơi; thêm một nơi nữa là quá")
    void atMostTwoPlaces() {
        assertThat(codes(elsewhere(1, person("Trần Văn Mẫu"), "Đảng ủy Khối"))).isEmpty();
        assertThat(codes(elsewhere(1, person("Trần Văn Mẫu"), "Đảng ủy Khối", BODY)))
                .isEmpty();
        assertThat(codes(elsewhere(1, person("Trần Văn Mẫu"), "Đảng ủy Khối", "Tỉnh ủy")))
                .containsExactly(Code.E305_MORE_THAN_TWO_PLACES);
    }

    @Test
    @DisplayName("Hai người trùng họ tên phải phân biệt được bằng mã hoặc ngày sinh")
    void sameNames() {
        assertThat(codes(subject(1, person("Lê Thị Ghi")), subject(2, person("Lê Thị Ghi"))))
                .containsExactly(Code.E308_SAME_NAME);
        assertThat(codes(subject(1, person("Lê Thị Ghi")), subject(2, born("LÊ THỊ GHI", 1970))))
                .containsExactly(Code.E308_SAME_NAME);
        assertThat(codes(subject(1, born("Lê Thị Ghi", 1981)), subject(2, born("Lê Thị Ghi", 1970))))
                .isEmpty();
    }

    @Test
    @DisplayName("Một mã cho hai họ tên, hay hai ngày sinh, không phải là trùng họ tên")
    void oneCodeTwoPersons() {
        assertThat(codes(subject(1, coded("Lê Thị Ghi", "07")), subject(2, coded("Hoàng Văn Kiểm", "07"))))
                .containsExactly(Code.E314_ONE_CODE_TWO_PERSONS);
        assertThat(codes(subject(1, coded("Lê Thị Ghi", "07")), subject(2, coded("Lê Thị Ghi", "07"))))
                .containsExactly(Code.E308_SAME_NAME);
    }

    @Test
    @DisplayName("Không còn ai trên phiếu là sai, dù danh sách không trống")
    void nobody() {
        assertThat(codes()).containsExactly(Code.E310_NOBODY);
        assertThat(codes(noticed(1, person("Lê Thị Ghi"), VOTE_DAY, true)))
                .containsExactly(Code.E310_NOBODY, Code.N303_EXEMPT);
    }

    @Test
    @DisplayName("Nhiều chỗ sai được nêu hết trong một lần")
    void allTogether() {
        assertThat(check(
                        OptionalInt.of(5),
                        noticed(1, person("Trần Văn Mẫu"), VOTE_DAY, false),
                        leftOut(2, person("Lê Thị Ghi")),
                        elsewhere(3, person("Lê Thị Ghi"), "Đảng ủy Khối", "Tỉnh ủy")))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        Code.E306_SUBJECT_COUNT,
                        Code.E301_RETIREMENT_NOTICE,
                        Code.E304_LEFT_OUT_WITHOUT_GROUND,
                        Code.E305_MORE_THAN_TWO_PLACES,
                        Code.E308_SAME_NAME);
    }
}
