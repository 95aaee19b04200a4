package vn.tinnhiem.rules.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.electorate.People.born;
import static vn.tinnhiem.rules.electorate.People.coded;
import static vn.tinnhiem.rules.electorate.People.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Thành phần ghi phiếu: mỗi người một phiếu")
class ElectorateTest {

    private static final String LEADERS = "Tập thể lãnh đạo Sở";
    private static final String COMMITTEE = "Ủy viên Ban Chấp hành Đảng bộ";
    private static final String HEADS = "Trưởng phòng";

    private static Electorate of(Object... personsAndGroups) {
        List<Electorate.Entry> entries = new ArrayList<>();
        for (int i = 0; i < personsAndGroups.length; i += 2) {
            entries.add(new Electorate.Entry(
                    (Person) personsAndGroups[i], "", (String) personsAndGroups[i + 1], "B" + (i / 2 + 2)));
        }
        return Electorate.of(entries, List.of());
    }

    private static List<Code> codes(Electorate electorate) {
        return electorate.findings().stream().map(Finding::code).toList();
    }

    @Test
    @Clause({"TN-02", "HP-05", "QN-05"})
    @DisplayName("Một người thuộc ba thành phần là một người ghi phiếu với ba căn cứ, và được báo")
    void severalGrounds() {
        Electorate electorate = of(
                born("Trần Văn Mẫu", 1970), LEADERS,
                born("Trần Văn Mẫu", 1970), COMMITTEE,
                born("Trần Văn Mẫu", 1970), HEADS);
        assertThat(electorate.voters()).hasSize(1);
        assertThat(electorate.voters().getFirst().grounds()).containsExactly(LEADERS, COMMITTEE, HEADS);
        assertThat(codes(electorate)).containsExactly(Code.N307_SEVERAL_GROUNDS);
    }

    @Test
    @Clause("TN-02")
    @DisplayName("Cùng họ tên ở hai thành phần, không mã và ngày sinh: coi là một người, và được báo để soát")
    void sameNameInTwoGroups() {
        Electorate electorate = of(person("Lê Thị Ghi"), LEADERS, person("Lê Thị Ghi"), COMMITTEE);
        assertThat(electorate.voters()).hasSize(1);
        assertThat(codes(electorate)).containsExactly(Code.N307_SEVERAL_GROUNDS);
    }

    @Test
    @DisplayName("Cùng họ tên mà khác ngày sinh, hoặc khác mã, là hai người ghi phiếu")
    void sameNameTwoPersons() {
        assertThat(of(born("Lê Thị Ghi", 1970), HEADS, born("Lê Thị Ghi", 1981), HEADS)
                        .voters())
                .hasSize(2);
        Electorate coded = of(coded("Lê Thị Ghi", "07"), HEADS, coded("Lê Thị Ghi", "08"), HEADS);
        assertThat(coded.voters()).hasSize(2);
        assertThat(coded.findings()).isEmpty();
    }

    @Test
    @DisplayName("Hai dòng cùng họ tên trong một thành phần, không gì phân biệt: phải hỏi, không tự gộp im lặng")
    void twiceInOneGroup() {
        assertThat(codes(of(person("Lê Thị Ghi"), HEADS, person("Lê Thị Ghi"), HEADS)))
                .containsExactly(Code.E308_SAME_NAME);
    }

    @Test
    @DisplayName("Hai dòng chắc chắn của một người trong một thành phần là chép thừa: một người, một phiếu")
    void copiedRow() {
        Electorate electorate = of(born("Lê Thị Ghi", 1970), HEADS, born("Lê Thị Ghi", 1970), HEADS);
        assertThat(electorate.voters()).hasSize(1);
        assertThat(electorate.findings()).isEmpty();
    }

    @Test
    @DisplayName("Một dòng thiếu ngày sinh không làm hai người trùng tên khác ngày sinh thành một")
    void anUnsureRowDoesNotJoinTwoPersons() {
        Electorate electorate = of(
                person("Lê Thị Ghi"), LEADERS,
                born("Lê Thị Ghi", 1970), COMMITTEE,
                born("Lê Thị Ghi", 1981), HEADS);
        assertThat(electorate.voters()).hasSize(2);
        assertThat(codes(electorate)).contains(Code.E308_SAME_NAME);
    }

