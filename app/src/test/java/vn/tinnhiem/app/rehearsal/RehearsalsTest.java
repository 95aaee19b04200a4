package vn.tinnhiem.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.app.conference.Conferences;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.counting.RehearsedCount;
import vn.tinnhiem.app.counting.progress.CountProgress;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.papers.VotePapers;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Diễn tập: làm sẵn bốn thí dụ ở bốn trạng thái, không bao giờ thành cuộc thật")
class RehearsalsTest {

    private final RunningOffice office = RunningOffice.shared();

    @ParameterizedTest
    @EnumSource(RehearsalExample.class)
    @DisplayName("Mỗi thí dụ tới được từng trạng thái, qua đúng những bước mà cuộc thật đi qua")
    void statesReached(RehearsalExample example) {
        Rehearsals rehearsals = office.bean(Rehearsals.class);
        Votes votes = office.bean(Votes.class);
        CountProgresses progresses = office.bean(CountProgresses.class);

        String plan = rehearsals.make(example, RehearsalState.PLAN);
        assertThat(votes.find(plan)).isEmpty();

        String conference = rehearsals.make(example, RehearsalState.CONFERENCE);
        assertThat(votes.find(conference)).isPresent();
        assertThat(office.bean(Conferences.class).standing(conference).step()).isEqualTo(Step.BEFORE);

        String half = rehearsals.make(example, RehearsalState.HALF_COUNTED);
        CountProgress progress = progresses.of(half);
        assertThat(progress.state()).isEqualTo(CountProgress.State.OPEN);
        assertThat(progress.sheetsDone()).isPositive();
        assertThat(progress.batchesDone()).isLessThan(progress.batches());

        String closed = rehearsals.make(example, RehearsalState.CLOSED);
        assertThat(progresses.of(closed).state()).isEqualTo(CountProgress.State.CLOSED);
        assertThat(office.bean(VotePapers.class).of(closed)).isPresent();
        for (String vote : new String[] {plan, conference, half, closed}) {
            assertThat(votes.head(vote).orElseThrow().rehearsal()).isTrue();
        }
    }

    @Test
    @DisplayName("Cuộc thật thì chương trình không kiểm thay, không in phiếu đã đánh dấu")
    void realVotesAreRefused() {
        String real = ExampleDay.collected(office, "tay-ninh").vote();
        RehearsedCount counts = office.bean(RehearsedCount.class);
        assertThatThrownBy(() -> counts.enter(real, RehearsalExample.TAY_NINH.sheets(), 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("F950");
        assertThatThrownBy(() -> counts.close(real, java.util.Map.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> office.bean(Rehearsals.class).rehearsal(real)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(RehearsalExample.class)
    @DisplayName("Thí dụ đi kèm chương trình đúng từng byte như trong thư mục examples")
    void sameAsTheExamples(RehearsalExample example) throws IOException {
        String folder = example == RehearsalExample.CA_MAU
                ? "ca-mau/so-a"
                : example.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        for (String file : RehearsalExample.FILES) {
            assertThat(example.bytes(file))
                    .as(file)
                    .isEqualTo(Files.readAllBytes(Path.of("../examples", folder, file)));
        }
    }
}
