package vn.tinnhiem.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Hội nghị của bốn thí dụ, từ kế hoạch đã duyệt tới số phiếu thu về")
class ExampleDaysTest {

    private static final RunningOffice OFFICE = RunningOffice.shared();

    @ParameterizedTest
    @ValueSource(strings = {"hai-phong", "quang-ngai", "tay-ninh", "ca-mau/so-a", "ca-mau/dang-uy-c"})
    @DisplayName("Ghi trên màn hình thì biên bản có đúng những gì tệp conference.yaml kể")
    @Clause({"HP-15", "HP-18", "QN-19", "QN-20", "TN-11", "TN-12", "TN-13"})
    void theRecordIsTheFile(String example) {
        ExampleDay day = ExampleDay.collected(OFFICE, example);
        Conference told = day.told();
        Conferences conferences = OFFICE.bean(Conferences.class);

        Conference recorded =
                conferences.record(day.vote(), told.explanations()).orElseThrow();

        assertThat(recorded)
                .usingRecursiveComparison()
                .ignoringCollectionOrderInFields("absent", "observers")
                .isEqualTo(told);
        assertThat(OFFICE.bean(Headcounts.class).standing(day.vote()).step()).isEqualTo(Step.COLLECTED_ANNOUNCED);
        assertThat(OFFICE.bean(Committees.class).members(day.vote())).hasSameSizeAs(told.committee());
    }
}
