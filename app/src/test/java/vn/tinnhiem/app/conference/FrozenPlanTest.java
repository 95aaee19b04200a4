package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Phiếu đã phát thì kế hoạch và danh sách đã duyệt không đổi nữa, bằng bất cứ đường nào")
class FrozenPlanTest {

    private final RunningOffice office = RunningOffice.shared();
    private final Votes votes = office.bean(Votes.class);

    @Test
    @DisplayName(
            "Sau khi phát phiếu: mọi đường sửa kế hoạch, người được lấy phiếu, người ghi phiếu đều không đổi bản đã duyệt")
    void everyRoute() throws IOException {
        ExampleDay day = ExampleDay.collected(office, "hai-phong");
        assertUnchanged(day);
        assertThat(votes.isOpen(day.vote())).isFalse();
    }

    @Test
    @DisplayName(
            "Phiên bản mới đã mở từ trước khi phát phiếu: phát phiếu xong thì không phê duyệt được nữa, chỉ bỏ được")
    void openedBefore() throws IOException {
        ExampleDay day = ExampleDay.approved(office, "hai-phong").attended().elected();
        votes.reopen(day.vote());
        day.voted().collected();
        assertUnchanged(day);
        assertThat(office.bean(CountStage.Stages.class).stage(day.vote())).isEqualTo(CountStage.NOTHING);
    }

    private void assertUnchanged(ExampleDay day) throws IOException {
        String text = votes.approvedText(day.vote()).orElseThrow();
        String digest = votes.of(day.vote()).digest();
        int versions = votes.versions(day.vote()).size();
        List<String> routes = routes();
        assertThat(routes).hasSizeGreaterThan(15);
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        clerk.get("/");
        chair.get("/");
        for (String route : routes) {
            String path = route.replace("{vote}", day.vote())
                    .replace("{what:deadlines|settings|fields}", "fields")
                    .replaceAll("\\{[a-z]+}", "1");
            for (OfficeCaller caller : List.of(clerk, chair)) {
                var answer = caller.post(path, "digest", digest, "reason", "đổi", "to", "29/09/2023", "name", "Ai Đó");
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                assertThat(votes.approvedText(day.vote())).as(path).hasValue(text);
                assertThat(votes.of(day.vote()).digest()).as(path).isEqualTo(digest);
                assertThat(votes.versions(day.vote())).as(path).hasSize(versions);
            }
        }
    }

    /** Every address that changes something of a plan or its lists, from the table of routes. */
    private static List<String> routes() throws IOException {
        try (InputStream in = FrozenPlanTest.class.getResourceAsStream("/routes/roles.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("POST /votes/\\{vote}/(plan|subjects|voters)/.*"))
                    .map(line -> line.split("\\s+")[1])
                    .toList();
        }
    }
}
