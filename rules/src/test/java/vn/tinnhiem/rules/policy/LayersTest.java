package vn.tinnhiem.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.policy.LayerSamples.HALF;
import static vn.tinnhiem.rules.policy.LayerSamples.TWO_THIRDS;
import static vn.tinnhiem.rules.policy.LayerSamples.assumed;
import static vn.tinnhiem.rules.policy.LayerSamples.cited;
import static vn.tinnhiem.rules.policy.LayerSamples.complete;
import static vn.tinnhiem.rules.policy.LayerSamples.consequences;
import static vn.tinnhiem.rules.policy.LayerSamples.settings;
import static vn.tinnhiem.rules.policy.LayerSamples.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.ballot.BallotRules;
import vn.tinnhiem.rules.ballot.LineValidity;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Layer.Kind;

@DisplayName("Các tầng: quy định, kế hoạch khung, kế hoạch")
@Clause({"CM-11", "HP-01", "TN-25", "QN-01"})
class LayersTest {

    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);

    private static List<Finding> contradictions(Layer... layers) {
        return new Layers(List.of(layers)).contradictions();
    }

    @Test
    @DisplayName("Điều tầng trên dẫn căn cứ thì tầng dưới không được trái; nhắc lại thì được")
    void citedBinds() {
        Layer regulation = settings("qd-96", Kind.REGULATION, Map.of(Setting.QUORUM, cited(TWO_THIRDS, "qd-96")));
        Layer repeats = settings("kh", Kind.PLAN, Map.of(Setting.QUORUM, cited(TWO_THIRDS, "kh")));
        Layer differs = settings("kh", Kind.PLAN, Map.of(Setting.QUORUM, cited(HALF, "kh")));
        assertThat(contradictions(regulation, repeats)).isEmpty();
        assertThat(contradictions(regulation, differs))
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(Code.E209_CONTRADICTS_SUPERIOR))
                .satisfies(f -> assertThat(f.place()).isEqualTo("settings.quorum"))
                .satisfies(f -> assertThat(f.values())
                        .containsEntry("value", "trên 1/2")
                        .containsEntry("superiorValue", "từ 2/3 trở lên")
                        .containsEntry("superior", "qd-96"));
    }

    @Test
    @DisplayName("Điều tầng trên chỉ giả định thì tầng dưới được chọn khác, và giá trị của tầng dưới có hiệu lực")
    void assumedMayBeReplaced() {
        Layer plan = settings("kh", Kind.PLAN, Map.of(Setting.STRUCK_OUT_NAME, cited(StruckOutName.LINE, "kh")));
        Layers layers = new Layers(List.of(complete(), plan));
        assertThat(layers.contradictions()).isEmpty();
        assertThat(layers.resolve().value(Setting.STRUCK_OUT_NAME)).isEqualTo(StruckOutName.LINE);
        assertThat(layers.resolve().stated(Setting.STRUCK_OUT_NAME).layer()).isEqualTo("kh");
        assertThat(layers.resolve().ballotRules())
                .isEqualTo(new BallotRules(StruckOutName.LINE, LineValidity.PER_LINE));
        assertThat(layers.resolve().quorum().bound()).isEqualTo(TWO_THIRDS);
    }

    @Test
    @DisplayName("Điều kế hoạch không nói thì lấy của quy định, ghi rõ là của quy định và là giả định")
    void silentInherits() {
        Layers layers = new Layers(List.of(complete(), settings("kh", Kind.PLAN, Map.of())));
        assertThat(layers.resolve().stated(Setting.STRUCK_OUT_NAME))
                .satisfies(s -> assertThat(s.layer()).isEqualTo("qd-96"))
                .satisfies(s -> assertThat(s.assumed()).isTrue());
    }

    @Test
    @DisplayName("Kế hoạch khung chốt điều quy định để ngỏ: kế hoạch bên dưới phải theo khung")
    void theFrameBinds() {
        Layer frame = settings("ca-mau", Kind.FRAME, Map.of(Setting.ORIGINALS, cited(3, "ca-mau")));
        Layer plan = settings("kh", Kind.PLAN, Map.of(Setting.ORIGINALS, assumed(4, "kh")));
        assertThat(contradictions(complete(), frame, plan))
                .singleElement()
                .satisfies(f -> assertThat(f.values()).containsEntry("superior", "ca-mau"));
    }

    @Test
    @DisplayName("Khung và kế hoạch cùng trái quy định: nêu cả hai, không chỉ chỗ đầu")
    void everyLayerIsNamed() {
        Layer regulation = settings("qd-96", Kind.REGULATION, Map.of(Setting.QUORUM, cited(TWO_THIRDS, "qd-96")));
        Layer frame = settings("khung", Kind.FRAME, Map.of(Setting.QUORUM, cited(HALF, "khung")));
        Layer plan = settings("kh", Kind.PLAN, Map.of(Setting.QUORUM, cited(HALF, "kh")));
        assertThat(contradictions(regulation, frame, plan))
                .extracting(f -> f.values().get("layer"))
                .containsExactly("khung", "kh");
    }

    @Test
    @DisplayName("Kế hoạch mẫu không phải cấp trên: kế hoạch soạn từ mẫu được nói khác mẫu, vẫn phải theo quy định")
    void aTemplateIsNoSuperior() {
        Layer template = settings("tay-ninh", Kind.PLAN, Map.of(Setting.ORIGINALS, cited(3, "tay-ninh")));
        Layer plan = settings("kh", Kind.PLAN, Map.of(Setting.ORIGINALS, cited(4, "kh")));
        assertThat(contradictions(complete(), template, plan)).isEmpty();
        Layer against = settings("kh", Kind.PLAN, Map.of(Setting.QUORUM, cited(HALF, "kh")));
        assertThat(contradictions(complete(), template, against)).hasSize(1);
    }

    @Test
    @Clause({"TN-20", "TN-21", "HP-31", "CM-09"})
    @DisplayName("Hai mức hệ quả không được đổi ranh giới; lời của điều khoản thì mỗi kế hoạch chép lời của mình")
    void bracketsBind() {
        Bracket middle = new Bracket(HALF, Optional.of(new Bound.Below(Ratio.of(2, 3))));
        Bracket top = new Bracket(TWO_THIRDS, Optional.empty());
        Layer regulation = consequences("qd-96", Kind.REGULATION, middle, top);
        assertThat(contradictions(regulation, consequences("kh", Kind.PLAN, middle, top)))
                .isEmpty();
        assertThat(contradictions(regulation, consequences("kh", Kind.PLAN, new Bracket(HALF, Optional.empty()))))
                .extracting(Finding::place)
                .containsExactly("consequences");
    }

    @Test
    @Clause("HP-07")
    @DisplayName("Thời gian của kế hoạch phải nằm trong thời gian của khung; hẹp hơn thì được")
    void theWindowBinds() {
        Layer frame = window("khung", Kind.FRAME, JULY, JULY.plusDays(30));
        assertThat(contradictions(frame, window("kh", Kind.PLAN, JULY.plusDays(5), JULY.plusDays(30))))
                .isEmpty();
        assertThat(contradictions(frame, window("kh", Kind.PLAN, JULY.plusDays(5), JULY.plusDays(31))))
                .extracting(Finding::place)
                .containsExactly("voteWindow");
        assertThat(contradictions(frame, window("kh", Kind.PLAN, JULY.minusDays(1), JULY.plusDays(3))))
                .hasSize(1);
    }

    @Test
    @DisplayName("Thiếu điều gì thì kể hết điều đó")
    void missing() {
        assertThat(new Layers(List.of()).missing())
                .hasSize(Setting.all().size() + 1)
                .contains("quorum", "struckOutName", "consequences");
        assertThat(new Layers(List.of(complete())).missing()).isEmpty();
        Layer quorumOnly = settings("kh", Kind.PLAN, Map.of(Setting.QUORUM, cited(TWO_THIRDS, "kh")));
        assertThat(new Layers(List.of(quorumOnly)).missing())
                .hasSize(Setting.all().size())
                .doesNotContain("quorum");
    }
}
