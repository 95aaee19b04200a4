package vn.tinnhiem.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.schedule.PlanCalendar;

@DisplayName("Trang chủ: việc sắp tới hạn")
@Clause({"HP-09", "HP-32"})
class BoardTest {

    private static final PlanCalendar CALENDAR = PlanFile.read(
                    Path.of("..", "examples", "hai-phong", "plan.yaml"), Catalogue.builtIn())
            .calendar();

    private static Board on(LocalDate today) {
        return Board.of(
                new VoteHead("v", "k", "t", "b", LocalDate.of(2023, 9, 22), false, true),
                CALENDAR,
                today,
                Stage.APPROVED);
    }

    @Test
    @DisplayName("Hạn hôm nay còn trong danh sách, hôm sau thì đã qua; không hạn nào bị coi là đã làm")
    void theEdgeOfADay() {
        Board day = on(LocalDate.of(2023, 9, 7));
        assertThat(day.open().getFirst().day()).isEqualTo(LocalDate.of(2023, 9, 7));
        assertThat(day.open().getFirst().left()).isZero();
        assertThat(day.days()).isEqualTo(15);
        Board after = on(LocalDate.of(2023, 9, 8));
        assertThat(after.open()).hasSize(day.open().size() - 1);
        assertThat(after.passed()).isEqualTo(day.passed() + 1);
    }

    @Test
    @DisplayName("Gần là còn bảy ngày trở xuống")
    void sevenDaysAreNear() {
        assertThat(on(LocalDate.of(2023, 8, 31)).open().getFirst().near()).isTrue();
        assertThat(on(LocalDate.of(2023, 8, 26)).open().getFirst().near()).isTrue();
        assertThat(on(LocalDate.of(2023, 8, 25)).open().getFirst().near()).isFalse();
    }

    @Test
    @DisplayName("Thu phiếu xong là đang kiểm; ban kiểm phiếu chốt rồi thì không còn là đang kiểm")
    void closedIsNotCounting() {
        assertThat(Stage.of(Step.COLLECTED_ANNOUNCED, CountStage.NOTHING)).isEqualTo(Stage.COUNTING);
        assertThat(Stage.of(Step.COLLECTED_ANNOUNCED, CountStage.BEGUN)).isEqualTo(Stage.COUNTING);
        assertThat(Stage.of(Step.COLLECTED_ANNOUNCED, CountStage.CLOSED)).isEqualTo(Stage.COUNT_CLOSED);
        assertThat(Stage.of(Step.RESULT_ANNOUNCED, CountStage.CLOSED)).isEqualTo(Stage.RESULT_ANNOUNCED);
    }

    @Test
    @DisplayName("Cuộc có việc tới hạn sớm nhất đứng đầu; cuộc đã xong đứng cuối")
    void neediestFirst() {
        Board soon = on(LocalDate.of(2023, 9, 20));
        Board later = on(LocalDate.of(2023, 8, 1));
        Board over = on(LocalDate.of(2024, 1, 1));
        assertThat(Stream.of(over, soon, later)
                        .sorted(Board.NEEDIEST)
                        .map(Board::open)
                        .map(List::size))
                .containsExactly(9, soon.open().size(), 0);
    }
}
