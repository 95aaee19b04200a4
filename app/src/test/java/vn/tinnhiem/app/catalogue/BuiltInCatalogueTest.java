package vn.tinnhiem.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.policy.Setting.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.outcome.Base;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.VotePolicy;

@DisplayName("Danh mục có sẵn")
class BuiltInCatalogueTest {

    static final List<String> IDS = List.of(
            "qd-96",
            "ca-mau-2023",
            "tay-ninh-2023",
            "hai-phong-2023",
            "quang-ngai-2023",
            "nq-96-2023-qh15",
            "nq-85-2014-qh13");

    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    @Test
    @DisplayName("Có đủ các mã mà hợp đồng dòng lệnh nêu")
    void ids() {
        assertThat(CATALOGUE.ids()).containsExactlyElementsOf(IDS);
    }

    @ParameterizedTest
    @DisplayName("Mỗi tệp đọc được, đủ thiết lập, không trái cấp trên, lời mẫu đủ")
    @FieldSource("IDS")
    void complete(String id) {
        Chain chain = chain(id);
        assertThat(chain.lowest().id()).isEqualTo(id);
        assertThat(chain.layers().missing()).isEmpty();
        assertThat(chain.layers().contradictions()).isEmpty();
        PlanTemplate template = chain.template();
        assertThat(template.body()).isPresent();
        for (Passage passage : List.of(
                Passage.TITLE,
                Passage.BASES,
                Passage.OPENING,
                Passage.SUBJECT_POSTS,
                Passage.VOTER_GROUPS,
                Passage.DISCLOSURE,
                Passage.SECRETARIAT,
                Passage.CHAIR,
                Passage.COMPETENT_BODY,
                Passage.SIGNER)) {
            assertThat(template.lines(passage)).as(passage.name()).isNotEmpty();
        }
        assertThat(template.lines(Passage.ORIGINALS)).hasSize(3);
    }

    @ParameterizedTest
    @DisplayName("Mỗi lời trích đứng nguyên văn trong kế hoạch mẫu; mỗi giả định có lý do")
    @FieldSource("IDS")
    void quotes(String id) {
        CatalogueEntry entry = chain(id).lowest();
        List<Citation> citations = citations(entry.layer());
        assertThat(citations).isNotEmpty().allSatisfy(citation -> {
            switch (citation) {
                case Citation.Assumed assumed -> assertThat(assumed.reason()).isNotBlank();
                case Citation.Text text
                when text.document().startsWith("nq-") ->
                    assertThat(text.quote()).isEmpty();
                case Citation.Text text -> {
                    assertThat(Seed.of(text.document()).says(text.quote()))
                            .as(text.document() + ": " + text.quote())
                            .isTrue();
                    assertThat(chain(id).document(text.document())).isPresent();
                }
            }
        });
    }

    @ParameterizedTest
    @DisplayName("Lời các mức hệ quả và các lựa chọn là nguyên văn của văn bản được dẫn")
    @Clause({"TN-20", "TN-21", "HP-31", "CM-09"})
    @ValueSource(strings = {"qd-96", "ca-mau-2023", "tay-ninh-2023", "hai-phong-2023"})
    void consequenceWords(String id) {
        Stated<List<Consequence>> stated =
                chain(id).lowest().layer().consequences().orElseThrow();
        Seed seed = Seed.of(((Citation.Text) stated.citation()).document());
        assertThat(stated.value())
                .extracting(c -> c.low().words())
                .containsExactly("trên 1/2 và dưới 2/3", "từ 2/3 trở lên");
        assertThat(stated.value())
                .extracting(Consequence::choices)
                .extracting(List::size)
                .containsExactly(5, 2);
        assertThat(stated.value()).allSatisfy(consequence -> {
            assertThat(seed.says(consequence.clause())).isTrue();
            assertThat(consequence.choices())
                    .allSatisfy(c -> assertThat(consequence.clause()).contains(c));
        });
    }

