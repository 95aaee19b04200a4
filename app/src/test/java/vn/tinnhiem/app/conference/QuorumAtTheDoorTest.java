package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.Standing;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.quorum.Quorum;

@DisplayName("Dưới 2/3 số người được triệu tập thì không đường nào mở được hội nghị")
class QuorumAtTheDoorTest {

    private static final RunningOffice OFFICE = RunningOffice.shared();
    private static final String GUESTS_TOO = "settings:\n  summoned: { value: votersAndGuests, reason: thử }\n";

    private final Conferences conferences = OFFICE.bean(Conferences.class);
    private final BallotBoxes boxes = OFFICE.bean(BallotBoxes.class);
    private final Attendances attendances = OFFICE.bean(Attendances.class);

    private static Standing standing(ExampleDay day) {
        return OFFICE.bean(Headcounts.class).standing(day.vote());
    }

    private static List<Code> codes(Outcome outcome) {
        return outcome instanceof Outcome.NotDone no
                ? no.findings().stream().map(Finding::code).toList()
                : List.of();
    }

    @Test
    @Clause({"HP-06", "QN-06", "CM-04"})
    @DisplayName("29 người trong 45 thì bị từ chối bằng E509, người thứ 30 tới thì mở được")
    void exactlyTwoThirds() {
        ExampleDay day = ExampleDay.ofVoters(OFFICE, "tay-ninh", 45, "").came(29);
        assertThat(standing(day)).isEqualTo(new Standing(Step.BEFORE, 45, 29, 30, Map.of()));
        assertThat(codes(conferences.open(day.vote()))).containsExactly(Code.E509_NO_QUORUM);
        assertThat(standing(day).step()).isEqualTo(Step.BEFORE);
        day.came(1);
        assertThat(conferences.open(day.vote()).done()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    @Clause({"HP-06", "QN-06", "CM-04"})
    @DisplayName("Gửi thẳng tới máy chủ cũng không bước nào qua được khi mới có 29 người")
    void noRouteByHttp(Step to) {
        ExampleDay day = ExampleDay.ofVoters(OFFICE, "tay-ninh", 45, "").came(29);
        OfficeCaller chair = OFFICE.signedIn(Role.CHAIR);
        chair.get("/votes/" + day.vote() + "/conference");
        HttpResponse<String> answer = chair.post(
                "/votes/" + day.vote() + "/conference/next",
                "to",
                to.name(),
                "agreeing",
                "29",
                "against",
                "0",
                "abstaining",
                "0",
                "printed.phieu",
                "45",
                "issued.phieu",
                "29",
                "collected.phieu",
                "29",
                "unused.phieu",
                "16",
                "found.phieu",
                "0");
        assertThat(answer.statusCode()).isEqualTo(422);
        if (to == Step.OPENED) {
            assertThat(answer.body()).contains("E509");
        }
        assertThat(standing(day).step()).isEqualTo(Step.BEFORE);
    }

    @Test
    @Clause({"HP-06", "QN-06"})
    @DisplayName("Đã khai mạc mà có người ra về còn 29 thì không phát phiếu được; người ấy trở lại thì phát được")
    void lostAndFoundAgain() {
        ExampleDay day =
                ExampleDay.ofVoters(OFFICE, "tay-ninh", 45, "").came(30).electedByAll();
        String goes = attendances.all(day.vote()).stream()
                .filter(Attendee::present)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(attendances
                        .mark(day.vote(), goes, Presence.LEFT, "", "09:10", Optional.empty())
                        .done())
                .isTrue();
        assertThat(codes(boxes.handOut(day.vote(), Map.of("phieu", 45L)))).containsExactly(Code.E509_NO_QUORUM);
        attendances.mark(day.vote(), goes, Presence.PRESENT, "", "09:25", Optional.empty());
        assertThat(boxes.handOut(day.vote(), Map.of("phieu", 45L)).done()).isTrue();
        assertThat(attendances.entries(day.vote(), goes))
                .extracting(Attendances.Entry::time)
                .containsSequence("09:10", "09:25");
    }

    @Test
    @DisplayName("133 hội nghị tới 400 người mà 2/3 là một số tròn: đủ ở đúng số ấy, thiếu ở một người ít hơn")
    void everyRoundNumber() {
        Quorum quorum = new Quorum(new Bound.AtLeast(new Ratio(2, 3)));
        int conferencesTried = 0;
        for (long summoned = 3; summoned <= 400; summoned += 3) {
            long needed = quorum.needed(summoned);
            assertThat(needed).isEqualTo(summoned / 3 * 2);
            assertThat(new Standing(Step.BEFORE, summoned, needed, needed, Map.of()).quorate())
                    .isTrue();
            assertThat(new Standing(Step.BEFORE, summoned, needed - 1, needed, Map.of()).quorate())
                    .isFalse();
            conferencesTried++;
        }
        assertThat(conferencesTried).isEqualTo(133);
    }

    @Test
    @Clause({"HP-06", "HP-34"})
    @DisplayName("Khách và đại biểu giám sát không vào số được triệu tập, trừ khi kế hoạch tính cả")
    void guests() {
        ExampleDay apart = ExampleDay.ofVoters(OFFICE, "tay-ninh", 6, "").came(4);
        attendances.addGuest(apart.vote(), Attendee.Kind.OBSERVER, "Tiêu Văn Dự", "", "Ban Tổ chức");
        assertThat(standing(apart)).isEqualTo(new Standing(Step.BEFORE, 6, 4, 4, Map.of()));

        ExampleDay together =
                ExampleDay.ofVoters(OFFICE, "tay-ninh", 6, GUESTS_TOO).came(3);
        attendances.addGuest(together.vote(), Attendee.Kind.GUEST, "Tiêu Văn Dự", "", "");
        assertThat(standing(together)).isEqualTo(new Standing(Step.BEFORE, 7, 4, 5, Map.of()));
    }

    @Test
    @DisplayName("Dòng điều kiện tiến hành trên màn hình nói có mặt, triệu tập, cần và công thức")
    void theLine() {
        ExampleDay day = ExampleDay.ofVoters(OFFICE, "tay-ninh", 45, "").came(29);
        OfficeCaller clerk = OFFICE.signedIn(Role.SECRETARIAT);
        String page = clerk.get("/votes/" + day.vote() + "/attendance").body();
        assertThat(page).contains("29/45").contains("30").contains("2/3");
        assertThat(page).contains("quorum-missing");
        day.came(2);
        assertThat(clerk.get("/votes/" + day.vote() + "/attendance/part").body())
                .contains("31/45")
                .contains("quorum-met");
    }
}
