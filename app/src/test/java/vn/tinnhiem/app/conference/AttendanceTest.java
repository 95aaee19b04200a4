package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Điểm danh: một nhật ký, hai cửa, giữ nguyên từ khi phát phiếu")
class AttendanceTest {

    private static final RunningOffice OFFICE = RunningOffice.shared();

    private final Conferences conferences = OFFICE.bean(Conferences.class);
    private final BallotBoxes boxes = OFFICE.bean(BallotBoxes.class);
    private final Attendances attendances = OFFICE.bean(Attendances.class);

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.NotDone) outcome).refusal();
    }

    private Attendee first(ExampleDay day) {
        return attendances.all(day.vote()).getFirst();
    }

    @Test
    @Clause({"TN-02", "HP-05", "QN-05"})
    @DisplayName("Danh sách triệu tập lấy từ người ghi phiếu: người thuộc hai thành phần đứng một lần, xếp theo tên")
    void eachOnce() {
        ExampleDay day = ExampleDay.approved(OFFICE, "hai-phong");
        List<Attendee> voters = attendances.all(day.vote()).stream()
                .filter(each -> each.kind() == Attendee.Kind.VOTER)
                .toList();
        assertThat(voters).hasSize(118);
        assertThat(voters).anyMatch(each -> each.groups().size() > 1);
        assertThat(voters.stream().map(Attendee::name).toList().indexOf("Đặng Hữu Ứng"))
                .isGreaterThan(voters.stream().map(Attendee::name).toList().indexOf("Mẫn Đức Thưởng"));
    }

    @Test
    @DisplayName("Hai cửa cùng điểm danh hai người khác nhau: không ai bị mất")
    void twoDoors() throws Exception {
        ExampleDay day = ExampleDay.ofVoters(OFFICE, "tay-ninh", 40, "");
        List<Attendee> all = attendances.all(day.vote()).stream()
                .filter(each -> each.kind() == Attendee.Kind.VOTER)
                .toList();
        List<Callable<Outcome>> marks = new ArrayList<>();
        for (Attendee each : all) {
            marks.add(() ->
                    attendances.mark(day.vote(), each.id(), Presence.PRESENT, "", "", Optional.of(each.written())));
        }
        try (ExecutorService doors = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome> mark : doors.invokeAll(marks)) {
                assertThat(mark.get().done()).isTrue();
            }
        }
        assertThat(conferences.standing(day.vote()).present()).isEqualTo(40);
    }

    @Test
    @DisplayName("Hai cửa ghi khác nhau về một người: người ghi sau được báo, lần ghi trước không mất")
    void oneOfTwoIsTold() {
        ExampleDay day = ExampleDay.ofVoters(OFFICE, "tay-ninh", 3, "");
        Attendee person = first(day);
        Optional<Long> seen = Optional.of(person.written());
        assertThat(attendances
                        .mark(day.vote(), person.id(), Presence.PRESENT, "", "", seen)
                        .done())
                .isTrue();
        assertThat(refusal(attendances.mark(day.vote(), person.id(), Presence.ABSENT, "nghỉ ốm", "", seen)))
                .isEqualTo(Refusal.WRITTEN_MEANWHILE);
        assertThat(attendances
                        .mark(day.vote(), person.id(), Presence.PRESENT, "", "", seen)
                        .done())
                .isTrue();
        assertThat(first(day).presence()).isEqualTo(Presence.PRESENT);
        assertThat(attendances.entries(day.vote(), person.id())).hasSize(1);
    }

    @Test
    @DisplayName("Bỏ ghi không xoá gì: nhật ký thêm một dòng")
    void appended() {
        ExampleDay day = ExampleDay.ofVoters(OFFICE, "tay-ninh", 3, "");
        String person = first(day).id();
        attendances.mark(day.vote(), person, Presence.PRESENT, "", "08:01", Optional.empty());
        attendances.mark(day.vote(), person, Presence.EXPECTED, "", "08:02", Optional.empty());
        attendances.mark(day.vote(), person, Presence.ABSENT, "đi công tác", "08:03", Optional.empty());
        assertThat(attendances.entries(day.vote(), person))
                .containsExactly(
                        new Attendances.Entry(Presence.PRESENT, "", "08:01"),
                        new Attendances.Entry(Presence.EXPECTED, "", "08:02"),
                        new Attendances.Entry(Presence.ABSENT, "đi công tác", "08:03"));
        assertThat(refusal(attendances.mark(day.vote(), person, Presence.ABSENT, " ", "", Optional.empty())))
                .isEqualTo(Refusal.REASON_MISSING);
        assertThat(refusal(attendances.mark(day.vote(), person, Presence.PRESENT, "", "25:00", Optional.empty())))
                .isEqualTo(Refusal.NOT_A_TIME);
    }

    @Test
    @DisplayName("Có mặt cả nhóm, rồi có mặt tất cả trừ người vắng: người đã ghi thì giữ nguyên")
    void allBut() {
        ExampleDay day = ExampleDay.ofVoters(OFFICE, "tay-ninh", 10, "");
        attendances.presentBut(day.vote(), Optional.of("Trưởng phòng"), Map.of());
        assertThat(conferences.standing(day.vote()).present()).isEqualTo(5);
        String away = attendances.all(day.vote()).stream()
                .filter(each -> each.name().equals("Người Thứ 7"))
                .findFirst()
                .orElseThrow()
                .id();
        OfficeCaller clerk = OFFICE.signedIn(Role.SECRETARIAT);
        String at = "/votes/" + day.vote() + "/attendance";
        clerk.get(at + "/all");
        assertThat(clerk.post(at + "/all", "name", "Người Thứ 77", "reason", "nghỉ ốm")
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.post(at + "/all", "name", "Người Thứ 7", "reason", "").statusCode())
                .isEqualTo(422);
        assertThat(conferences.standing(day.vote()).present()).isEqualTo(5);
        assertThat(clerk.post(at + "/all", "name", "người thứ 7", "reason", "nghỉ, ốm")
                        .statusCode())
                .isEqualTo(302);
        assertThat(conferences.standing(day.vote()).present()).isEqualTo(9);
        assertThat(attendances.entries(day.vote(), away))
                .extracting(Attendances.Entry::reason)
                .containsExactly("nghỉ, ốm");
    }

    @Test
    @DisplayName("Từ khi phát phiếu, có mặt không đổi được nữa bằng đường nào; lý do vắng vẫn ghi được")
    void frozen() {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai").attended().elected();
        boxes.handOut(day.vote(), Map.of("phieu", 25L));
        Attendee here = attendances.all(day.vote()).stream()
                .filter(Attendee::present)
                .findFirst()
                .orElseThrow();
        Attendee away = attendances.all(day.vote()).stream()
                .filter(each -> each.presence() == Presence.ABSENT)
                .findFirst()
                .orElseThrow();
        for (Presence presence : List.of(Presence.ABSENT, Presence.LEFT, Presence.EXPECTED)) {
            assertThat(refusal(attendances.mark(day.vote(), here.id(), presence, "vì", "", Optional.empty())))
                    .isEqualTo(Refusal.FROZEN);
        }
        assertThat(refusal(attendances.mark(day.vote(), away.id(), Presence.PRESENT, "", "", Optional.empty())))
                .isEqualTo(Refusal.FROZEN);
        assertThat(refusal(attendances.presentBut(day.vote(), Optional.empty(), Map.of())))
                .isEqualTo(Refusal.FROZEN);
        OfficeCaller clerk = OFFICE.signedIn(Role.SECRETARIAT);
        clerk.get("/votes/" + day.vote() + "/attendance");
        assertThat(clerk.post(
                                "/votes/" + day.vote() + "/attendance/mark",
                                "mark",
                                "PRESENT " + away.id() + " " + away.written())
                        .statusCode())
                .isEqualTo(422);
        assertThat(attendances
                        .mark(day.vote(), away.id(), Presence.ABSENT, "nghỉ phép năm", "", Optional.empty())
                        .done())
                .isTrue();
        assertThat(conferences.standing(day.vote()).present()).isEqualTo(21);
    }

    @Test
    @DisplayName("Ai chưa điểm danh khi phát phiếu thì là vắng")
    void unmarkedIsAbsent() {
        ExampleDay day =
                ExampleDay.ofVoters(OFFICE, "tay-ninh", 45, "").came(30).electedByAll();
        boxes.handOut(day.vote(), Map.of("phieu", 45L));
        assertThat(attendances.all(day.vote()))
                .filteredOn(each -> each.presence() == Presence.ABSENT)
                .hasSize(15);
    }

    @Test
    @DisplayName("Danh sách điểm danh và danh sách phát phiếu in được từ kho, PDF và Word")
    @Clause({"TN-12", "HP-18", "QN-20"})
    void lists() {
        ExampleDay day = ExampleDay.approved(OFFICE, "quang-ngai");
        OfficeCaller clerk = OFFICE.signedIn(Role.SECRETARIAT);
        for (String path : List.of("/attendance/list", "/conference/hand-out-list")) {
            assertThat(clerk.bytes("/votes/" + day.vote() + path + ".pdf").body())
                    .startsWith("%PDF".getBytes());
            assertThat(clerk.bytes("/votes/" + day.vote() + path + ".docx").body())
                    .startsWith("PK".getBytes());
        }
    }
}