    @Test
    @DisplayName("Những điều còn để ngỏ là giả định mà cơ quan đổi được")
    void openQuestions() {
        VotePolicy policy = chain("qd-96").layers().resolve();
        Set<Setting<?>> open = Set.of(
                THRESHOLD_BASE,
                DAY_COUNT,
                LIMIT_DAY,
                AFTER_DAYS,
                SUMMONED,
                SEVERAL_GROUNDS,
                LINE_VALIDITY,
                UNISSUED_SHEET,
                STRUCK_OUT_NAME,
                OWN_VOTE,
                EXEMPT_VOTE,
                REAPPOINTMENT,
                EXPLANATIONS_TO,
                SUPERIOR_ORIGINALS,
                EXCHANGE,
                COMMITTEE_ON_BALLOT,
                ASKER_SHOWN,
                MARKS,
                BALLOT_CODE,
                ARCHIVE_KEEPS);
        for (Setting<?> setting : Setting.all()) {
            assertThat(policy.stated(setting).assumed()).as(setting.key()).isEqualTo(open.contains(setting));
        }
        assertThat(policy.value(STRUCK_OUT_NAME)).isEqualTo(StruckOutName.WHOLE_BALLOT);
        assertThat(policy.value(UNISSUED_SHEET)).isEqualTo(UnissuedSheet.SET_ASIDE);
        assertThat(policy.value(SUMMONED)).isEqualTo(Summoned.VOTERS_ONLY);
        assertThat(policy.value(COMMITTEE_ON_BALLOT)).isEqualTo(Permission.FORBIDDEN);
    }

    @ParameterizedTest
    @DisplayName("Điều kiện tiến hành từ 2/3 trở lên, tối đa 2 nơi, ba bản gốc, tỉ lệ trên số phiếu thu về")
    @Clause({"HP-06", "QN-02", "QN-06", "QN-11", "CM-03", "CM-04", "TN-15", "HP-20", "QN-21"})
    @ValueSource(strings = {"ca-mau-2023", "tay-ninh-2023", "hai-phong-2023", "quang-ngai-2023"})
    void stated(String id) {
        VotePolicy policy = chain(id).layers().resolve();
        assertThat(policy.value(QUORUM)).isEqualTo(new Bound.AtLeast(new Ratio(2, 3)));
        assertThat(policy.value(MAXIMUM_PLACES)).isEqualTo(2);
        assertThat(policy.value(ORIGINALS)).isEqualTo(3);
        assertThat(policy.value(SHARE_BASE)).isEqualTo(Base.COLLECTED);
    }

    @Test
    @DisplayName("Kế hoạch im lặng thì giá trị và căn cứ là của quy định; kế hoạch nói thì là của kế hoạch")
    void inherited() {
        VotePolicy tayNinh = chain("tay-ninh-2023").layers().resolve();
        assertThat(tayNinh.stated(QUORUM).layer()).isEqualTo("qd-96");
        assertThat(tayNinh.stated(EXPLANATIONS_TO).layer()).isEqualTo("tay-ninh-2023");
        assertThat(tayNinh.stated(EXPLANATIONS_TO).assumed()).isFalse();
        assertThat(chain("hai-phong-2023").layers().resolve().stated(QUORUM).layer())
                .isEqualTo("hai-phong-2023");
    }

    @Test
    @DisplayName("Kết quả theo Nghị quyết 85/2014 tính trên tổng số đại biểu, theo Nghị quyết 96/2023 trên số thu về")
    void resolutions() {
        assertThat(chain("nq-85-2014-qh13").layers().resolve().value(SHARE_BASE))
                .isEqualTo(Base.ALL_DEPUTIES);
        assertThat(chain("nq-96-2023-qh15").layers().resolve().value(SHARE_BASE))
                .isEqualTo(Base.COLLECTED);
        assertThat(chain("nq-85-2014-qh13").layers().resolve().duties()).isEmpty();
    }

    private static List<Citation> citations(Layer layer) {
        List<Citation> citations = new ArrayList<>();
        layer.settings().values().forEach(s -> citations.add(s.citation()));
        layer.consequences().ifPresent(c -> citations.add(c.citation()));
        layer.voteWindow().ifPresent(w -> citations.add(w.citation()));
        layer.duties().values().stream().flatMap(d -> d.limits().stream()).forEach(l -> citations.add(l.citation()));
        return citations;
    }

    private static Chain chain(String id) {
        return CATALOGUE.chain(id, Path.of(""));
    }
}
