package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dòng lệnh gõ sai")
class WrongLineTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "plan new --from qd-96, F701, --vote-day",
        "verify, F701, DIR",
        "count p --conference c --out x, F701, --sheets",
        "cuont x, F702, count?",
        "plan new --from x --vote-day 2023-02-31 --out y, F703, 2023-02-31",
        "ballots p --copies x --out y, F703, --copies",
        "--lang fr plan, F703, fr",
        "count p --conference c --out x --sheets a --totals b, F704, --totals",
    })
    @DisplayName("thoát với mã 2, một dòng nói rõ sai ở đâu và xem ở đâu, bằng cả hai thứ tiếng")
    void isSaidInOneLine(String line, String code, String names) {
        for (String language : new String[] {"", " --lang en"}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int exit = TinNhiem.run(
                    new PrintStream(new ByteArrayOutputStream()),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    (line + (line.contains("--lang") ? "" : language)).split(" "));
            assertThat(exit).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8).strip())
                    .startsWith(code)
                    .contains(names, "--help")
                    .hasLineCount(1);
        }
    }
}
