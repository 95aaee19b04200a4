package vn.tinnhiem.rules.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tinnhiem.rules.electorate.People.born;
import static vn.tinnhiem.rules.electorate.People.leftOut;
import static vn.tinnhiem.rules.electorate.People.person;
import static vn.tinnhiem.rules.electorate.People.subject;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;

@DisplayName("Người được lấy phiếu cũng là người ghi phiếu, trừ khi kế hoạch nói khác")
@Clause({"TN-02", "HP-05", "QN-05"})
class SubjectsMissingTest {

    private static final SubjectList SUBJECTS = new SubjectList(List.of(
            subject(1, born("Trần Văn Mẫu", 1970)),
            subject(2, person("Lê Thị Ghi")),
            leftOut(3, person("Phạm Thị Lụa"))));

    private static Electorate voters(Person... persons) {
        return Electorate.of(
                Stream.of(persons)
                        .map(p -> new Electorate.Entry(p, "", "Tập thể lãnh đạo", "B2"))
                        .toList(),
                List.of());
    }

    @Test
    @DisplayName("Ai vắng tên trong danh sách người ghi phiếu thì nêu người đó, kể cả người được miễn lấy phiếu")
    void everyMissingPerson() {
        assertThat(voters(person("Lê Thị Ghi")).subjects(SUBJECTS, true, true))
                .extracting(f -> f.code(), f -> f.place())
                .containsExactly(
                        tuple(Code.W309_SUBJECT_NOT_VOTER, "subjects.1"),
                        tuple(Code.W309_SUBJECT_NOT_VOTER, "subjects.3"));
    }

    @Test
    @DisplayName("Cùng họ tên mà khác ngày sinh không phải là người đó")
    void anotherPersonOfTheSameName() {
        Electorate electorate = voters(born("Trần Văn Mẫu", 1988), person("Lê Thị Ghi"), person("Phạm Thị Lụa"));
        assertThat(electorate.subjects(SUBJECTS, true, true))
                .singleElement()
                .satisfies(f -> assertThat(f.place()).isEqualTo("subjects.1"));
    }

    @Test
    @DisplayName("Kế hoạch định người được lấy phiếu không ghi phiếu, hoặc người được miễn không ghi phiếu")
    void unlessThePlanSaysOtherwise() {
        Electorate electorate = voters(person("Hoàng Văn Kiểm"));
        assertThat(electorate.subjects(SUBJECTS, false, false)).isEmpty();
        assertThat(electorate.subjects(SUBJECTS, false, true))
                .singleElement()
                .satisfies(f -> assertThat(f.place()).isEqualTo("subjects.3"));
        assertThat(electorate.subjects(SUBJECTS, true, false))
                .extracting(f -> f.place())
                .containsExactly("subjects.1", "subjects.2");
    }

    @Test
    @DisplayName("Kế hoạch không cho ghi phiếu mà vẫn có tên trong danh sách người ghi phiếu: nêu người đó")
    void onTheRosterThoughForbidden() {
        Electorate electorate = voters(
                born("Trần Văn Mẫu", 1970), person("Lê Thị Ghi"), person("Phạm Thị Lụa"), person("Hoàng Văn Kiểm"));
        assertThat(electorate.subjects(SUBJECTS, true, true)).isEmpty();
        assertThat(electorate.subjects(SUBJECTS, false, true))
                .extracting(f -> f.code(), f -> f.place())
                .containsExactly(
                        tuple(Code.E313_MUST_NOT_VOTE, "subjects.1"), tuple(Code.E313_MUST_NOT_VOTE, "subjects.2"));
        assertThat(electorate.subjects(SUBJECTS, true, false))
                .extracting(f -> f.code(), f -> f.place())
                .containsExactly(tuple(Code.E313_MUST_NOT_VOTE, "subjects.3"));
        assertThat(voters(born("Trần Văn Mẫu", 1988)).subjects(SUBJECTS, false, false))
                .isEmpty();
    }
}
