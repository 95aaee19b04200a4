package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.conference.Conference.Official;

@DisplayName("conference.yaml viết ra rồi đọc lại thì không mất gì")
class ConferenceTextTest {

    @TempDir
    Path folder;

    private Conference again(Conference conference) throws IOException {
        return ConferenceFile.read(Files.writeString(folder.resolve("conference.yaml"), ConferenceText.of(conference)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hai-phong", "quang-ngai", "tay-ninh", "ca-mau/so-a", "ca-mau/so-b", "ca-mau/dang-uy-c"})
    @DisplayName("Của các thí dụ")
    void examples(String example) throws IOException {
        Conference told = ConferenceFile.read(Path.of("../examples", example, "conference.yaml"));
        assertThat(again(told)).isEqualTo(told);
    }

    @Test
    @DisplayName("Dấu nháy, dấu hai chấm, gạch chéo trong tên và lý do; không có thư ký, không có giám sát")
    void awkwardWords() throws IOException {
        Conference told = ConferenceFile.read(Path.of("../examples/tay-ninh/conference.yaml"));
        Conference awkward = new Conference(
                told.numbers(),
                "Phòng \"Mẫu\": tầng 2 \\ # dãy A",
                told.opened(),
                told.closed(),
                told.absent(),
                new Official("Trần Văn Ưởng", "Giám đốc: \"quyền\""),
                Optional.empty(),
                told.committee(),
                told.heads(),
                told.observers(),
                told.explanations());
        assertThat(again(awkward)).isEqualTo(awkward);
    }
}
