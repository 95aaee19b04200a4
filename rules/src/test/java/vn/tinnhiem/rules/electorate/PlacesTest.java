package vn.tinnhiem.rules.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.electorate.People.born;
import static vn.tinnhiem.rules.electorate.People.coded;
import static vn.tinnhiem.rules.electorate.People.elsewhere;
import static vn.tinnhiem.rules.electorate.People.leftOut;
import static vn.tinnhiem.rules.electorate.People.person;
import static vn.tinnhiem.rules.electorate.People.subject;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.electorate.Places.BodyList;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Mỗi người được lấy phiếu ở tối đa 2 nơi, xét trên mọi kế hoạch của đợt")
@Clause({"QN-02", "CM-03"})
class PlacesTest {

    private static BodyList list(String body, Subject... subjects) {
        return new BodyList(body, new SubjectList(List.of(subjects)));
    }

    @Test
    @DisplayName("Đứng tên ở hai kế hoạch là được, ở kế hoạch thứ ba là quá")
    void acrossPlans() {
        BodyList own = list("Sở A", subject(1, coded("Trần Văn Mẫu", "07")));
        BodyList second = list("Đảng ủy B", subject(4, coded("Trần Văn Mẫu", "07")));
        BodyList third = list("Hội C", subject(2, coded("Trần Văn Mẫu", "07")));
        assertThat(Places.check(own, List.of(second), 2)).isEmpty();
        assertThat(Places.check(own, List.of(second, third), 2))
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(Code.E305_MORE_THAN_TWO_PLACES))
                .satisfies(f -> assertThat(f.values()).containsEntry("places", "Hội C; Sở A; Đảng ủy B"));
    }

    @Test
    @DisplayName("Nơi khác ghi trong danh sách và kế hoạch của nơi đó chỉ tính một lần")
    void notCountedTwice() {
        BodyList own = list("Sở A", elsewhere(1, person("Trần Văn Mẫu"), "Đảng ủy B"));
        BodyList second = list("Đảng ủy B", elsewhere(4, person("Trần Văn Mẫu"), "Sở A"));
        assertThat(Places.check(own, List.of(second, own), 2)).isEmpty();
    }

    @Test
    @DisplayName("Nơi thứ ba chỉ ghi trong danh sách của kế hoạch khác cũng bị nêu")
    void thirdPlaceKnownOnlyElsewhere() {
        BodyList own = list("Sở A", subject(1, person("Trần Văn Mẫu")));
        BodyList second = list("Đảng ủy B", elsewhere(4, person("Trần Văn Mẫu"), "Hội C"));
        assertThat(Places.check(own, List.of(second), 2))
                .extracting(Finding::code)
                .containsExactly(Code.E305_MORE_THAN_TWO_PLACES);
    }

    @Test
    @DisplayName("Nơi mà người đó được miễn, ở đây hay ở kia, không tính")
    void leftOutDoesNotCount() {
        BodyList own = list("Sở A", subject(1, person("Trần Văn Mẫu")));
        BodyList second = list("Đảng ủy B", subject(4, person("Trần Văn Mẫu")));
        BodyList third = list("Hội C", leftOut(2, person("Trần Văn Mẫu")));
        assertThat(Places.check(own, List.of(second, third), 2)).isEmpty();
        assertThat(Places.check(third, List.of(own, second), 1)).isEmpty();
    }

    @Test
    @DisplayName("Người trùng tên khác ngày sinh hay khác mã là người khác")
    void anotherPerson() {
        BodyList own = list("Sở A", subject(1, born("Trần Văn Mẫu", 1970)));
        BodyList second = list("Đảng ủy B", subject(1, born("Trần Văn Mẫu", 1970)));
        BodyList third = list("Hội C", subject(1, born("Trần Văn Mẫu", 1981)));
        assertThat(Places.check(own, List.of(second, third), 2)).isEmpty();
    }
}
