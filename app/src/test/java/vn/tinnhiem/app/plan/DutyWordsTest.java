package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.rehearsal.RehearsalExample;
import vn.tinnhiem.app.rehearsal.RehearsalState;
import vn.tinnhiem.app.rehearsal.Rehearsals;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.schedule.Task;

@DisplayName("Việc của kế hoạch: tên, người làm, nơi gửi sửa bằng biểu mẫu; bản chưa phê duyệt in chữ DỰ THẢO")
@NullUnmarked // what is missing here fails the test
class DutyWordsTest {

    private final RunningOffice office = RunningOffice.shared();
    private final Votes votes = office.bean(Votes.class);

    @Test
    @DisplayName("Sửa người làm và nơi gửi: chỉ hai chữ ấy đổi, hạn ở nguyên; để trống thì lại theo mẫu")
    void wordsOfADuty() {
        String vote = office.bean(Rehearsals.class).make(RehearsalExample.TAY_NINH, RehearsalState.PLAN);
        DutyRow before = row(vote);
        OfficeCaller secretariat = office.signedIn(Role.SECRETARIAT);
        String plan = "/votes/" + vote + "/plan";
        secretariat.get(plan);
        HttpResponse<String> saved = secretariat.post(
                plan + "/deadlines/SELF_REPORT",
                "form",
                before.form().name(),
                "value",
                before.value(),
                "place",
                before.place(),
                "title",
                before.title(),
                "who",
                "Từng người: \"tự\" làm",
                "to",
                "Phòng Tổ chức");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        DutyRow after = row(vote);
        assertThat(after.who()).isEqualTo("Từng người: \"tự\" làm");
        assertThat(after.to()).isEqualTo("Phòng Tổ chức");
        assertThat(after.title()).isEqualTo(before.title());
        assertThat(after.due()).isEqualTo(before.due());

        secretariat.post(
                plan + "/deadlines/SELF_REPORT",
                "form",
                before.form().name(),
                "value",
                before.value(),
                "place",
                before.place(),
                "title",
                after.title(),
                "who",
                "",
                "to",
                "");
        assertThat(row(vote).who()).isEqualTo(before.who());
        assertThat(row(vote).to()).isEqualTo(before.to());
        assertThat(DutyEdit.names(votes.text(vote), row(vote), Map.of())).isEqualTo(votes.text(vote));
    }

    @Test
    @DisplayName("Chưa phê duyệt thì mọi trang có DỰ THẢO; phê duyệt rồi thì không")
    void draftsSaySo() throws IOException {
        Rehearsals rehearsals = office.bean(Rehearsals.class);
        OfficeCaller secretariat = office.signedIn(Role.SECRETARIAT);
        String draft = rehearsals.make(RehearsalExample.TAY_NINH, RehearsalState.PLAN);
        String approved = rehearsals.make(RehearsalExample.TAY_NINH, RehearsalState.CONFERENCE);
        assertThat(words(
                        secretariat.bytes("/votes/" + draft + "/plan/plan.docx").body()))
                .contains("DIỄN TẬP – DỰ THẢO");
        assertThat(words(secretariat
                        .bytes("/votes/" + approved + "/plan/plan.docx")
                        .body()))
                .contains("DIỄN TẬP")
                .doesNotContain("DỰ THẢO");
    }

    private DutyRow row(String vote) {
        Plan plan = votes.plan(vote);
        return DutyRow.of(plan, plan.calendar().entry(Task.SELF_REPORT).orElseThrow(), java.util.List.of());
    }

    /** Everything written in a Word file, headers included. */
    private static String words(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    text.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
