package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.rules.law.Code;

@DisplayName("Giải trình chênh lệch trong conference.yaml")
class ExplanationsTest {

    @TempDir
    Path folder;

    private Conference read(String committee, String explanations) throws IOException {
        Path file = Files.writeString(folder.resolve("conference.yaml"), """
                format: tinnhiem/conference/1
                day: 2023-09-22
                place: Hội trường
                opened: "14:00"
                closed: "16:30"
                summoned: 10
                present: 10
                chair: { name: Trần Văn Mẫu, position: Giám đốc }
                committee: %s
                ballots:
                  lanh-dao: { printed: 10, issued: 10, unused: 0, collected: 9 }
                  truong-phong: { printed: 10, issued: 10, unused: 0, collected: 9 }
                explanations: %s
                """.formatted(committee, explanations));
        return ConferenceFile.read(file);
    }

    private Conference explained(String explanations) throws IOException {
        return read("[{ name: Lê Thị Ghi, position: Trưởng phòng }]", explanations);
    }

    @Test
    @DisplayName("Mã không kèm loại phiếu: giải trình cho mọi loại phiếu")
    void everyBallot() throws IOException {
        Conference conference = explained("{ D522: giữ lại phiếu }");
        assertThat(conference.numbers().explains(Code.D522_NOT_ALL_RETURNED, "lanh-dao"))
                .isTrue();
        assertThat(conference.numbers().explains(Code.D522_NOT_ALL_RETURNED, "truong-phong"))
                .isTrue();
        assertThat(conference.numbers().explains(Code.D523_PRINTED_DIFFERS, "lanh-dao"))
                .isFalse();
    }

    @Test
    @DisplayName("Mã kèm loại phiếu: chỉ giải trình cho loại phiếu đó")
    void oneBallot() throws IOException {
        Conference conference = explained("{ D522.lanh-dao: giữ lại phiếu, D521.truong-phong: về sớm }");
        assertThat(conference.numbers().explains(Code.D522_NOT_ALL_RETURNED, "lanh-dao"))
                .isTrue();
        assertThat(conference.numbers().explains(Code.D522_NOT_ALL_RETURNED, "truong-phong"))
                .isFalse();
        assertThat(conference.explanations().values()).containsExactly("về sớm", "giữ lại phiếu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D522.khac", "D522.", "D5220", "E504", "D531.lanh-dao", "lanh-dao"})
    @DisplayName("Mã lạ, loại phiếu lạ, hay điều không giải trình được theo loại phiếu thì bị từ chối")
    void refused(String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> explained("{ " + key + ": vì }"))
                .satisfies(r -> assertThat(r.problems())
                        .extracting(p -> p.fault().number())
                        .containsExactly("F504"));
    }

    @Test
    @DisplayName("Trưởng ban là người có dấu head, không ai có thì là người đầu; hai người có là hai trưởng ban")
    void heads() throws IOException {
        String two = "{ name: A, position: a%s }, { name: B, position: b%s }";
        assertThat(read("[" + two.formatted("", "") + "]", "{}").heads()).isEqualTo(1);
        Conference second = read("[" + two.formatted("", ", head: true") + "]", "{}");
        assertThat(second.heads()).isEqualTo(1);
        assertThat(second.head().name()).isEqualTo("B");
        assertThat(read("[" + two.formatted(", head: true", ", head: true") + "]", "{}")
                        .heads())
                .isEqualTo(2);
        assertThat(read("[]", "{}").heads()).isZero();
    }
}
