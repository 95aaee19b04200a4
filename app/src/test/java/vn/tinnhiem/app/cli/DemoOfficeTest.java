package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.VoteHead;

@DisplayName("Bản trình diễn mở ứng dụng với bốn cuộc diễn tập")
class DemoOfficeTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("Bốn vai, mật khẩu mới mỗi lần; bốn cuộc diễn tập; chạy lại thì bỏ dữ liệu trình diễn cũ")
    void fourRehearsals() {
        Path data = folder.resolve("data");
        DemoOffice first = DemoOffice.start(data, 0);
        Set<String> passwords;
        try {
            passwords = Set.copyOf(first.passwords().values());
            assertThat(passwords).hasSize(4).allMatch(password -> password.length() == 14);
            assertThat(first.office().context().getBean(Accounts.class).all()).hasSize(4);
            assertThat(first.office().context().getBean(Votes.class).all())
                    .hasSize(4)
                    .allMatch(VoteHead::rehearsal);
            assertThat(first.office().setupPath()).isEmpty();
        } finally {
            first.office().stop();
        }
        DemoOffice second = DemoOffice.start(data, 0);
        try {
            assertThat(second.passwords().values()).doesNotContainAnyElementsOf(passwords);
            assertThat(second.office().context().getBean(Votes.class).all()).hasSize(4);
        } finally {
            second.office().stop();
        }
    }

    @Test
    @DisplayName("Thư mục có dữ liệu thật thì không đụng tới")
    void notOurs() throws IOException {
        Path data = Files.createDirectory(folder.resolve("that"));
        Files.writeString(data.resolve("tinnhiem.db"), "thật");
        assertThatThrownBy(() -> DemoOffice.start(data, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("F911");
        assertThat(data.resolve("tinnhiem.db")).hasContent("thật");
    }
}
