package vn.tinnhiem.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.result.announced.Announcements;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Công bố kết quả là một việc của chủ trì: bước hội nghị và màn hình hội trường đi cùng nhau")
class AnnouncingTest {

    private final RunningOffice office = RunningOffice.shared();
    private final OfficeCaller chair = office.signedIn(Role.CHAIR);

    @Test
    @Clause("TN-14")
    @DisplayName("Công bố ở trang kết quả: hội nghị tới bước công bố; rút lại ở trang hội nghị: màn hình không còn gì")
    void onTheResultPage() {
        ClosedVote vote = ClosedVote.closed(office, "tay-ninh");
        chair.get("/");
        assertThat(step(vote)).isEqualTo(Step.COLLECTED_ANNOUNCED);
        assertThat(office.bean(CountStage.Stages.class).stage(vote.vote())).isEqualTo(CountStage.CLOSED);

        assertThat(chair.post(vote.at("/result/release"), "version", "1").statusCode())
                .isEqualTo(302);
        assertThat(step(vote)).isEqualTo(Step.RESULT_ANNOUNCED);
        assertThat(shown(vote)).isTrue();

        assertThat(chair.post(vote.at("/conference/undo"), "step", "RESULT_ANNOUNCED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(step(vote)).isEqualTo(Step.COLLECTED_ANNOUNCED);
        assertThat(shown(vote)).isFalse();
    }

    @Test
    @DisplayName("Công bố ở trang hội nghị: màn hình chiếu được; bế mạc rồi thì không rút lại được nữa")
    void onTheConferencePage() {
        ClosedVote vote = ClosedVote.closed(office, "tay-ninh");
        chair.get("/");
        assertThat(chair.post(vote.at("/conference/next"), "to", "RESULT_ANNOUNCED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(shown(vote)).isTrue();
        chair.post(vote.at("/result/withdraw"), "version", "1");
        assertThat(shown(vote)).isFalse();
        assertThat(step(vote)).isEqualTo(Step.COLLECTED_ANNOUNCED);

        chair.post(vote.at("/result/release"), "version", "1");
        chair.post(vote.at("/conference/next"), "to", "ENDED");
        assertThat(step(vote)).isEqualTo(Step.ENDED);
        assertThat(chair.post(vote.at("/result/withdraw"), "version", "1").body())
                .contains("F579");
        assertThat(shown(vote)).isTrue();
    }

    @Test
    @DisplayName("Ban kiểm phiếu mở lại sau khi công bố: hội nghị trở về trước bước công bố, chốt lại thì công bố lại")
    void reopened() {
        ClosedVote vote = ClosedVote.closed(office, "tay-ninh");
        chair.get("/");
        chair.post(vote.at("/result/release"), "version", "1");
        vote.count().reopened();
        assertThat(step(vote)).isEqualTo(Step.COLLECTED_ANNOUNCED);
        assertThat(shown(vote)).isFalse();
        assertThat(office.bean(CountStage.Stages.class).stage(vote.vote())).isEqualTo(CountStage.BEGUN);
        vote.close();
        assertThat(shown(vote)).isFalse();
        chair.post(vote.at("/result/release"), "version", "2");
        assertThat(shown(vote)).isTrue();
        assertThat(step(vote)).isEqualTo(Step.RESULT_ANNOUNCED);
    }

    private Step step(ClosedVote vote) {
        return office.bean(Headcounts.class).standing(vote.vote()).step();
    }

    private boolean shown(ClosedVote vote) {
        return office.bean(Announcements.class).of(vote.vote()).isPresent();
    }
}
