package vn.tinnhiem.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.schedule.Task.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Layers;
import vn.tinnhiem.rules.schedule.CalendarCheck;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.PlanCalendar;
import vn.tinnhiem.rules.schedule.PlanCalendar.Entry;
import vn.tinnhiem.rules.schedule.Task;
import vn.tinnhiem.rules.schedule.VoteWindow;

@DisplayName("Lịch của các kế hoạch mẫu, tính từ tệp danh mục")
class SeedCalendarsTest {

    @Test
    @DisplayName("Tây Ninh: D−25, −16, −11, −6, −3, −2 cho ngày 26/07; không hạn nào dưới mức tối thiểu")
    @Clause({"TN-04", "TN-05", "TN-06", "TN-07", "TN-08", "TN-09", "TN-10", "TN-11"})
    void tayNinh() {
        PlanCalendar calendar = calendar("tay-ninh-2023", "2023-07-26");
        assertThat(due(calendar, SELF_REPORT)).isEqualTo("2023-07-01");
        assertThat(due(calendar, ASSET_DECLARATION)).isEqualTo("2023-07-01");
        assertThat(due(calendar, DOSSIERS)).isEqualTo("2023-07-10");
        assertThat(due(calendar, QUESTIONS)).isEqualTo("2023-07-15");
        assertThat(due(calendar, EXPLANATIONS)).isEqualTo("2023-07-20");
        assertThat(due(calendar, EXPLANATIONS_SENT)).isEqualTo("2023-07-23");
        assertThat(due(calendar, BALLOTS_AND_COMMITTEE)).isEqualTo("2023-07-24");
        assertThat(
                        List.of(
                                        SELF_REPORT,
                                        DOSSIERS,
                                        QUESTIONS,
                                        EXPLANATIONS,
                                        EXPLANATIONS_SENT,
                                        BALLOTS_AND_COMMITTEE)
                                .stream()
                                .map(task -> entry(calendar, task).daysBeforeVote(calendar.voteDay())))
                .containsExactly(25L, 16L, 11L, 6L, 3L, 2L);
        assertThat(codes(calendar)).containsOnly(Code.N204_WEEKEND);
        assertThat(calendar.entry(RESULT_REPORT)).isEmpty();
    }

