package vn.tinnhiem.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.policy.Setting.Marks;

@DisplayName("Các điều mà kế hoạch chọn")
class SettingTest {

    @Test
    @DisplayName("Mỗi khoá chỉ một thiết lập, tìm lại được bằng khoá, và nói rõ ảnh hưởng đến đâu")
    void keysAreUnique() {
        List<String> keys = Setting.all().stream().map(s -> s.key()).toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(15);
        for (Setting<?> setting : Setting.all()) {
            assertThat(Setting.of(setting.key())).contains(setting);
            assertThat(setting.key()).matches("[a-z][A-Za-z]+");
            assertThat(setting.affects()).isNotBlank();
        }
        assertThat(Setting.of("khongCo")).isEmpty();
    }

    @Test
    @DisplayName("Mỗi lựa chọn viết ra rồi đọc lại được đúng lựa chọn đó")
    void choicesRoundTrip() {
        for (Setting<?> setting : Setting.all()) {
            Object[] constants = setting.type().getEnumConstants();
            if (constants == null) {
                assertThat(setting.choices()).isEmpty();
                continue;
            }
            assertThat(setting.choices()).hasSize(constants.length);
            assertThat(new HashSet<>(setting.choices())).hasSize(constants.length);
            for (int i = 0; i < constants.length; i++) {
                assertThat(Setting.written(constants[i]))
                        .isEqualTo(setting.choices().get(i));
                assertThat(snake(setting.choices().get(i))).isEqualTo(((Enum<?>) constants[i]).name());
            }
        }
    }

    @Test
    @Clause("HP-25")
    @DisplayName("Chỉ tính dấu X thì dấu không chắc là X không tự được tính; tính mọi dấu rõ thì được; dấu X luôn được")
    void marks() {
        assertThat(Marks.X_ONLY.accepts(false)).isFalse();
        assertThat(Marks.X_ONLY.accepts(true)).isTrue();
        assertThat(Marks.ANY_CLEAR_MARK.accepts(false)).isTrue();
        assertThat(Marks.ANY_CLEAR_MARK.accepts(true)).isTrue();
    }

    @Test
    @DisplayName("Thiết lập có sau: kế hoạch không nói đến nó thì mã băm như cũ, nói khác đi thì mã khác")
    void unsaid() {
        assertThat(Setting.ARCHIVE_KEEPS.unsaid(Setting.ArchiveKeeps.TOTALS)).isTrue();
        assertThat(Setting.ARCHIVE_KEEPS.unsaid(Setting.ArchiveKeeps.SHEETS)).isFalse();
        assertThat(Setting.BALLOT_CODE.unsaid(Setting.BallotCode.SHARED)).isFalse();
    }

    private static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        camel.chars()
                .forEach(c ->
                        snake.append(Character.isUpperCase(c) ? "_" + (char) c : "" + Character.toUpperCase((char) c)));
        return snake.toString();
    }

    @Test
    @DisplayName("Lựa chọn viết như trong tệp kế hoạch: wholeBallot, line; giới hạn viết bằng lời")
    void asFilesWriteThem() {
        assertThat(Setting.STRUCK_OUT_NAME.choices()).containsExactly("wholeBallot", "line");
        assertThat(Setting.written(StruckOutName.WHOLE_BALLOT)).isEqualTo("wholeBallot");
        assertThat(Setting.written(new Bound.AtLeast(Ratio.of(2, 3)))).isEqualTo("từ 2/3 trở lên");
        assertThat(Setting.written(3)).isEqualTo("3");
    }

    @Test
    @DisplayName("Mọi điều luật để ngỏ là một thiết lập mà cơ quan thấy và đổi được")
    void openQuestionsAreSettings() {
        List<String> open = List.of(
                "thresholdBase",
                "dayCount",
                "limitDay",
                "afterDays",
                "summoned",
                "lineValidity",
                "unissuedSheet",
                "struckOutName",
                "ownVote",
                "severalGrounds",
                "reappointment",
                "explanationsTo",
                "superiorOriginals",
                "exchange",
                "committeeOnBallot",
                "askerShown",
                "exemptVote",
                "archiveKeeps",
                "marks");
        assertThat(open).allSatisfy(key -> assertThat(Setting.of(key)).isNotEqualTo(Optional.empty()));
    }
}
