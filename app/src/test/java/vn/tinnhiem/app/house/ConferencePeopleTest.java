package vn.tinnhiem.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.rules.law.Code.D531_COMMITTEE_ON_BALLOT;
import static vn.tinnhiem.rules.law.Code.E510_ABSENCES;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.Conference.Absence;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.ConferenceCheck;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.VotePolicy;

@DisplayName("Người của hội nghị")
@Clause({"TN-12", "HP-18"})
class ConferencePeopleTest {

    private static final VotePolicy POLICY =
            Catalogue.builtIn().chain("qd-96", Path.of("")).layers().resolve();
    private static final Official HEAD = new Official("Đỗ Thị Đếm", "Trưởng phòng");
    private static final Set<String> ON_BALLOT = Set.of("Lý Văn Ví Dụ", "Hồ Thị Mẫu");

    @Test
    @DisplayName("Số người vắng có tên và lý do bằng số được triệu tập trừ số có mặt, không thừa không thiếu")
    void everyAbsenceIsNamed() {
        assertThat(codes(conference(2, HEAD, Map.of()))).isEmpty();
        assertThat(codes(conference(1, HEAD, Map.of()))).containsExactly(E510_ABSENCES);
        assertThat(codes(conference(3, HEAD, Map.of()))).containsExactly(E510_ABSENCES);
    }

    @Test
    @DisplayName("Người có tên trên phiếu ở trong ban kiểm phiếu thì phải giải trình; có giải trình thì thôi")
    void theCommitteeIsNotOnTheBallot() {
        Official subject = new Official("HỒ THỊ MẪU", "Phó Giám đốc");

        assertThat(codes(conference(2, subject, Map.of()))).containsExactly(D531_COMMITTEE_ON_BALLOT);
        assertThat(codes(conference(2, subject, Map.of(D531_COMMITTEE_ON_BALLOT, "Hội nghị đồng ý."))))
                .isEmpty();
    }

    private static List<Code> codes(Conference conference) {
        return ConferenceCheck.check(conference, POLICY, ON_BALLOT).stream()
                .map(Finding::code)
                .toList();
    }

    /** Twelve summoned, ten present. */
    private static Conference conference(int absent, Official member, Map<Code, String> explanations) {
        Announced numbers =
                new Announced(LocalDate.of(2023, 9, 22), new HeadCount(12, 10), Map.of(), explanations.keySet());
        return new Conference(
                numbers,
                "Hội trường",
                "14:00",
                "16:00",
                Collections.nCopies(absent, new Absence("Ngô Văn Vắng", "đi công tác")),
                new Official("Lý Văn Ví Dụ", "Giám đốc"),
                Optional.empty(),
                List.of(HEAD, member),
                List.of(),
                explanations);
    }
}
