package vn.tinnhiem.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("Ghi tệp mới, từ chối tệp đã có, thay khi được phép; không để lại gì bên cạnh")
    void writes() throws IOException {
        Path file = folder.resolve("a/plan.approved.yaml");
        OutputFile.write(file, "một".getBytes(UTF_8), false);
        assertThat(Refusals.codes(() -> OutputFile.write(file, "hai".getBytes(UTF_8), false)))
                .containsExactly("F108");
        assertThat(file).hasContent("một");
        OutputFile.write(file, "hai".getBytes(UTF_8), true);
        assertThat(file).hasContent("hai");
        assertThat(folder.resolve("a")).isDirectoryContaining(p -> p.equals(file));
        assertThat(folder.resolve("a").toFile().list()).hasSize(1);
    }

    @Test
    @DisplayName("Cha là một tệp, đích là thư mục: không ghi được")
    void unwritable() throws IOException {
        Path file = Files.writeString(folder.resolve("tep"), "x");
        assertThat(Refusals.codes(() -> OutputFile.write(file.resolve("y"), new byte[1], false)))
                .containsExactly("F109");
        assertThat(Refusals.codes(() -> OutputFile.write(folder, new byte[1], true)))
                .containsExactly("F109");
    }
}
