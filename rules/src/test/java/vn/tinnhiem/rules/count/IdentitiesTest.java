package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Severity;
import vn.tinnhiem.rules.quorum.Quorum;

@DisplayName("Đồng nhất thức kiểm phiếu: chỗ nào sai nêu chỗ đó, nêu hết")
class IdentitiesTest {

    private static final Quorum QUORUM = new Quorum(new Bound.AtLeast(Ratio.of(2, 3)));
    private static final HeadCount HEADS = new HeadCount(118, 115);
    private static final BallotAccount RIGHT = new BallotAccount(125, 116, 1, 9, 115);

    private static Identities unexplained() {
        return new Identities(code -> false);
    }

    private static List<Code> codes(Identities identities) {
        return identities.broken().stream().map(Finding::code).toList();
    }

    private static Identities everythingWrong(Identities identities) {
        return identities
                .heads(new HeadCount(10, 12), QUORUM)
                .heads(new HeadCount(10, 6), QUORUM)
                .account("phieu", new BallotAccount(20, 16, 0, 5, 17), new HeadCount(10, 12), true, 0)
                .account("phieu", new BallotAccount(20, 9, 10, 11, -2), new HeadCount(10, 12), false, 0)
                .sheets("phieu", 16, new BallotAccount(20, 16, 0, 5, 17))
                .unissued("phieu", UnissuedSheet.SET_ASIDE, 1, 0)
                .tally("1", new Tally(10, 8, 1, 3, 3, 3, Map.of()));
    }

    @Test
    @DisplayName("Mọi con số khớp nhau thì không có gì để nói")
    void allRight() {
        Identities identities = unexplained()
                .heads(HEADS, QUORUM)
                .account("phieu", RIGHT, HEADS, true, 0)
                .sheets("phieu", 115, RIGHT)
                .unissued("phieu", UnissuedSheet.SET_ASIDE, 0, 0)
                .tally("1", new Tally(115, 112, 3, 60, 40, 12, Map.of(Reason.NO_MARK, 3L)), 115);
        assertThat(identities.broken()).isEmpty();
    }

    @ParameterizedTest(name = "triệu tập {0}, có mặt {1}: {2}")
    @CsvSource({
        "118,119,E501_PRESENT_ABOVE_SUMMONED",
        "118,78,E509_NO_QUORUM",
        "3,1,E509_NO_QUORUM",
        "0,0,E509_NO_QUORUM"
    })
    @Clause({"HP-06", "QN-06", "CM-04"})
    @DisplayName("Có mặt không quá triệu tập, và đủ 2/3")
    void heads(long summoned, long present, Code code) {
        assertThat(codes(unexplained().heads(new HeadCount(summoned, present), QUORUM)))
                .containsExactly(code);
    }

    @Test
    @Clause("HP-06")
    @DisplayName("Thiếu điều kiện tiến hành: nói rõ cần bao nhiêu người, có bao nhiêu")
    void quorumSaysHowMany() {
        Finding finding =
                unexplained().heads(new HeadCount(118, 78), QUORUM).broken().getFirst();
        assertThat(finding.values())
                .containsEntry("present", 78L)
                .containsEntry("summoned", 118L)
                .containsEntry("needed", 79L)
                .containsEntry("left", 234L)
                .containsEntry("right", 236L);
    }

    @ParameterizedTest(name = "in {0}, phát {1}, đổi {2}, còn {3}, thu {4}: {5}")
    @CsvSource({
        "125,117,1,8,115,E503_IN_HANDS_ABOVE_PRESENT D522_NOT_ALL_RETURNED",
        "125,116,1,9,116,E504_COLLECTED_ABOVE_IN_HANDS",
        "125,115,1,10,114,D521_PRESENT_WITHOUT_BALLOT",
        "125,116,1,9,114,D522_NOT_ALL_RETURNED",
        "126,116,1,9,115,D523_PRINTED_DIFFERS",
        "124,116,1,9,115,D523_PRINTED_DIFFERS",
        "9,0,1,9,0,E511_EXCHANGED_ABOVE_ISSUED D521_PRESENT_WITHOUT_BALLOT E504_COLLECTED_ABOVE_IN_HANDS",
        "107,116,1,-9,115,E508_NEGATIVE"
    })
    @DisplayName("Tài khoản phiếu: in = phát ra + còn lại; phát ra − đổi ≤ có mặt; thu về ≤ phát ra − đổi")
    void account(long printed, long issued, long exchanged, long unused, long collected, String expected) {
        BallotAccount account = new BallotAccount(printed, issued, exchanged, unused, collected);
        assertThat(codes(unexplained().account("phieu", account, HEADS, true, 0)))
                .extracting(Code::name)
                .containsExactly(expected.split(" "));
    }

