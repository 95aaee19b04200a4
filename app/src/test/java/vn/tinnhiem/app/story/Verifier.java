package vn.tinnhiem.app.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import vn.tinnhiem.app.cli.TinNhiem;

/** Một máy khác, không có cơ sở dữ liệu: {@code tinnhiem verify} on the archive that was carried there. */
final class Verifier {

    private Verifier() {}

    static void finds(Path archive) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        int exit = TinNhiem.run(out, out, "verify", archive.toString());
        assertThat(exit).as(said.toString(UTF_8)).isZero();
        assertThat(said.toString(UTF_8)).contains("PASS");
    }
}