    @Test
    @DisplayName("Tây Ninh: ngày chuyển câu hỏi theo Quy định là Chủ nhật 16/07, được báo")
    void tayNinhInherits() {
        PlanCalendar calendar = calendar("tay-ninh-2023", "2023-07-26");
        Entry passedOn = entry(calendar, QUESTIONS_PASSED_ON);
        assertThat(passedOn.due()).isEqualTo("2023-07-16").matches(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(passedOn.duty().own()).isFalse();
        assertThat(passedOn.duty().who()).isEqualTo("Văn phòng Sở");
        assertThat(findings(calendar).stream().map(Finding::place))
                .containsExactly(
                        "deadlines.SELF_REPORT",
                        "deadlines.ASSET_DECLARATION",
                        "deadlines.QUESTIONS",
                        "deadlines.QUESTIONS_PASSED_ON",
                        "deadlines.EXPLANATIONS_SENT");
    }

    @Test
    @DisplayName("Hải Phòng: 20, 15, 10, 10, 3 ngày trước; báo cáo kết quả trong 05 ngày")
    @Clause({"HP-09", "HP-10", "HP-12", "HP-13", "HP-32", "HP-35"})
    void haiPhong() {
        PlanCalendar calendar = calendar("hai-phong-2023", "2023-09-22");
        assertThat(due(calendar, SELF_REPORT)).isEqualTo("2023-09-02");
        assertThat(due(calendar, DOSSIERS)).isEqualTo("2023-09-07");
        assertThat(due(calendar, QUESTIONS_PASSED_ON)).isEqualTo("2023-09-12");
        assertThat(due(calendar, EXPLANATIONS)).isEqualTo("2023-09-19");
        assertThat(due(calendar, RESULT_REPORT)).isEqualTo("2023-09-27");
        assertThat(entry(calendar, RESULT_REPORT).duty().to())
                .isEqualTo("Ban Thường vụ Thành uỷ (qua Ban Tổ chức Thành uỷ)");
        assertThat(entry(calendar, QUESTIONS).duty().who()).contains("cấp có thẩm quyền");
        assertThat(findings(calendar)).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo(Code.N205_SAME_DAY_HANDOVER);
            assertThat(f.values()).containsEntry("suggested", LocalDate.of(2023, 9, 11));
        });
    }

    @Test
    @DisplayName("Hải Phòng: hồ sơ gửi sớm thì 05 ngày từ khi nhận là hạn nên theo, D−10 là hạn cuối")
    @Clause("HP-11")
    void haiPhongSofter() {
        Entry together = entry(calendar("hai-phong-2023", "2023-09-22"), QUESTIONS);
        assertThat(together.due()).isEqualTo("2023-09-12");
        assertThat(together.last()).isEqualTo("2023-09-12");
        Chain chain = chain("hai-phong-2023");
        YamlFile plan = YamlFile.parse(
                "plan.yaml",
                "deadlines:\n  DOSSIERS: { by: 2023-09-01, place: III.2 }\n".getBytes(StandardCharsets.UTF_8));
        Layer own = LayerReader.read(
                plan.root(), "plan", Layer.Kind.PLAN, false, chain.layers().layers());
        plan.refuseIfFaulty();
        List<Layer> layers = new ArrayList<>(chain.layers().layers());
        layers.add(own);
        Entry early = entry(
                PlanCalendar.of(
                        LocalDate.of(2023, 9, 22), new Layers(layers).resolve().duties()),
                QUESTIONS);
        assertThat(early.due()).isEqualTo("2023-09-06");
        assertThat(early.last()).isEqualTo("2023-09-12");
    }

    @Test
    @DisplayName("Quảng Ngãi: trước 20/06 là đến 19/06, trước 20/07 là đến 19/07; câu hỏi và chuyển câu hỏi cùng D−10")
    @Clause({"QN-14", "QN-15", "QN-16", "QN-18", "QN-22", "QN-26"})
    void quangNgai() {
        PlanCalendar calendar = calendar("quang-ngai-2023", "2023-07-12");
        assertThat(due(calendar, SELF_REPORT)).isEqualTo("2023-06-19");
        assertThat(due(calendar, DOSSIERS)).isEqualTo("2023-06-27");
        assertThat(due(calendar, QUESTIONS)).isEqualTo("2023-07-02");
        assertThat(due(calendar, QUESTIONS_PASSED_ON)).isEqualTo("2023-07-02");
        assertThat(due(calendar, EXPLANATIONS)).isEqualTo("2023-07-09");
        assertThat(due(calendar, RESULT_REPORT)).isEqualTo("2023-07-19");
        assertThat(codes(calendar))
                .contains(Code.N202_BEFORE_IS_STRICT, Code.N205_SAME_DAY_HANDOVER)
                .doesNotContain(Code.E201_UNDER_FLOOR);
    }

    @Test
    @DisplayName("Quảng Ngãi: trước 20/06 và 20 ngày trước đều ràng buộc; lấy phiếu trước 09/07 thì báo lỗi")
    @Clause({"QN-14", "QN-25"})
    void quangNgaiMoves() {
        Entry onTheNinth = entry(calendar("quang-ngai-2023", "2023-07-09"), SELF_REPORT);
        assertThat(onTheNinth.duty().limits().value())
                .containsExactly(new Limit.Before(LocalDate.of(2023, 6, 20)), new Limit.DaysBeforeVote(20));
        assertThat(onTheNinth.last()).isEqualTo("2023-06-19");
        assertThat(onTheNinth.floor()).contains(LocalDate.of(2023, 6, 19));
        assertThat(codes(calendar("quang-ngai-2023", "2023-07-09"))).doesNotContain(Code.E201_UNDER_FLOOR);
        assertThat(findings(calendar("quang-ngai-2023", "2023-07-08"))).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.N214_KEPT_FROM);
            assertThat(finding.place()).isEqualTo("deadlines.SELF_REPORT");
            assertThat(finding.values()).containsEntry("earliestVoteDay", LocalDate.of(2023, 7, 9));
        });
        assertThat(codes(calendar("quang-ngai-2023", "2023-07-08"))).contains(Code.E201_UNDER_FLOOR);
        assertThat(codes(calendar("quang-ngai-2023", "2023-07-09"))).doesNotContain(Code.N213_TWO_WORDS);
        assertThat(codes(calendar("quang-ngai-2023", "2023-07-12"))).contains(Code.N213_TWO_WORDS);
        PlanCalendar moved = calendar("quang-ngai-2023", "2023-07-13");
        assertThat(due(moved, DOSSIERS)).isEqualTo("2023-06-28");
        assertThat(due(moved, SELF_REPORT)).isEqualTo("2023-06-19");
    }

    @Test
    @DisplayName("Cà Mau: kết quả gửi Ban Tổ chức Tỉnh ủy trong 07 ngày")
    @Clause("CM-07")
    void caMau() {
        PlanCalendar calendar = calendar("ca-mau-2023", "2023-08-10");
        assertThat(due(calendar, RESULT_REPORT)).isEqualTo("2023-08-17");
        assertThat(entry(calendar, RESULT_REPORT).duty().to()).startsWith("Ban Tổ chức Tỉnh ủy");
        assertThat(entry(calendar, RESULT_REPORT).duty().own()).isFalse();
    }

    @Test
    @DisplayName("Quy định: 20, 15, 10, 10, 3 ngày trước ngày lấy phiếu, qua năm và qua ngày nhuận")
    void regulation() {
        PlanCalendar calendar = calendar("qd-96", "2024-03-10");
        assertThat(due(calendar, SELF_REPORT)).isEqualTo("2024-02-19");
        assertThat(due(calendar, DOSSIERS)).isEqualTo("2024-02-24");
        assertThat(due(calendar, QUESTIONS)).isEqualTo("2024-02-29");
        assertThat(due(calendar, QUESTIONS_PASSED_ON)).isEqualTo("2024-02-29");
        assertThat(due(calendar, EXPLANATIONS)).isEqualTo("2024-03-07");
        assertThat(due(calendar, BALLOTS_AND_COMMITTEE)).isEqualTo("2024-03-09");
        assertThat(due(calendar, CONFERENCE)).isEqualTo("2024-03-10");
        assertThat(due(calendar("qd-96", "2024-01-05"), SELF_REPORT)).isEqualTo("2023-12-16");
    }

    @Test
    @DisplayName("Thời gian lấy phiếu: Tây Ninh trong tháng 7, Hải Phòng trong tháng 9, Quảng Ngãi đến hết 14/07")
    @Clause({"TN-03", "HP-07", "QN-07"})
    void windows() {
        VoteWindow tayNinh = window("tay-ninh-2023");
        assertThat(tayNinh.contains(LocalDate.of(2023, 7, 1))).isTrue();
        assertThat(tayNinh.contains(LocalDate.of(2023, 7, 31))).isTrue();
        assertThat(tayNinh.contains(LocalDate.of(2023, 8, 1))).isFalse();
        VoteWindow haiPhong = window("hai-phong-2023");
        assertThat(haiPhong.contains(LocalDate.of(2023, 8, 31))).isFalse();
        assertThat(haiPhong.contains(LocalDate.of(2023, 9, 1))).isTrue();
        assertThat(haiPhong.contains(LocalDate.of(2023, 9, 30))).isTrue();
        assertThat(haiPhong.contains(LocalDate.of(2023, 10, 1))).isFalse();
        assertThat(stated("hai-phong-2023").citation())
                .isInstanceOfSatisfying(
                        Citation.Assumed.class,
                        assumed -> assertThat(assumed.reason()).contains("hoàn thành trong tháng 9 năm 2023"));
        assertThat(stated("tay-ninh-2023").assumed()).isFalse();
        VoteWindow quangNgai = window("quang-ngai-2023");
        assertThat(quangNgai.contains(LocalDate.of(2023, 7, 14))).isTrue();
        assertThat(quangNgai.contains(LocalDate.of(2023, 7, 15))).isFalse();
        for (String id : List.of("tay-ninh-2023", "hai-phong-2023", "quang-ngai-2023")) {
            assertThat(window(id).contains(chain(id).template().voteDay().orElseThrow()))
                    .isTrue();
        }
    }

    private static VoteWindow window(String id) {
        return stated(id).value();
    }

    private static Stated<VoteWindow> stated(String id) {
        return chain(id).layers().resolve().voteWindow().orElseThrow();
    }

    private static PlanCalendar calendar(String id, String voteDay) {
        return PlanCalendar.of(
                LocalDate.parse(voteDay), chain(id).layers().resolve().duties());
    }

    private static Chain chain(String id) {
        return Catalogue.builtIn().chain(id, Path.of(""));
    }

    private static Entry entry(PlanCalendar calendar, Task task) {
        return calendar.entry(task).orElseThrow();
    }

    private static LocalDate due(PlanCalendar calendar, Task task) {
        return entry(calendar, task).due();
    }

    private static List<Finding> findings(PlanCalendar calendar) {
        return CalendarCheck.check(calendar, Optional.empty());
    }

    private static List<Code> codes(PlanCalendar calendar) {
        return findings(calendar).stream().map(Finding::code).toList();
    }
}
