package vn.tinnhiem.sheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.sheet.Samples;

@DisplayName("Số hiệu bố cục")
class LayoutVersionTest {

    @Test
    @DisplayName("Cùng nội dung thì cùng bố cục và cùng số hiệu tám chữ số thập lục phân")
    void sameTextSameLayout() {
        SheetLayout layout = layout(Samples.ballot(5), PageSize.A4);
        assertThat(layout(Samples.ballot(5), PageSize.A4)).isEqualTo(layout);
        assertThat(layout.version()).matches("[0-9A-F]{8}");
    }

    @Test
    @DisplayName("Khác khổ giấy, khác số người hay khác một chữ trong tên thì khác số hiệu")
    void otherLayoutsAreToldApart() {
        List<BallotLine> one = List.of(new BallotLine(1, "Trần Văn Thử", "Giám đốc"));
        List<BallotLine> other = List.of(new BallotLine(1, "Trần Văn Thứ", "Giám đốc"));
        assertThat(List.of(
                        layout(Samples.ballot(5), PageSize.A4).version(),
                        layout(Samples.ballot(5), PageSize.A5).version(),
                        layout(Samples.ballot(4), PageSize.A4).version(),
                        layout(Samples.ballot(one, false), PageSize.A4).version(),
                        layout(Samples.ballot(other, false), PageSize.A4).version()))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("layout.json nêu số, tên, ba ô theo thứ tự mức, đúng vị trí như bản in")
    void jsonTellsWhatIsPrinted() {
        SheetLayout layout = layout(Samples.ballot(3), PageSize.A4);
        LayoutJson json = LayoutJson.of(layout);
        assertThat(json.layoutVersion()).isEqualTo(layout.version());
        assertThat(json.voteId()).isEqualTo("so-thu-nghiem-2023");
        assertThat(json.page()).isEqualTo(new LayoutJson.Page("A4", 210, 297));
        assertThat(json.rows()).extracting(LayoutJson.Row::person).containsExactly(1, 2, 3);
        assertThat(json.rows().get(1).name()).isEqualTo("Trần Văn Thử");
        assertThat(json.rows().get(1).boxes())
                .extracting(box -> box.level().name())
                .containsExactly("HIGH_CONFIDENCE", "CONFIDENCE", "LOW_CONFIDENCE");
        assertThat(json.cornerMarks().getFirst()).isEqualTo(new Rect(10, 10, 6, 6));
    }

    private static SheetLayout layout(BallotText text, PageSize page) {
        return (SheetLayout) Arrangement.of(text, page);
    }
}
