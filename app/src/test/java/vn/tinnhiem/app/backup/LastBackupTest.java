package vn.tinnhiem.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.serve.readiness.BackupState;

@DisplayName("Trang Sẵn sàng biết bản sao lưu gần nhất")
class LastBackupTest {

    @Test
    @DisplayName("Chưa có bản nào thì không có ngày; làm xong một bản thì có, đúng lúc bắt đầu và đúng chỗ để")
    void known(@TempDir Path data) {
        try (RunningOffice office = RunningOffice.at(data)) {
            BackupState state = office.bean(BackupState.class);
            assertThat(state.last()).isEmpty();
            assertThat(state.place())
                    .isEqualTo(office.bean(Backups.class).folder().toString());
            BackupRun run = office.bean(Backups.class).make(Actor.PROGRAM, false);
            assertThat(state.last()).hasValue(run.begun().truncatedTo(ChronoUnit.MILLIS));
            assertThat(office.signedIn(Role.ADMIN).get("/readiness").body()).contains(state.place());
        }
    }
}
