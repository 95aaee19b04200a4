package vn.tinnhiem.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.policy.LayerSamples.complete;
import static vn.tinnhiem.rules.policy.LayerSamples.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Layer.Kind;
import vn.tinnhiem.rules.schedule.CalendarCheck;
import vn.tinnhiem.rules.schedule.Duty;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.PlanCalendar;
import vn.tinnhiem.rules.schedule.Task;

@DisplayName("Hạn qua các tầng: kế hoạch được chặt hơn, không được lỏng hơn")
@Clause({"CM-11", "HP-01", "HP-10", "QN-18"})
class LayeredDeadlinesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2023, 9, 21);
    private static final Layer REGULATION = duty("qd-96", Kind.REGULATION, Task.DOSSIERS, new Limit.DaysBeforeVote(15));

    private static Duty resolved(Layer... layers) {
        List<Layer> all = new ArrayList<>(List.of(complete()));
        all.addAll(List.of(layers));
        Layers stacked = new Layers(all);
        assertThat(stacked.contradictions()).isEmpty();
        return stacked.resolve().duties().getFirst();
    }

    private static PlanCalendar.Entry entry(Layer... layers) {
        return PlanCalendar.of(THURSDAY, List.of(resolved(layers))).entries().getFirst();
    }

    private static List<Code> errors(Layer... layers) {
        return CalendarCheck.check(PlanCalendar.of(THURSDAY, List.of(resolved(layers))), Optional.empty()).stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    private static Layer plan(String id, int days) {
        return duty(id, Kind.PLAN, Task.DOSSIERS, new Limit.DaysBeforeVote(days));
    }

    @Test
    @DisplayName("Kế hoạch định sớm hơn quy định thì được; muộn hơn thì sai")
    void stricterIsFine() {
        assertThat(errors(REGULATION, plan("kh", 18))).isEmpty();
        assertThat(errors(REGULATION, plan("kh", 15))).isEmpty();
        assertThat(errors(REGULATION, plan("kh", 14))).containsExactly(Code.E201_UNDER_FLOOR);
    }

    @Test
    @DisplayName("Mức của quy định còn nguyên khi kế hoạch soạn từ mẫu: qua cả mẫu lẫn kế hoạch")
    void theFloorIsKeptThroughTemplateAndPlan() {
        assertThat(errors(REGULATION, plan("mau", 18), plan("kh", 16))).isEmpty();
        assertThat(errors(REGULATION, plan("mau", 18), plan("kh", 14))).containsExactly(Code.E201_UNDER_FLOOR);
        assertThat(entry(REGULATION, plan("mau", 18), plan("kh", 16)).floor()).contains(THURSDAY.minusDays(15));
        assertThat(entry(REGULATION, plan("mau", 18), plan("kh", 16)).last()).isEqualTo(THURSDAY.minusDays(16));
    }

    @Test
    @DisplayName("Kế hoạch khung chặt hơn quy định: mức tối thiểu là của khung")
    void theFrameTightens() {
        Layer frame = duty("khung", Kind.FRAME, Task.DOSSIERS, new Limit.DaysBeforeVote(17));
        assertThat(errors(REGULATION, frame, plan("kh", 17))).isEmpty();
        assertThat(errors(REGULATION, frame, plan("kh", 16))).containsExactly(Code.E201_UNDER_FLOOR);
    }

    @Test
    @DisplayName("Kế hoạch khung lỏng hơn quy định bị nêu, và không làm mức tối thiểu thấp đi")
    void aLooseFrameLowersNothing() {
        Layer frame = duty("khung", Kind.FRAME, Task.DOSSIERS, new Limit.DaysBeforeVote(12));
        assertThat(errors(REGULATION, frame)).containsExactly(Code.E201_UNDER_FLOOR);
        assertThat(errors(REGULATION, frame, plan("kh", 13))).containsExactly(Code.E201_UNDER_FLOOR);
    }

    @Test
    @DisplayName("Kế hoạch chỉ đổi tên gọi thì hạn vẫn là kế thừa")
    void onlyTheName() {
        Duty duty = resolved(REGULATION, duty("kh", Kind.PLAN, Task.DOSSIERS));
        assertThat(duty.own()).isFalse();
        assertThat(duty.title()).isEqualTo("việc theo kh");
        assertThat(duty.limits().layer()).isEqualTo("qd-96");
        assertThat(duty.above()).isEmpty();
    }

    @Test
    @DisplayName("Kế hoạch nêu hạn của mình thì hạn đó là của kế hoạch, quy định đứng trên làm mức")
    void ownAndAbove() {
        Duty duty = resolved(REGULATION, plan("kh", 18));
        assertThat(duty.own()).isTrue();
        assertThat(duty.limits().layer()).isEqualTo("kh");
        assertThat(duty.above()).extracting(s -> s.layer()).containsExactly("qd-96");
    }
}
