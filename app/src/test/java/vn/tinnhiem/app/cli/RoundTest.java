package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Một đợt lấy phiếu ở nhiều cơ quan: mỗi người tối đa 2 nơi")
class RoundTest {

    @TempDir
    Path round;

    @BeforeEach
    void threeBodies() {
        for (String body : new String[] {"so-a", "so-b", "dang-uy-c"}) {
            Folders.copy(ExampleVote.EXAMPLES.resolve("ca-mau").resolve(body), round.resolve(body));
        }
    }

    private Cli check(String body) {
        return Cli.check(round.resolve(body).resolve("plan.yaml"), "--round", round);
    }

    @ParameterizedTest
    @ValueSource(strings = {"so-a", "so-b", "dang-uy-c"})
    @DisplayName("Một người ở hai nơi: được")
    @Clause({"CM-01", "CM-03", "QN-02"})
    void twoPlaces(String body) {
        assertThat(check(body).exit()).isZero();
        assertThat(check(body).out()).doesNotContain("E305");
    }

    @ParameterizedTest
    @ValueSource(strings = {"so-a", "dang-uy-c", "third-place"})
    @DisplayName("Thêm nơi thứ ba: soát kế hoạch của nơi nào trong ba nơi cũng báo, và gọi tên người ấy")
    @Clause({"CM-01", "CM-03", "QN-02"})
    void thirdPlace(String body) {
        Folders.copy(ExampleVote.EXAMPLES.resolve("ca-mau-third-place"), round.resolve("third-place"));
        Cli check = check(body);
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.out().lines().filter(line -> line.startsWith("E305")))
                .singleElement()
                .asString()
                .contains("Trần Thị Hưởng");
    }

    @Test
    @DisplayName("Thêm nơi thứ ba: nơi không có người ấy vẫn qua")
    @Clause("CM-03")
    void notHere() {
        Folders.copy(ExampleVote.EXAMPLES.resolve("ca-mau-third-place"), round.resolve("third-place"));
        assertThat(check("so-b").exit()).isZero();
    }

    @Test
    @DisplayName("Thư mục không có kế hoạch nào, hay không có thư mục: từ chối")
    void noRound() {
        Path plan = round.resolve("so-a/plan.yaml");
        Folders.emptied(round.resolve("empty"));
        assertThat(Cli.check(plan, "--round", round.resolve("empty")).codes()).containsExactly("F403");
        assertThat(Cli.check(plan, "--round", round.resolve("nowhere")).codes()).containsExactly("F101");
    }
}
