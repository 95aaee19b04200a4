package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.VoteDayPages.Move;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.schedule.Task;

@DisplayName("Dời ngày lấy phiếu: hạn tính theo ngày dời theo, hạn cố định ở nguyên và được soát lại")
@NullUnmarked // what is missing here fails the test
class VoteDayMoveTest {

    private static final Messages WORDS = new Messages(Messages.Language.VI);
    private static final Map<String, String> CODES =
            Map.of("UNDER_FLOOR", "E201", "BEFORE_IS_STRICT", "N202", "SAME_DAY_HANDOVER", "N205");

    private final RunningOffice office = RunningOffice.shared();
    private final Votes votes = office.bean(Votes.class);
    private final PlanDrafts drafts = office.bean(PlanDrafts.class);

    @ParameterizedTest(name = "{0}, dời {1} ngày")
    @CsvSource({
        "hai-phong, 7, NONE",
        "hai-phong, -3, NONE",
        "tay-ninh, 5, SELF_REPORT ASSET_DECLARATION DOSSIERS QUESTIONS EXPLANATIONS EXPLANATIONS_SENT BALLOTS_AND_COMMITTEE",
        "quang-ngai, -5, SELF_REPORT RESULT_REPORT"
    })
    @DisplayName("Trước là lịch của kế hoạch; sau là lịch ấy dời đúng số ngày, trừ những hạn cố định")
    @Clause({"HP-09", "HP-10", "HP-13", "TN-04", "TN-06", "QN-14", "QN-22"})
    void relativeOnesMoveFixedOnesStay(String plan, int days, String fixed) {
        String vote = ExamplePlans.make(votes, plan);
        List<Map<String, String>> golden = golden("calendar-" + plan);
        LocalDate day = votes.plan(vote).voteDay();
        List<Move> moves = VoteDayPages.moves(view(vote, day), view(vote, day.plusDays(days)));
        assertThat(moves.stream().map(move -> move.before().task().name()))
                .containsExactlyElementsOf(
                        golden.stream().map(row -> row.get("task")).toList());
        for (int i = 0; i < moves.size(); i++) {
            LocalDate due = LocalDate.parse(golden.get(i).get("due"));
            boolean stays = List.of(fixed.split(" ")).contains(golden.get(i).get("task"));
            assertThat(moves.get(i).before().due()).isEqualTo(due);
            assertThat(moves.get(i).after().due())
                    .as(golden.get(i).get("task"))
                    .isEqualTo(stays ? due : due.plusDays(days));
            assertThat(moves.get(i).moved()).isEqualTo(!stays);
            assertThat(moves.get(i).after().days())
                    .isEqualTo(ChronoUnit.DAYS.between(moves.get(i).after().due(), day.plusDays(days)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2023-07-14", "2023-07-09", "2023-07-08"})
    @DisplayName("Quảng Ngãi dời sang từng ngày: phát hiện đứng cạnh đúng việc gây ra nó")
    @Clause({"QN-14", "QN-16", "QN-22"})
    void findingsStandBesideTheirLine(String day) {
        String vote = ExamplePlans.make(votes, "quang-ngai");
        TreeSet<String> found = view(vote, LocalDate.parse(day)).duties().stream()
                .filter(row -> row.task() != Task.CONFERENCE)
                .flatMap(row -> row.findings().stream()
                        .filter(line -> CODES.containsValue(line.code()))
                        .map(line -> line.code() + " " + row.task()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found)
                .isEqualTo(golden("findings-quang-ngai").stream()
                        .filter(row -> row.get("voteDay").equals(day))
                        .filter(row -> CODES.containsKey(row.get("code"))
                                && !row.get("task").equals("CONFERENCE"))
                        .map(row -> CODES.get(row.get("code")) + " " + row.get("task"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("Xem trước thì chưa đổi gì; bấm dời thì chỉ dòng voteDay của tệp đổi")
    @Clause("HP-07")
    void previewChangesNothing() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        String before = votes.text(vote);
        OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
        assertThat(clerk.get("/votes/" + vote + "/plan/day?to=2/10/2023").body())
                .contains("E206");
        assertThat(votes.text(vote)).isEqualTo(before);
        assertThat(clerk.get("/votes/" + vote + "/plan/day?to=31/9/2023").statusCode())
                .isEqualTo(422);
        assertThat(clerk.post("/votes/" + vote + "/plan/day", "to", "29/09/2023")
                        .statusCode())
                .isEqualTo(302);
        assertThat(votes.text(vote)).isEqualTo(before.replace("voteDay: 2023-09-22", "voteDay: 2023-09-29"));
    }

    @ParameterizedTest
    @CsvSource({"22/09/2023, 2023-09-22", "2-9-2023, 2023-09-02", "2023-09-22, 2023-09-22", "29.2.2024, 2024-02-29"})
    @DisplayName("Ngày gõ theo lối Việt Nam hay lối tệp đều hiểu")
    void datesAsTyped(String typed, LocalDate day) {
        assertThat(TypedDate.read(typed, "")).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/9/2023", "29/2/2023", "9/22/2023", "mai", "22/9/23"})
    @DisplayName("Ngày không có trong lịch, hay viết tắt năm, thì không đoán")
    void noGuessing(String typed) {
        assertThatThrownBy(() -> TypedDate.read(typed, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("F417");
    }

    private PlanView view(String vote, LocalDate day) {
        String text = PlanEdit.voteDay(votes.text(vote), day);
        return PlanView.of(drafts.check(vote, text), text, WORDS);
    }

    private static List<Map<String, String>> golden(String name) {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/goldens", name + ".tsv"));
            String[] keys = lines.getFirst().split("\t", -1);
            return lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> {
                        String[] cells = line.split("\t", -1);
                        Map<String, String> row = new java.util.HashMap<>();
                        for (int i = 0; i < keys.length; i++) {
                            row.put(keys[i], i < cells.length ? cells[i] : "");
                        }
                        return row;
                    })
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
