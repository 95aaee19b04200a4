package vn.tinnhiem.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.organization.BodyChanges.Children;
import vn.tinnhiem.app.organization.BodyChanges.Done;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;

@DisplayName("Cơ quan: tên và cấp trên theo ngày")
class BodiesTest {

    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);

    private static RunningOffice office;
    private static Bodies bodies;
    private static BodyChanges changes;

    /** Names that no other test has. */
    private String mark;

    @BeforeAll
    static void start() {
        office = RunningOffice.shared();
        bodies = office.bean(Bodies.class);
        changes = office.bean(BodyChanges.class);
    }

    @BeforeEach
    void mark() {
        mark = " " + Ids.random();
    }

    private BodyForm form(String name, String superior, String from) {
        return new BodyForm(name + mark, "", "Mẫu", PaperStyle.STATE, superior, from);
    }

    private String made(String name, String superior) {
        Done done = changes.make(form(name, superior, "01/01/2020"));
        assertThat(done.faults()).isEmpty();
        return done.id().orElseThrow();
    }

    private static long version(String id) {
        return bodies.history(id).orElseThrow().version();
    }

    @Test
    @DisplayName("Đổi tên từ 01/07/2025: hồ sơ trước ngày ấy vẫn thấy tên cũ, từ ngày ấy thấy tên mới")
    void renamed() {
        String id = made("UBND tỉnh Cũ", "");
        assertThat(changes.rename(id, version(id), form("UBND tỉnh Mới", "", "1/7/2025"))
                        .faults())
                .isEmpty();

        assertThat(bodies.find(id, OLD).orElseThrow().name()).isEqualTo("UBND tỉnh Cũ" + mark);
        assertThat(bodies.find(id, NEW).orElseThrow().name()).isEqualTo("UBND tỉnh Mới" + mark);
        assertThat(bodies.names(id)).extracting(Body::until).containsExactly(Optional.of(OLD), Optional.empty());
        assertThat(bodies.find(id, LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @Test
    @DisplayName("Hai tên không thể cùng có hiệu lực: ngày của tên mới phải sau ngày của tên trước")
    void overlapping() {
        String id = made("Sở Mẫu", "");
        assertThat(changes.rename(id, version(id), form("Sở Khác", "", "01/01/2020"))
                        .faults())
                .containsExactly("from.overlaps");
        assertThat(changes.rename(id, version(id), form("Sở Khác", "", "02/01/2020"))
                        .faults())
                .isEmpty();
        assertThat(changes.correct(id, version(id), form("Sở Khác", "", "01/01/2020"))
                        .faults())
                .containsExactly("from.overlaps");
    }

    @Test
    @DisplayName("Gõ sai thì sửa: không thành một tên trong lịch sử")
    void corrected() {
        String id = made("Sở Mẫy", "");
        assertThat(changes.correct(id, version(id), form("Sở Mẫu", "", "01/01/2020"))
                        .faults())
                .isEmpty();
        assertThat(bodies.names(id)).extracting(Body::name).containsExactly("Sở Mẫu" + mark);
    }

    @Test
    @DisplayName("Không cơ quan nào là cấp trên của chính nó, gần hay xa, ở ngày nào cũng vậy")
    void cycles() {
        String top = made("Tỉnh", "");
        String middle = made("Sở", top);
        String low = made("Phòng", middle);
        assertThat(changes.correct(top, version(top), form("Tỉnh", top, "01/01/2020"))
                        .faults())
                .containsExactly("superior.self");
        assertThat(changes.correct(top, version(top), form("Tỉnh", low, "01/01/2020"))
                        .faults())
                .containsExactly("superior.cycle");
        // From 2030 the middle stands alone: before that the top cannot go below it, from then on it can.
        assertThat(changes.rename(middle, version(middle), form("Sở", "", "01/01/2030"))
                        .faults())
                .isEmpty();
        assertThat(changes.rename(top, version(top), form("Tỉnh", middle, "01/01/2029"))
                        .faults())
                .containsExactly("superior.cycle");
        assertThat(changes.rename(top, version(top), form("Tỉnh", middle, "01/01/2031"))
                        .faults())
                .isEmpty();
    }

    @Test
    @DisplayName("Còn cơ quan trực thuộc thì phải nói chúng đi đâu mới kết thúc được")
    void children() {
        String old = made("Tỉnh Cũ", "");
        String next = made("Tỉnh Mới", "");
        String office = made("Sở", old);
        assertThat(changes.end(old, version(old), Optional.of(OLD), next, Children.UNSAID)
                        .faults())
                .containsExactly("end.children");
        assertThat(changes.end(old, version(old), Optional.of(OLD), "", Children.MOVE)
                        .faults())
                .containsExactly("end.successorMissing");
        assertThat(changes.end(old, version(old), Optional.of(OLD), next, Children.MOVE)
                        .faults())
                .isEmpty();

        assertThat(bodies.find(old, OLD)).isPresent();
        assertThat(bodies.find(old, NEW)).isEmpty();
        assertThat(bodies.find(office, OLD).orElseThrow().superior()).contains(old);
        assertThat(bodies.find(office, NEW).orElseThrow().superior()).contains(next);
        assertThat(bodies.history(old).orElseThrow().successor()).contains(next);
    }

    @Test
    @DisplayName("Kết thúc cùng cơ quan trực thuộc; bỏ ngày kết thúc thì lại có")
    void endedTogether() {
        String top = made("Huyện", "");
        String low = made("Phòng", top);
        assertThat(changes.end(top, version(top), Optional.of(OLD), "", Children.END_TOO)
                        .faults())
                .isEmpty();
        assertThat(bodies.find(low, NEW)).isEmpty();
        assertThat(changes.revive(top, version(top)).faults()).isEmpty();
        assertThat(bodies.find(top, NEW)).isPresent();
    }

    @Test
    @DisplayName("Hai cơ quan cùng tên dưới cùng cấp trên cùng thời gian: không; đặt dấu khác kiểu vẫn là cùng tên")
    void twins() {
        String top = made("Tỉnh", "");
        made("Hội Hoà Giải", top);
        assertThat(changes.make(form("Hội Hòa giải", top, "01/01/2024")).faults())
                .containsExactly("name.taken");
        assertThat(changes.make(form("Hội Hòa giải", "", "01/01/2024")).faults())
                .isEmpty();
    }

    @Test
    @DisplayName("Hai người cùng sửa: người sau biết, không ghi đè")
    void stale() {
        String id = made("Sở", "");
        long seen = version(id);
        assertThat(changes.correct(id, seen, form("Sở Một", "", "01/01/2020")).faults())
                .isEmpty();
        assertThat(changes.correct(id, seen, form("Sở Hai", "", "01/01/2020")).faults())
                .containsExactly("stale");
    }

    @Test
    @DisplayName("Mọi người đăng nhập xem được cây theo ngày; chỉ cơ quan tham mưu sửa; lỗi thì điều đã gõ còn nguyên")
    void pages() {
        String id = made("Sở Trang", "");
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        assertThat(chair.get("/bodies").body()).contains("Sở Trang" + mark);
        assertThat(chair.get("/bodies?on=31/12/2019").body())
                .doesNotContain("<a href=\"/bodies/" + id + "\">Sở Trang" + mark + "</a></th>");
        assertThat(chair.get("/bodies/" + id).statusCode()).isEqualTo(200);
        assertThat(chair.get("/bodies/new").statusCode()).isEqualTo(403);
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        clerk.get("/bodies/new");
        String answer = clerk.post(
                        "/bodies/new",
                        "name",
                        "",
                        "abbreviation",
                        "SM",
                        "place",
                        "Mẫu",
                        "style",
                        "PARTY",
                        "superior",
                        "",
                        "from",
                        "31/02/2025")
                .body();
        assertThat(answer).contains("value=\"SM\"", "value=\"31/02/2025\"");
        assertThat(answer.split("finding-error")).hasSize(3);
    }
}
