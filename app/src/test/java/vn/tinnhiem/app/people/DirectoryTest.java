package vn.tinnhiem.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.people.Directory.Query;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Subject;

@DisplayName("Danh bạ: tìm, xếp, sửa, lấy ra cho cuộc lấy phiếu")
class DirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static RunningOffice office;
    private static Directory directory;
    private static DirectoryChanges changes;

    private String body;

    @BeforeAll
    static void start() {
        office = RunningOffice.shared();
        directory = office.bean(Directory.class);
        changes = office.bean(DirectoryChanges.class);
    }

    @BeforeEach
    void body() {
        body = TestBodies.make(office);
    }

    private void add(String name, String code, String groups) {
        PersonForm form =
                new PersonForm(name, code, "2/9/75", "Chuyên viên", groups, "", "15/06/2021", true, "Hội Mẫu");
        assertThat(form.faults(TODAY)).isEmpty();
        assertThat(changes.add(body, form.facts(TODAY))).isEmpty();
    }

    private List<String> found(String words) {
        return directory.page(new Query(body, words, "", false, TODAY), 0, 50).stream()
                .map(DirectoryPerson::name)
                .toList();
    }

    @Test
    @DisplayName("“nguyen thi duong” tìm ra Nguyễn Thị Đường; mỗi chữ gõ là phần đầu của một chữ trong tên hay mã")
    void search() {
        add("Nguyễn Thị Đường", "CB-0012", "");
        add("Nguyễn Văn Dương", "CB-0013", "");
        add("Trần Thị Nguyên", "", "");
        assertThat(found("nguyen thi duong")).containsExactly("Nguyễn Thị Đường");
        assertThat(found("Đường")).containsExactly("Nguyễn Văn Dương", "Nguyễn Thị Đường");
        assertThat(found("ng th")).containsExactly("Nguyễn Thị Đường", "Trần Thị Nguyên");
        assertThat(found("0013")).containsExactly("Nguyễn Văn Dương");
        assertThat(found("uyen")).isEmpty();
        assertThat(found("%")).hasSize(3);
    }

    @Test
    @DisplayName("Xếp theo tên, rồi từng chữ trước tên; dấu thanh sau chữ cái, đặt kiểu nào cũng cùng chỗ")
    void sorted() {
        List<String> golden = List.of(
                "Lê Văn An",
                "Nguyễn An",
                "Nguyễn Thị An",
                "Bùi Án",
                "Võ Ánh",
                "Cao Ân",
                "Hồ Thị Bình",
                "Hồng Anh Bình",
                "Phạm Chi",
                "Đỗ Dung",
                "Âu Đào",
                "Lê Hoa",
                "Lê Hoà",
                "Ngô Hòa",
                "Lê Hoả",
                "Lê Hoá",
                "Ngô Hóa",
                "Lê Hoạ",
                "Tô Oanh",
                "Tô Ông",
                "Tô Ơn",
                "Tô Phúc",
                "Lý Tú",
                "Lý Tư",
                "Lý Tự",
                "Y Ƀiă Yên");
        List<String> mixed = new ArrayList<>(golden);
        Collections.shuffle(mixed, new Random(7));
        mixed.forEach(name -> add(name, "", ""));
        assertThat(directory.of(body, TODAY)).extracting(DirectoryPerson::name).containsExactlyElementsOf(golden);
        Collections.shuffle(mixed, new Random(8));
        assertThat(mixed.stream().sorted(Names.byGivenName())).containsExactlyElementsOf(golden);
    }

    @Test
    @DisplayName("Lọc theo thành phần; thành phần đặt dấu kiểu khác vẫn là một")
    void groups() {
        add("Nguyễn Văn Một", "", "Cấp uỷ; Trưởng phòng");
        add("Nguyễn Văn Hai", "", "Cấp ủy");
        assertThat(directory.groups(body)).containsExactly("Cấp uỷ", "Trưởng phòng");
        assertThat(directory.count(new Query(body, "", "Cấp ủy", false, TODAY))).isEqualTo(2);
        assertThat(directory.count(new Query(body, "", "Trưởng phòng", false, TODAY)))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Thôi ở cơ quan: còn tới hết ngày ấy, sau đó không; trở lại được; hai người cùng sửa thì người sau biết")
    void ended() {
        add("Nguyễn Văn Một", "", "");
        DirectoryPerson person = directory.of(body, TODAY).getFirst();
        assertThat(changes.end(person.id(), person.version(), Optional.of(TODAY)))
                .isTrue();
        assertThat(changes.end(person.id(), person.version(), Optional.empty())).isFalse();
        assertThat(directory.of(body, TODAY)).hasSize(1);
        assertThat(directory.of(body, TODAY.plusDays(1))).isEmpty();
        assertThat(changes.change(body, person.id(), person.version(), person.facts()))
                .containsExactly("stale");
        assertThat(changes.end(person.id(), person.version() + 1, Optional.empty()))
                .isTrue();
        assertThat(directory.of(body, TODAY.plusDays(1))).hasSize(1);
    }

    @Test
    @DisplayName("Một mã một người trong một cơ quan; cơ quan khác dùng lại được")
    void codes() {
        add("Nguyễn Văn Một", "7", "");
        PersonFacts other = new PersonForm("Nguyễn Văn Hai", "7", "", "", "", "", "", false, "").facts(TODAY);
        assertThat(changes.add(body, other)).containsExactly("code.taken");
        assertThat(changes.add(TestBodies.make(office), other)).isEmpty();
    }

    @Test
    @DisplayName("Mọi lỗi của một người nêu cùng lúc, điều đã gõ còn nguyên")
    void faults() {
        assertThat(new PersonForm("", "x".repeat(41), "1/1/2030", "", "", "31/02/2020", "", true, "").faults(TODAY))
                .containsExactly("name.missing", "code.long", "day.wrong", "born.impossible", "appointed.missing");
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        clerk.get("/people/" + body + "/new");
        String page = clerk.post(
                        "/people/" + body + "/new",
                        "name",
                        "",
                        "code",
                        "CB-9",
                        "born",
                        "32/13/1975",
                        "posts",
                        "Kế toán",
                        "groups",
                        "",
                        "retirement",
                        "",
                        "appointed",
                        "",
                        "places",
                        "")
                .body();
        assertThat(page).contains("CB-9", "32/13/1975", "Kế toán");
        assertThat(page.split("finding-error")).hasSize(3);
    }

    @Test
    @DisplayName("Ra danh sách của cuộc lấy phiếu: người được lấy phiếu, và mỗi thành phần một dòng người ghi phiếu")
    void forAVote() {
        add("Nguyễn Thị Đường", "CB-1", "Cấp uỷ\nTrưởng phòng");
        DirectoryPerson person = directory.of(body, TODAY).getFirst();
        Subject subject = person.subject(4, Rosters.ONLY_BALLOT);
        assertThat(subject.number()).isEqualTo(4);
        assertThat(subject.position()).isEqualTo("Chuyên viên");
        assertThat(subject.person().born()).contains(LocalDate.of(1975, 9, 2));
        assertThat(subject.appointed()).contains(LocalDate.of(2021, 6, 15));
        assertThat(subject.reappointed()).isTrue();
        assertThat(subject.otherPlaces()).containsExactly("Hội Mẫu");
        assertThat(person.entries()).extracting(Electorate.Entry::group).containsExactly("Cấp uỷ", "Trưởng phòng");
        assertThat(Electorate.of(person.entries(), List.of()).voters()).hasSize(1);
    }

    @Test
    @DisplayName("Ngoài cơ quan tham mưu không ai xem được danh bạ")
    void roles() {
        for (Role role : List.of(Role.ADMIN, Role.CHAIR, Role.OBSERVER)) {
            OfficeCaller caller = office.signedIn(role);
            for (String path : List.of("/people", "/people/" + body, "/people/" + body + "/export.csv")) {
                assertThat(caller.get(path).statusCode()).as(role + path).isEqualTo(403);
            }
        }
    }
}
