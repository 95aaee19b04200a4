package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogEntry;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.headcount.CollectedAnnounced;
import vn.tinnhiem.app.conference.headcount.CollectedWithdrawn;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.Standing.Ballots;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Các bước của hội nghị: đi tới, rút lại, và điều gì không rút lại được")
class StepsTest {

    private static final RunningOffice OFFICE = RunningOffice.shared();

    private final Conferences conferences = OFFICE.bean(Conferences.class);
    private final BallotBoxes boxes = OFFICE.bean(BallotBoxes.class);
    private final CommitteeSeats committees = OFFICE.bean(CommitteeSeats.class);
    private final Attendances attendances = OFFICE.bean(Attendances.class);

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.NotDone) outcome).refusal();
    }

    private static List<Code> codes(Outcome outcome) {
        return (switch (outcome) {
                    case Outcome.NotDone no -> no.findings();
                    case Outcome.Done done -> done.differences();
                })
                .stream().map(Finding::code).toList();
    }

    /** The same steps, with a count that stands so. */
    private static Steps counting(CountStage stage, ApplicationEventPublisher events) {
        return new Steps(
                OFFICE.bean(DSLContext.class),
                OFFICE.bean(ConferenceRows.class),
                OFFICE.bean(ConferenceChanges.class),
                OFFICE.bean(Attendances.class),
                OFFICE.bean(BallotAccounts.class),
                OFFICE.bean(AuditLog.class),
                OFFICE.bean(Actor.Current.class),
                events,
                new ObjectProvider<>() {
                    @Override
                    public Stream<CountStage.Stages> stream() {
                        return Stream.of(vote -> stage);
                    }
                });
    }

    /** The same conferences, taking these steps. */
    private static Conferences taking(Steps steps) {
        return new Conferences(
                OFFICE.bean(ConferenceRows.class),
                OFFICE.bean(ConferenceChanges.class),
                steps,
                OFFICE.bean(BallotAccounts.class),
                OFFICE.bean(CommitteeSeats.class),
                OFFICE.bean(Attendances.class),
                OFFICE.bean(Votes.class),
                OFFICE.bean(AuditLog.class),
                event -> {});
    }

    @Test
    @Clause({"TN-11", "TN-12", "TN-13", "QN-20"})
    @DisplayName("Chưa kiểm tờ nào thì rút lại được từng bước tới đầu, mỗi lần có dấu vết, rồi đi lại được")
    void backToTheBeginning() {
        ExampleDay day = ExampleDay.collected(OFFICE, "quang-ngai");
        List<Step> back = List.of(
                Step.COLLECTED_ANNOUNCED,
                Step.BOX_CLOSED,
                Step.VOTING,
                Step.HANDING_OUT,
                Step.COMMITTEE_ELECTED,
                Step.SUMMARY,
                Step.OPENED);
        for (Step step : back) {
            assertThat(conferences.standing(day.vote()).step()).isEqualTo(step);
            assertThat(conferences.undo(day.vote(), step).done())
                    .as(step.name())
                    .isTrue();
        }
        assertThat(refusal(conferences.undo(day.vote(), Step.BEFORE))).isEqualTo(Refusal.NOTHING_TO_UNDO);
        assertThat(conferences.announced(day.vote())).isEmpty();
        assertThat(committees.members(day.vote())).isEmpty();
        assertThat(conferences.deeds(day.vote())).hasSize(7).allMatch(Deed::undone);
        assertThat(OFFICE.bean(AuditLog.class).entries(Optional.of(day.vote())))
                .extracting(LogEntry::act)
                .filteredOn("STEP_UNDONE"::equals)
                .hasSize(7);
        day.elected().voted().collected();
        assertThat(conferences.record(day.vote(), Map.of())).isPresent();
    }

    @Test
    @DisplayName("Hai người cùng bấm hoàn tác thì chỉ một bước được rút lại")
    void undoneOnce() {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai").attended().elected();
        assertThat(conferences.undo(day.vote(), Step.COMMITTEE_ELECTED).done()).isTrue();
        assertThat(refusal(conferences.undo(day.vote(), Step.COMMITTEE_ELECTED)))
                .isEqualTo(Refusal.OTHER_STEP);
        assertThat(conferences.standing(day.vote()).step()).isEqualTo(Step.SUMMARY);
    }

    @Test
    @DisplayName("Đã kiểm một tờ thì không rút lại được số phiếu thu về, và vì vậy cả những bước trước đó")
    void notAfterTheFirstSheet() {
        ExampleDay day = ExampleDay.collected(OFFICE, "tay-ninh");
        Conferences begun = taking(counting(CountStage.BEGUN, event -> {}));
        assertThat(refusal(begun.undo(day.vote(), Step.COLLECTED_ANNOUNCED))).isEqualTo(Refusal.COUNT_BEGUN);
        assertThat(refusal(begun.undo(day.vote(), Step.HANDING_OUT))).isEqualTo(Refusal.OTHER_STEP);
        assertThat(refusal(begun.announceResult(day.vote()))).isEqualTo(Refusal.COUNT_OPEN);
    }

    @Test
    @Clause({"TN-14", "HP-19", "TN-17", "HP-30"})
    @DisplayName("Kết quả chỉ công bố được sau khi ban kiểm phiếu chốt; rồi mới bế mạc")
    void resultAfterTheClose() {
        ExampleDay day = ExampleDay.collected(OFFICE, "tay-ninh");
        assertThat(refusal(conferences.announceResult(day.vote()))).isEqualTo(Refusal.COUNT_OPEN);
        assertThat(refusal(conferences.end(day.vote()))).isEqualTo(Refusal.OTHER_STEP);
        Conferences closed = taking(counting(CountStage.CLOSED, event -> {}));
        assertThat(closed.announceResult(day.vote()).done()).isTrue();
        assertThat(closed.end(day.vote()).done()).isTrue();
        assertThat(conferences.standing(day.vote()).step()).isEqualTo(Step.ENDED);
    }

    @Test
    @DisplayName("Công bố số thu về và rút lại số ấy đều báo cho việc kiểm phiếu")
    void told() {
        ExampleDay day =
                ExampleDay.approved(OFFICE, "tay-ninh").attended().elected().voted();
        List<Object> heard = new java.util.ArrayList<>();
        Steps steps = counting(CountStage.NOTHING, heard::add);
        new BallotBoxes(
                        OFFICE.bean(ConferenceChanges.class),
                        OFFICE.bean(ConferenceRows.class),
                        steps,
                        OFFICE.bean(BallotAccounts.class),
                        OFFICE.bean(Attendances.class),
                        OFFICE.bean(Votes.class),
                        OFFICE.bean(AuditLog.class),
                        heard::add)
                .announceCollected(day.vote(), Map.of("phieu", new Returned(5, 25, 0)));
        steps.undo(day.vote(), Step.COLLECTED_ANNOUNCED);
        assertThat(heard).containsExactly(new CollectedAnnounced(day.vote()), new CollectedWithdrawn(day.vote()));
    }

    @Test
    @Clause({"HP-15", "HP-18", "QN-19"})
    @DisplayName("Người được lấy phiếu không vào ban kiểm phiếu (D531), trừ khi kế hoạch cho phép")
    void committeeOnBallot() {
        CommitteeMember director = new CommitteeMember("TRẦN VĂN ƯỞNG", "Giám đốc", true);
        ExampleDay day = ExampleDay.approved(OFFICE, "tay-ninh").attended();
        Outcome refused = committees.propose(day.vote(), List.of(director));
        assertThat(refusal(refused)).isEqualTo(Refusal.ON_BALLOT);
        assertThat(codes(refused)).containsExactly(Code.D531_COMMITTEE_ON_BALLOT);
        ExampleDay allowing = ExampleDay.approved(
                OFFICE, "tay-ninh", "settings:\n  committeeOnBallot: { value: allowed, reason: cơ quan ít người }\n");
        assertThat(committees.propose(allowing.vote(), List.of(director)).done())
                .isTrue();
    }

    @Test
    @Clause({"TN-12", "HP-18"})
    @DisplayName("Không giới thiệu ai, hai trưởng ban hay chưa quá nửa tán thành thì ban chưa được bầu")
    void election() {
        ExampleDay day = ExampleDay.ofVoters(OFFICE, "tay-ninh", 30, "").came(30);
        String vote = day.vote();
        conferences.open(vote);
        conferences.summarise(vote);
        vn.tinnhiem.rules.count.ShowOfHands all = new vn.tinnhiem.rules.count.ShowOfHands(30, 0, 0);
        assertThat(refusal(committees.elect(vote, all))).isEqualTo(Refusal.NOBODY_PROPOSED);
        committees.propose(
                vote,
                List.of(new CommitteeMember("Người Thứ 1", "", true), new CommitteeMember("Người Thứ 2", "", true)));
        assertThat(codes(committees.elect(vote, all))).containsExactly(Code.E513_HEAD_COUNT);
        assertThat(refusal(committees.propose(
                        vote,
                        List.of(
                                new CommitteeMember("Người Thứ 1", "", true),
                                new CommitteeMember("NGƯỜI THỨ 1", "", false)))))
                .isEqualTo(Refusal.NAMED_TWICE);
        committees.propose(vote, List.of(new CommitteeMember("Người Thứ 1", "", true)));
        assertThat(codes(committees.elect(vote, new vn.tinnhiem.rules.count.ShowOfHands(15, 15, 0))))
                .containsExactly(Code.E542_COMMITTEE_NOT_ELECTED);
        assertThat(codes(committees.elect(vote, new vn.tinnhiem.rules.count.ShowOfHands(16, 15, 0))))
                .containsExactly(Code.E541_HANDS_ABOVE_PRESENT);
        assertThat(committees
                        .elect(vote, new vn.tinnhiem.rules.count.ShowOfHands(16, 14, 0))
                        .done())
                .isTrue();
    }

    @Test
    @DisplayName("Đổi phiếu hỏng: mỗi lần một tờ, có dự phòng thì đổi, bỏ được lần ghi nhầm, không xuống dưới không")
    void exchange() {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai").attended().elected();
        String vote = day.vote();
        assertThat(refusal(boxes.exchange(vote, "phieu"))).isEqualTo(Refusal.OTHER_STEP);
        boxes.handOut(vote, Map.of("phieu", 22L));
        assertThat(refusal(boxes.takeBackExchange(vote, "phieu"))).isEqualTo(Refusal.NOTHING_EXCHANGED);
        assertThat(boxes.exchange(vote, "phieu").done()).isTrue();
        assertThat(conferences.standing(vote).ballots()).containsEntry("phieu", new Ballots(22, 1, 0));
        assertThat(refusal(boxes.exchange(vote, "phieu"))).isEqualTo(Refusal.NO_SPARE_BALLOT);
        assertThat(boxes.takeBackExchange(vote, "phieu").done()).isTrue();
        assertThat(conferences.standing(vote).ballots()).containsEntry("phieu", new Ballots(21, 0, 0));
    }

    @Test
    @DisplayName("Kế hoạch không cho đổi phiếu thì nút đổi không có và gọi thẳng cũng bị từ chối (E512)")
    void exchangeForbidden() {
        ExampleDay day = ExampleDay.approved(
                        OFFICE, "quang-ngai", "settings:\n  exchange: { value: forbidden, reason: phiếu in vừa đủ }\n")
                .attended()
                .elected();
        boxes.handOut(day.vote(), Map.of("phieu", 25L));
        Outcome outcome = boxes.exchange(day.vote(), "phieu");
        assertThat(refusal(outcome)).isEqualTo(Refusal.EXCHANGE_FORBIDDEN);
        assertThat(codes(outcome)).contains(Code.E512_EXCHANGE_FORBIDDEN);
        OfficeCaller clerk = OFFICE.signedIn(Role.SECRETARIAT);
        assertThat(clerk.get("/votes/" + day.vote() + "/conference").body()).doesNotContain("id=\"exchange-phieu\"");
        assertThat(clerk.post("/votes/" + day.vote() + "/conference/exchange", "ballot", "phieu")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Clause({"QN-11"})
    @DisplayName("Thu về nhiều hơn phiếu trong tay thì bị từ chối bằng E504; để trống không phải là không")
    void impossibleNumbers() {
        ExampleDay day =
                ExampleDay.approved(OFFICE, "quang-ngai").attended().elected().voted();
        OfficeCaller chair = OFFICE.signedIn(Role.CHAIR);
        String at = "/votes/" + day.vote() + "/conference";
        chair.get(at);
        HttpResponse<String> more = chair.post(
                at + "/next",
                "to",
                "COLLECTED_ANNOUNCED",
                "collected.phieu",
                "22",
                "unused.phieu",
                "4",
                "found.phieu",
                "0");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("E504").contains("value=\"22\"");
        HttpResponse<String> blank = chair.post(
                at + "/next",
                "to",
                "COLLECTED_ANNOUNCED",
                "collected.phieu",
                "",
                "unused.phieu",
                "4",
                "found.phieu",
                "0");
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(conferences.standing(day.vote()).step()).isEqualTo(Step.BOX_CLOSED);
        Outcome differing = boxes.announceCollected(day.vote(), Map.of("phieu", new Returned(3, 20, 1)));
        assertThat(differing.done()).isTrue();
        assertThat(codes(differing))
                .containsExactly(Code.D523_PRINTED_DIFFERS, Code.D522_NOT_ALL_RETURNED, Code.D524_SET_ASIDE);
    }

    @Test
    @DisplayName("Phát nhiều hơn số người có mặt thì bị từ chối (E503); phát ít hơn thì phải giải trình (D521)")
    void handedOut() {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai").attended().elected();
        boxes.handOut(day.vote(), Map.of("phieu", 25L));
        assertThat(codes(boxes.openBox(day.vote(), Map.of("phieu", 22L))))
                .containsExactly(Code.E503_IN_HANDS_ABOVE_PRESENT);
        assertThat(refusal(boxes.openBox(day.vote(), Map.of()))).isEqualTo(Refusal.NUMBERS_MISSING);
        assertThat(codes(boxes.openBox(day.vote(), Map.of("phieu", 20L))))
                .containsExactly(Code.D521_PRESENT_WITHOUT_BALLOT);
    }

    @Test
    @DisplayName("Giám sát chỉ xem; văn phòng ghi số nhưng không chuyển bước; người lạ không thấy gì")
    void roles() {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai").attended();
        String at = "/votes/" + day.vote() + "/conference";
        OfficeCaller observer = OFFICE.signedIn(Role.OBSERVER);
        assertThat(observer.get(at).statusCode()).isEqualTo(200);
        assertThat(observer.post(at + "/next", "to", "OPENED").statusCode()).isEqualTo(403);
        assertThat(observer.post(at + "/exchange", "ballot", "phieu").statusCode())
                .isEqualTo(403);
        assertThat(observer.get("/votes/" + day.vote() + "/attendance").statusCode())
                .isEqualTo(403);
        OfficeCaller clerk = OFFICE.signedIn(Role.SECRETARIAT);
        clerk.get(at);
        assertThat(clerk.post(at + "/next", "to", "OPENED").statusCode()).isEqualTo(403);
        assertThat(OFFICE.stranger().get(at).statusCode()).isEqualTo(302);
        assertThat(conferences.standing(day.vote()).step()).isEqualTo(Step.BEFORE);
    }

    @Test
    @DisplayName("Kế hoạch chưa duyệt thì chưa có hội nghị")
    void notApproved() {
        String vote = OFFICE.bean(Votes.class).make(ExampleDay.planText("quang-ngai"), List.of(), List.of(), false);
        assertThat(refusal(conferences.open(vote))).isEqualTo(Refusal.NOT_APPROVED);
        assertThat(conferences.standing(vote).quorate()).isFalse();
        assertThat(OFFICE.signedIn(Role.SECRETARIAT)
                        .get("/votes/" + vote + "/attendance")
                        .statusCode())
                .isEqualTo(200);
    }
}
