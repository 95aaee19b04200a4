package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.ballot.PrintedBallots;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Bộ phiếu in từ văn phòng: khoá ở trong kho, mẫu phiếu được giữ để quét")
class BallotPackOfficeTest {

    private static final RunningOffice OFFICE = RunningOffice.shared();

    private final PrintedBallots printed = OFFICE.bean(PrintedBallots.class);

    private static HttpResponse<String> pack(ExampleDay day, String copies) {
        OfficeCaller clerk = OFFICE.signedIn(Role.SECRETARIAT);
        clerk.get("/votes/" + day.vote() + "/ballots");
        return clerk.post("/votes/" + day.vote() + "/ballots/pack.zip", "copies", copies);
    }

    @Test
    @Clause({"TN-10", "HP-14", "QN-19"})
    @DisplayName(
            "Trước khi in chưa có gì; in rồi thì mẫu phiếu và khoá có đó, in lại vẫn khoá ấy, nhật ký không có khoá")
    void keyAndForms() throws IOException {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai");
        assertThat(printed.of(day.vote())).isEmpty();
        assertThat(pack(day, "30").statusCode()).isEqualTo(200);

        PrintedBallots.Printed first = printed.of(day.vote()).orElseThrow();
        assertThat(first.copies()).isEqualTo(30);
        assertThat(first.layouts().forms()).hasSize(1);
        assertThat(Files.size(first.layouts().forms().getFirst().blank())).isPositive();
        BallotLines lines = OFFICE.bean(Votes.class).find(day.vote()).orElseThrow();
        String key = first.key().text(lines.voteId());
        assertThat(pack(day, "2").statusCode()).isEqualTo(200);
        assertThat(printed.of(day.vote()).orElseThrow().key().text(lines.voteId()))
                .isEqualTo(key);
        assertThat(printed.of(day.vote()).orElseThrow().layouts().digest())
                .isEqualTo(first.layouts().digest());

        String secret = key.strip().lines().toList().getLast();
        assertThat(OFFICE.bean(AuditLog.class).entries(Optional.of(day.vote())))
                .extracting(entry -> entry.detail() + entry.subject())
                .noneMatch(text -> text.contains(secret));
    }

    @Test
    @DisplayName("Số tờ không ra số thì bị từ chối, không in gì")
    void copies() {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai");
        for (String copies : new String[] {"0", "-1", "", "ba mươi", "100000"}) {
            HttpResponse<String> answer = pack(day, copies);
            assertThat(answer.statusCode()).as(copies).isEqualTo(422);
            assertThat(answer.body()).contains("F408");
        }
        assertThat(printed.of(day.vote())).isEmpty();
    }

    @Test
    @DisplayName("Hình phiếu xem trước không mang mã của khoá thật, mỗi lần xem một mã")
    void previewProvesNothing() {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai");
        OfficeCaller clerk = OFFICE.signedIn(Role.SECRETARIAT);
        byte[] one = clerk.bytes("/votes/" + day.vote() + "/ballots/1.png").body();
        byte[] other = clerk.bytes("/votes/" + day.vote() + "/ballots/1.png").body();
        assertThat(one).isNotEqualTo(other);
        assertThat(clerk.get("/votes/" + day.vote() + "/ballots/2.png").statusCode())
                .isEqualTo(404);
    }
}
