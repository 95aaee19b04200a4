package vn.tinnhiem.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.files.VietnameseEncoding;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.people.ImportLine.State;

@DisplayName("Bản xem trước: dòng nào mới, đổi, như cũ, lỗi, gần giống")
class ImportPreviewTest {

    private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(1975, 9, 2));
    private static final ImportReading ALL = reading(ImportField.values());
    private static final ImportReading NAMES_ONLY = reading(ImportField.NAME, ImportField.POSTS);

    private final List<DirectoryPerson> directory = new ArrayList<>();
    private final Map<Integer, String> choices = new TreeMap<>();

    private static ImportReading reading(ImportField... fields) {
        Map<Integer, ImportField> columns = new TreeMap<>();
        for (ImportField field : fields) {
            columns.put(field.ordinal() + 1, field);
        }
        return new ImportReading(
                Optional.of(VietnameseEncoding.UTF_8), OptionalInt.empty(), OptionalInt.empty(), columns, Map.of());
    }

    private static PersonFacts facts(String name, String code, Optional<LocalDate> born, String post, String group) {
        return new PersonFacts(
                name,
                Optional.of(code).filter(text -> !text.isEmpty()),
                born,
                PersonForm.items(post),
                PersonForm.items(group),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }

    private void known(String id, PersonFacts facts) {
        directory.add(new DirectoryPerson(id, "b", facts, Optional.empty(), 3));
    }

    private ImportPreview preview(ImportReading reading, PersonFacts... rows) {
        List<ImportRow> read = new ArrayList<>();
        for (PersonFacts facts : rows) {
            int number = read.size() + 2;
            read.add(new ImportRow(number, "dòng " + number, facts, List.of()));
        }
        return ImportPreview.of(read, directory, reading, choices);
    }

    private List<State> states(ImportReading reading, PersonFacts... rows) {
        return preview(reading, rows).lines().stream().map(ImportLine::state).toList();
    }

    @Test
    @DisplayName(
            "Không ai tên như thế: mới; cùng mã cùng tên mà khác chức vụ: đổi, nêu trước và sau; giống hệt: như cũ")
    void plain() {
        known("p1", facts("Nguyễn Thị Đường", "1", BORN, "Giám đốc", "BGĐ"));
        known("p2", facts("Trần Văn Thử", "2", BORN, "Phó Giám đốc", "BGĐ"));
        ImportPreview preview = preview(
                ALL,
                facts("Lê Thị Mới", "9", BORN, "Chuyên viên", ""),
                facts("Nguyễn Thị Đường", "1", BORN, "Chủ tịch", "BGĐ"),
                facts("Trần Văn Thử", "2", Optional.empty(), "", ""));
        assertThat(preview.lines()).extracting(ImportLine::state).containsExactly(State.NEW, State.CHANGED, State.SAME);
        assertThat(preview.lines().get(1).changes())
                .containsExactly(new ImportLine.FieldChange("POSTS", "Giám đốc", "Chủ tịch"));
        assertThat(preview.changes()).hasSize(2);
    }

    @Test
    @DisplayName(
            "Cùng tên không dấu mà khác mã, khác ngày sinh, khác dấu, khác chỗ đặt dấu: hỏi, không tự nhập làm một")
    void near() {
        known("p1", facts("Trần Thị Hoà", "1", BORN, "", ""));
        assertThat(states(ALL, facts("Trần Thị Hoà", "7", BORN, "", ""))).containsExactly(State.NEAR);
        assertThat(states(ALL, facts("Trần Thị Hoà", "", Optional.of(LocalDate.of(1976, 1, 1)), "", "")))
                .containsExactly(State.NEAR);
        assertThat(states(ALL, facts("Trần Thị Hòa", "", BORN, "", ""))).containsExactly(State.NEAR);
        assertThat(states(ALL, facts("Trần Thị Hoa", "", BORN, "", ""))).containsExactly(State.NEAR);
        assertThat(states(ALL, facts("Trần Thị Hoà", "", Optional.empty(), "", "")))
                .containsExactly(State.NEAR);
    }

    @Test
    @DisplayName("Uỷ và Ủy cùng mã: một người, và chỗ đổi cách viết được nêu ra")
    void tonePlacementWithCode() {
        known("p1", facts("Lê Uỷ Thuý", "1", BORN, "", ""));
        ImportLine line =
                preview(ALL, facts("Lê Ủy Thúy", "1", BORN, "", "")).lines().getFirst();
        assertThat(line.state()).isEqualTo(State.CHANGED);
        assertThat(line.changes()).containsExactly(new ImportLine.FieldChange("NAME", "Lê Uỷ Thuý", "Lê Ủy Thúy"));
    }

    @Test
    @DisplayName("Người làm chọn: cùng người thì sửa, người khác thì thêm, bỏ thì không nhập")
    void chosen() {
        known("p1", facts("Trần Thị Hoà", "1", BORN, "", ""));
        PersonFacts row = facts("Trần Thị Hòa", "", BORN, "Kế toán", "");
        choices.put(2, "same:p1");
        ImportLine same = preview(ALL, row).lines().getFirst();
        assertThat(same.state()).isEqualTo(State.CHANGED);
        assertThat(same.result().code()).contains("1");
        choices.put(2, "other");
        assertThat(states(ALL, row)).containsExactly(State.NEW);
        choices.put(2, "skip");
        assertThat(states(ALL, row)).containsExactly(State.LEFT_OUT);
    }

    @Test
    @DisplayName("Mã của người khác tên: hỏi; không thể là người khác cũng mang mã ấy")
    void codeOfAnother() {
        known("p1", facts("Trần Thị Hoà", "1", BORN, "", ""));
        PersonFacts row = facts("Phạm Văn Lạ", "1", BORN, "", "");
        ImportLine line = preview(ALL, row).lines().getFirst();
        assertThat(line.state()).isEqualTo(State.NEAR);
        assertThat(line.near().getFirst().byCode()).isTrue();
        choices.put(2, "other");
        assertThat(states(ALL, row)).containsExactly(State.NEAR);
    }

    @Test
    @DisplayName("Tệp chỉ có tên: một người trùng hẳn tên là người ấy; hai người trùng tên thì hỏi")
    void namesOnly() {
        known("p1", facts("Trần Thị Hoà", "1", BORN, "Kế toán", ""));
        PersonFacts row = facts("Trần Thị Hoà", "", Optional.empty(), "Kế toán trưởng", "");
        assertThat(states(NAMES_ONLY, row)).containsExactly(State.CHANGED);
        known("p2", facts("Trần Thị Hoà", "2", BORN, "Thủ quỹ", ""));
        assertThat(states(NAMES_ONLY, row)).containsExactly(State.NEAR);
    }

    @Test
    @DisplayName("Một người hai dòng hai thành phần: một người, cả hai thành phần; chỉ trùng tên trong tệp: hỏi")
    void twiceInTheFile() {
        ImportPreview joined = preview(
                ALL,
                facts("Lê Văn Một", "1", BORN, "Trưởng phòng", "Trưởng phòng"),
                facts("Lê Văn Một", "1", BORN, "", "Cấp uỷ"));
        assertThat(joined.lines()).extracting(ImportLine::state).containsExactly(State.NEW, State.JOINED);
        assertThat(joined.lines().getFirst().result().groups()).containsExactly("Trưởng phòng", "Cấp uỷ");
        PersonFacts bare = facts("Lê Văn Một", "", Optional.empty(), "", "");
        assertThat(states(ALL, bare, bare)).containsExactly(State.NEW, State.NEAR);
        choices.put(3, "other");
        assertThat(states(ALL, bare, bare)).containsExactly(State.NEW, State.NEW);
        choices.put(3, "same:row:2");
        assertThat(states(ALL, bare, bare)).containsExactly(State.NEW, State.JOINED);
    }

    @Test
    @DisplayName("Một mã hai người trong tệp, hai dòng cùng về một người: lỗi, nêu dòng kia")
    void repeated() {
        ImportPreview codes =
                preview(ALL, facts("Lê Văn Một", "1", BORN, "", ""), facts("Lê Văn Hai", "1", BORN, "", ""));
        assertThat(codes.lines().get(1).row().problems())
                .extracting(p -> p.fault().number())
                .containsExactly("F328");
        known("p1", facts("Trần Thị Hoà", "", BORN, "", ""));
        choices.put(3, "same:p1");
        ImportPreview persons = preview(
                ALL, facts("Trần Thị Hoà", "", BORN, "", ""), facts("Trần Thị Hòa", "", Optional.empty(), "", ""));
        Problem problem = persons.lines().get(1).row().problems().getFirst();
        assertThat(problem.fault().number()).isEqualTo("F332");
        assertThat(problem.values()).containsEntry("other", "dòng 2");
        assertThat(persons.open()).isTrue();
    }

    @Test
    @DisplayName("Đổi ở danh bạ sau khi xem thì mã của bản xem trước đổi theo; không đổi thì không")
    void digest() {
        known("p1", facts("Nguyễn Thị Đường", "1", BORN, "Giám đốc", ""));
        PersonFacts row = facts("Nguyễn Thị Đường", "1", BORN, "Chủ tịch", "");
        String seen = preview(ALL, row).digest();
        assertThat(preview(ALL, row).digest()).isEqualTo(seen);
        directory.set(0, new DirectoryPerson("p1", "b", directory.getFirst().facts(), Optional.empty(), 4));
        assertThat(preview(ALL, row).digest()).isNotEqualTo(seen);
    }

    @Test
    @DisplayName("Người đã thôi có tên trong tệp: sửa, và nêu là trở lại")
    void back() {
        directory.add(new DirectoryPerson(
                "p1", "b", facts("Lê Văn Một", "1", BORN, "", ""), Optional.of(LocalDate.of(2024, 1, 31)), 2));
        assertThat(preview(ALL, facts("Lê Văn Một", "1", BORN, "", ""))
                        .lines()
                        .getFirst()
                        .changes())
                .containsExactly(new ImportLine.FieldChange("ENDED", "31/01/2024", ""));
    }
}