    @Test
    @DisplayName("Đổi phiếu khi kế hoạch không cho đổi")
    void exchangeForbidden() {
        assertThat(codes(unexplained().account("phieu", RIGHT, HEADS, false, 0)))
                .containsExactly(Code.E512_EXCHANGE_FORBIDDEN);
    }

    @Test
    @Clause({"HP-27", "QN-12"})
    @DisplayName("Phiếu lạ tính vào thu về không làm sai so sánh với phiếu phát ra")
    void unissuedCollected() {
        BallotAccount account = new BallotAccount(125, 116, 1, 9, 117);
        assertThat(codes(unexplained().account("phieu", account, HEADS, true, 2)))
                .isEmpty();
        assertThat(codes(unexplained().account("phieu", account, HEADS, true, 0)))
                .containsExactly(Code.E504_COLLECTED_ABOVE_IN_HANDS);
        assertThat(codes(unexplained().account("phieu", account, HEADS, true, 3)))
                .containsExactly(Code.D522_NOT_ALL_RETURNED);
    }

    @Test
    @DisplayName("Số tờ đã nhập khác số công bố trước khi kiểm")
    void sheets() {
        assertThat(codes(unexplained().sheets("phieu", 114, RIGHT))).containsExactly(Code.E505_SHEETS_DIFFER);
        assertThat(codes(unexplained().sheets("phieu", 116, RIGHT))).containsExactly(Code.E505_SHEETS_DIFFER);
        assertThat(codes(unexplained().sheets("phieu", 115, RIGHT))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: để riêng {1}, tính vào thu về {2}: {3}")
    @CsvSource({
        "SET_ASIDE,2,0,D524_SET_ASIDE",
        "COUNTED_INVALID,0,2,D524_SET_ASIDE",
        "SET_ASIDE,0,2,D524_SET_ASIDE E515_UNISSUED_TREATMENT",
        "COUNTED_INVALID,2,0,D524_SET_ASIDE E515_UNISSUED_TREATMENT"
    })
    @Clause({"HP-27", "QN-12"})
    @DisplayName("Phiếu lạ trong hòm phải giải trình, để riêng hay tính vào thu về; và phải theo đúng kế hoạch")
    void unissued(UnissuedSheet treatment, long setAside, long counted, String expected) {
        assertThat(codes(unexplained().unissued("phieu", treatment, setAside, counted)))
                .extracting(Code::name)
                .containsExactly(expected.split(" "));
        Finding first = unexplained()
                .unissued("phieu", treatment, setAside, counted)
                .broken()
                .getFirst();
        assertThat(first.values()).containsEntry("sheets", 2L);
        assertThat(codes(new Identities(code -> true).unissued("phieu", treatment, setAside, counted)))
                .doesNotContain(Code.D524_SET_ASIDE);
    }

    @Test
    @Clause("QN-11")
    @DisplayName("Nhập số tổng: thu về của một người khác số phiếu thu về của loại phiếu")
    void collectedOfOnePerson() {
        Tally tally = new Tally(114, 112, 2, 60, 40, 12, Map.of());
        assertThat(codes(unexplained().tally("1", tally, 114))).isEmpty();
        Finding finding = unexplained().tally("1", tally, 115).broken().getFirst();
        assertThat(finding.code()).isEqualTo(Code.E505_SHEETS_DIFFER);
        assertThat(finding.place()).isEqualTo("1.collected");
        assertThat(codes(unexplained().tally("1", tally, 113))).containsExactly(Code.E505_SHEETS_DIFFER);
    }

    @Test
    @Clause("QN-11")
    @DisplayName("Số dòng theo từng lý do cộng lại phải bằng số không hợp lệ; không ghi lý do nào thì thôi")
    void reasonsAddUp() {
        Map<Reason, Long> two = Map.of(Reason.NO_MARK, 1L, Reason.SEVERAL_MARKS, 1L);
        assertThat(codes(unexplained().tally("1", new Tally(115, 112, 3, 60, 40, 12, two))))
                .containsExactly(Code.E516_REASON_SUM);
        assertThat(codes(unexplained().tally("1", new Tally(114, 112, 2, 60, 40, 12, two))))
                .isEmpty();
        assertThat(codes(unexplained().tally("1", new Tally(115, 112, 3, 60, 40, 12, Map.of()))))
                .isEmpty();
    }

    @ParameterizedTest(name = "thu {0}, hợp lệ {1}, không {2}, {3}/{4}/{5}: {6}")
    @CsvSource({
        "115,112,2,60,40,12,E506_LINE_SUM",
        "115,112,4,60,40,12,E506_LINE_SUM",
        "115,112,3,60,40,11,E507_LEVEL_SUM",
        "115,112,3,61,40,12,E507_LEVEL_SUM",
        "115,111,3,60,40,12,E506_LINE_SUM E507_LEVEL_SUM",
        "115,112,3,60,53,-1,E508_NEGATIVE",
        "115,116,-1,60,44,12,E508_NEGATIVE"
    })
    @Clause({"QN-11", "HP-26"})
    @DisplayName("Từng người: hợp lệ + không hợp lệ = thu về; ba mức cộng lại = hợp lệ")
    void tally(long collected, long valid, long invalid, long high, long confidence, long low, String expected) {
        Tally tally = new Tally(collected, valid, invalid, high, confidence, low, Map.of());
        assertThat(codes(unexplained().tally("1", tally)))
                .extracting(Code::name)
                .containsExactly(expected.split(" "));
    }

    @Test
    @DisplayName("Số dòng theo từng lý do không được âm")
    void negativeReason() {
        Tally tally = new Tally(115, 112, 3, 60, 40, 12, Map.of(Reason.NO_MARK, 5L, Reason.SEVERAL_MARKS, -2L));
        assertThat(codes(unexplained().tally("1", tally))).containsExactly(Code.E508_NEGATIVE);
    }

    @Test
    @DisplayName("Nhiều chỗ sai cùng lúc: nêu tất cả, theo thứ tự hỏi")
    void severalAtOnce() {
        assertThat(codes(everythingWrong(unexplained())))
                .containsExactly(
                        Code.E501_PRESENT_ABOVE_SUMMONED,
                        Code.E509_NO_QUORUM,
                        Code.D523_PRINTED_DIFFERS,
                        Code.E503_IN_HANDS_ABOVE_PRESENT,
                        Code.E504_COLLECTED_ABOVE_IN_HANDS,
                        Code.E508_NEGATIVE,
                        Code.E511_EXCHANGED_ABOVE_ISSUED,
                        Code.E512_EXCHANGE_FORBIDDEN,
                        Code.D521_PRESENT_WITHOUT_BALLOT,
                        Code.D522_NOT_ALL_RETURNED,
                        Code.E505_SHEETS_DIFFER,
                        Code.D524_SET_ASIDE,
                        Code.E506_LINE_SUM,
                        Code.E507_LEVEL_SUM);
    }

    @Test
    @DisplayName("Giải trình xoá được chênh lệch (D…), không bao giờ xoá được điều không thể có (E…)")
    void explanationsSilenceDifferencesOnly() {
        List<Code> left = codes(everythingWrong(new Identities(code -> true)));
        assertThat(left).isNotEmpty().allMatch(code -> code.severity() == Severity.ERROR);
        assertThat(left)
                .containsExactlyElementsOf(codes(everythingWrong(unexplained())).stream()
                        .filter(code -> code.name().startsWith("E"))
                        .toList());
    }

    @Test
    @DisplayName("Giải trình một chênh lệch không xoá chênh lệch khác")
    void oneExplanationForOneDifference() {
        Identities identities = new Identities(Code.D522_NOT_ALL_RETURNED::equals)
                .account("phieu", new BallotAccount(126, 116, 1, 9, 114), HEADS, true, 0);
        assertThat(codes(identities)).containsExactly(Code.D523_PRINTED_DIFFERS);
    }

    @Test
    @DisplayName("Chênh lệch nói rõ bao nhiêu phiếu và ở loại phiếu nào")
    void differenceSaysWhere() {
        Finding finding = unexplained()
                .account("phieu-2", new BallotAccount(125, 116, 1, 9, 112), HEADS, true, 0)
                .broken()
                .getFirst();
        assertThat(finding.place()).isEqualTo("phieu-2.collected");
        assertThat(finding.values()).containsEntry("missing", 3L);
    }
}
