package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Thông báo bằng tiếng Việt, hay tiếng Anh khi xin; mã và mã thoát như nhau")
class LanguageTest {

    private static final String VIETNAMESE = "[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]";

    @TempDir
    Path folder;

    private static String sentences(String lines) {
        return lines.replaceAll("\\[[^]]*]", "").replaceAll("\"[^\"]*\"", "");
    }

    @Test
    @DisplayName("--lang en: câu tiếng Anh, cùng mã, cùng mã thoát")
    void english() {
        Path plan = ExampleVote.TAY_NINH.copiedTo(folder).resolve("plan.yaml");
        Folders.edit(plan, "voteDay: 2023-07-26", "voteDay: 2023-02-31\nvoteDays: 3");
        Folders.edit(plan, "subjectCount: 3", "subjectCount: -3");
        Cli vietnamese = Cli.check(plan);
        Cli english = Cli.check(plan, "--lang", "en");
        assertThat(english.exit()).isEqualTo(vietnamese.exit()).isEqualTo(2);
        assertThat(english.codes()).isEqualTo(vietnamese.codes());
        assertThat(sentences(vietnamese.err())).containsPattern(VIETNAMESE);
        assertThat(sentences(english.err())).doesNotContainPattern(VIETNAMESE);
    }

    @Test
    @DisplayName("--lang en trước hay sau lệnh, kể cả khi dòng lệnh sai và trong hướng dẫn")
    void anywhere() {
        Cli before = Cli.run("--lang", "en", "verify", folder);
        Cli after = Cli.run("verify", folder, "--lang=en");
        assertThat(before.err()).isEqualTo(after.err());
        assertThat(before.codes()).containsExactly("F621");
        assertThat(sentences(before.err())).doesNotContainPattern(VIETNAMESE);
        assertThat(Cli.run("--help", "--lang", "en").out())
                .contains("Usage: tinnhiem")
                .doesNotContain("Cách dùng");
        assertThat(Cli.run("--help").out()).contains("Cách dùng: tinnhiem").doesNotContain("Usage");
    }

    @Test
    @DisplayName(
            "Lệnh lạ, thiếu tham số, ngày không có thật trên dòng lệnh: mã thoát 2, không phải lỗi của chương trình")
    void usage() {
        Path plan = ExampleVote.TAY_NINH.copiedTo(folder).resolve("plan.yaml");
        assertThat(Cli.run("cuont").exit()).isEqualTo(2);
        assertThat(Cli.run("count", plan).exit()).isEqualTo(2);
        assertThat(Cli.check(plan, "--today", "2023-02-31").exit()).isEqualTo(2);
        assertThat(Cli.run("plan", "new", "--from", "qd-97", "--vote-day", "2026-01-01", "--out", folder.resolve("x"))
                        .codes())
                .containsExactly("F211");
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