    @Test
    @DisplayName("Dòng thiếu ngày sinh đứng sau hai người trùng tên: không đoán là ai, dù xếp thứ tự nào")
    void anUnsureRowIsNotGuessed() {
        Electorate electorate = of(
                born("Lê Thị Ghi", 1970), COMMITTEE,
                born("Lê Thị Ghi", 1981), HEADS,
                person("Lê Thị Ghi"), LEADERS);
        assertThat(electorate.voters()).hasSize(2);
        assertThat(codes(electorate)).contains(Code.E308_SAME_NAME);
    }

    @Test
    @DisplayName("Một mã dùng cho hai họ tên: không ai mất phiếu im lặng")
    void oneCodeTwoNames() {
        assertThat(codes(of(coded("Lê Thị Ghi", "07"), HEADS, coded("Hoàng Văn Kiểm", "07"), HEADS)))
                .containsExactly(Code.E314_ONE_CODE_TWO_PERSONS);
        assertThat(codes(of(coded("Lê Thị Ghi", "07"), HEADS, coded("Hoàng Văn Kiểm", "07"), COMMITTEE)))
                .contains(Code.E314_ONE_CODE_TWO_PERSONS);
    }

    @Test
    @DisplayName("Mã có ở cả hai dòng thì mã quyết định; chỉ một dòng có mã thì xét họ tên và ngày sinh")
    void codesDecide() {
        Person withBoth = new Person("Lê Thị Ghi", Optional.of("07"), Optional.of(LocalDate.of(1970, 3, 14)));
        assertThat(of(withBoth, HEADS, born("Lê Thị Ghi", 1970), COMMITTEE).voters())
                .hasSize(1);
        assertThat(of(withBoth, HEADS, born("Lê Thị Ghi", 1971), COMMITTEE).voters())
                .hasSize(2);
        assertThat(of(coded("Lê Thị Ghi", "07"), HEADS, coded("lê thị ghi", "07"), COMMITTEE)
                        .voters())
                .hasSize(1);
    }

    @Test
    @Clause({"TN-02", "HP-05", "QN-05"})
    @DisplayName("Thành phần mà kế hoạch không nêu được báo; chữ hoa chữ thường không phân biệt")
    void unknownGroup() {
        Electorate electorate = Electorate.of(
                List.of(
                        new Electorate.Entry(person("Lê Thị Ghi"), "", "trưởng phòng", "B2"),
                        new Electorate.Entry(person("Hoàng Văn Kiểm"), "", "Khách mời", "B3")),
                List.of(LEADERS, HEADS));
        assertThat(codes(electorate)).containsExactly(Code.W311_UNKNOWN_GROUP);
        assertThat(electorate.findings().getFirst().place()).isEqualTo("B3");
        assertThat(electorate.voters()).hasSize(2);
    }

    @Test
    @DisplayName("Danh sách không có ai ghi phiếu là sai")
    void nobody() {
        assertThat(codes(of())).containsExactly(Code.E310_NOBODY);
    }

    @Test
    @Clause("TN-02")
    @DisplayName("Kế hoạch định mỗi người một thành phần: người ở hai thành phần vẫn là một người, và phải chọn lại")
    void oneGroundOnly() {
        List<Electorate.Entry> entries = List.of(
                new Electorate.Entry(born("Lê Thị Ghi", 1970), "", LEADERS, "B2"),
                new Electorate.Entry(born("Lê Thị Ghi", 1970), "", HEADS, "B3"));
        Electorate strict = Electorate.of(entries, List.of(), SeveralGrounds.ONE_GROUND_ONLY);
        assertThat(strict.voters()).hasSize(1);
        assertThat(codes(strict)).containsExactly(Code.E312_ONE_GROUND_ONLY);
        assertThat(codes(Electorate.of(entries, List.of(), SeveralGrounds.ONE_VOTER)))
                .containsExactly(Code.N307_SEVERAL_GROUNDS);
    }
}
