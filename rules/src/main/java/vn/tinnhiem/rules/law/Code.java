package vn.tinnhiem.rules.law;

import static vn.tinnhiem.rules.law.Severity.DECISION;
import static vn.tinnhiem.rules.law.Severity.ERROR;
import static vn.tinnhiem.rules.law.Severity.NOTICE;
import static vn.tinnhiem.rules.law.Severity.WARNING;

/**
 * Mọi quy tắc mà chương trình kiểm tra, mỗi quy tắc một số.
 * The number stands in the name, in the message key {@code finding.<number>}, in tests and on paper. 2xx the plan and
 * its calendar, 3xx people, 5xx the conference and the count, 6xx the result. {@code docs/rules.md} is made from here.
 */
public enum Code {
    E201_UNDER_FLOOR(
            ERROR,
            "Hạn của một việc không được muộn hơn mức tối thiểu của quy định (20, 15, 10, 3 ngày trước ngày lấy phiếu)",
            "Quy định 96-QĐ/TW (qua HP III.2, III.3.3; QN VI.2, VII.1)"),
    N202_BEFORE_IS_STRICT(
            NOTICE,
            "\"Trước ngày X\" thì ngày cuối cùng là X−1; \"chậm nhất ngày X\", \"đến ngày X\" thì tính cả X",
            "cách hiểu của chương trình, đổi được"),
    E203_OUT_OF_ORDER(ERROR, "Việc sau không được có hạn sớm hơn việc mà nó chờ", "thứ tự Bước 1 của quy trình"),
    N204_WEEKEND(NOTICE, "Hạn rơi vào thứ Bảy hoặc Chủ nhật thì được báo", "cách làm việc của văn phòng"),
    N205_SAME_DAY_HANDOVER(
            NOTICE,
            "Nhận và chuyển tiếp cùng một ngày cuối thì không còn thời gian: đề nghị người gửi sớm hơn một ngày",
            "HP III.2, III.3.4; QN VI.3, VII.1"),
    E206_OUTSIDE_WINDOW(ERROR, "Ngày lấy phiếu nằm trong thời gian mà kế hoạch định", "TN II.3; HP II.4; QN III.3"),
    N207_VOTE_DAY_PROVISIONAL(
            NOTICE, "Ngày lấy phiếu còn dự kiến: giấy mời ấn định, các hạn tính lại theo ngày đó", "QN III.3"),
    W208_DATE_PASSED(WARNING, "Hạn đã qua so với ngày kiểm tra", "lịch của kế hoạch"),
    E209_CONTRADICTS_SUPERIOR(
            ERROR,
            "Kế hoạch không được trái điều mà quy định hoặc kế hoạch khung cấp trên đã định",
            "thứ bậc quy định – kế hoạch khung – kế hoạch"),
    W210_NOT_THIRD_YEAR(
            WARNING, "Lấy phiếu định kỳ vào năm thứ 3 của nhiệm kỳ đại hội đảng bộ", "HP II.4; CM Hội nghị"),
    E211_BEFORE_COUNCIL_VOTE(
            ERROR,
            "Với lãnh đạo cấp ủy, lấy phiếu ngay sau khi Hội đồng nhân dân cùng cấp lấy phiếu, không trước",
            "CM Hội nghị"),
    E212_AFTER_VOTE(ERROR, "Việc chuẩn bị phải xong trước ngày lấy phiếu", "Bước 1 của quy trình"),
    N213_TWO_WORDS(
            NOTICE,
            "Kế hoạch ghi hạn của một việc bằng hai cách cho hai ngày khác nhau thì được báo; ngày sớm hơn là hạn cuối",
            "QN VI.2"),
    N214_KEPT_FROM(
            NOTICE,
            "Hạn là ngày cố định còn giữ mức tối thiểu khi lấy phiếu từ một ngày nào đó trở đi: ngày ấy được nêu",
            "QN III.3, VI.2"),
    E301_RETIREMENT_NOTICE(
            ERROR,
            "Người đã có thông báo nghỉ công tác chờ nghỉ hưu thì không lấy phiếu",
            "HP II.1; CM Phạm vi, đối tượng"),
    E302_APPOINTED_THIS_YEAR(
            ERROR,
            "Người được bổ nhiệm, bầu cử trong năm lấy phiếu thì không lấy phiếu",
            "HP II.1; CM Phạm vi, đối tượng"),
    N303_EXEMPT(NOTICE, "Người không lấy phiếu được ghi rõ lý do", "HP II.1"),
    E304_LEFT_OUT_WITHOUT_GROUND(ERROR, "Không ai bị đưa ra khỏi danh sách mà không có căn cứ", "HP II.1"),
    E305_MORE_THAN_TWO_PLACES(ERROR, "Mỗi người được lấy phiếu ở tối đa 2 nơi", "QN I.3; CM Phạm vi, đối tượng"),
    E306_SUBJECT_COUNT(ERROR, "Danh sách người được lấy phiếu khớp số người mà kế hoạch ghi", "TN II.1"),
    N307_SEVERAL_GROUNDS(
            NOTICE, "Một người thuộc nhiều thành phần ghi phiếu là một người, một phiếu", "TN II.2 (cách hiểu)"),
    E308_SAME_NAME(ERROR, "Hai người trùng họ tên phải phân biệt được bằng mã hoặc ngày sinh", "dữ liệu danh sách"),
    W309_SUBJECT_NOT_VOTER(
            WARNING,
            "Người được lấy phiếu cũng là người ghi phiếu, trừ khi kế hoạch nói khác",
            "TN II.2; HP II.3; QN III.2"),
    E310_NOBODY(ERROR, "Phải có ít nhất một người được lấy phiếu và một người ghi phiếu", "dữ liệu danh sách"),
    W311_UNKNOWN_GROUP(
            WARNING,
            "Thành phần ghi phiếu trong danh sách là thành phần mà kế hoạch nêu",
            "TN II.2; HP II.3; QN III.2"),
    E312_ONE_GROUND_ONLY(
            ERROR,
            "Mỗi người chỉ xếp vào một thành phần ghi phiếu, khi kế hoạch định như vậy",
            "TN II.2 (cách hiểu); thiết lập của kế hoạch"),
    E313_MUST_NOT_VOTE(
            ERROR,
            "Người mà kế hoạch không cho ghi phiếu thì không ở trong danh sách người ghi phiếu",
            "thiết lập của kế hoạch"),
    E314_ONE_CODE_TWO_PERSONS(ERROR, "Một mã chỉ dùng cho một người", "dữ liệu danh sách"),
    E501_PRESENT_ABOVE_SUMMONED(ERROR, "Có mặt ≤ được triệu tập", "đồng nhất thức kiểm phiếu"),
    E503_IN_HANDS_ABOVE_PRESENT(ERROR, "Phát ra − đổi ≤ có mặt", "đồng nhất thức kiểm phiếu"),
    E504_COLLECTED_ABOVE_IN_HANDS(ERROR, "Thu về ≤ phát ra − đổi", "đồng nhất thức kiểm phiếu"),
    E505_SHEETS_DIFFER(
            ERROR, "Số tờ phiếu đã nhập bằng số phiếu thu về đã công bố trước khi kiểm", "Bước 3 của quy trình"),
    E506_LINE_SUM(ERROR, "Mỗi người: hợp lệ + không hợp lệ = thu về", "QN V.3"),
    E507_LEVEL_SUM(ERROR, "Mỗi người: ba mức cộng lại = hợp lệ", "QN V.3"),
    E508_NEGATIVE(ERROR, "Không con số nào âm", "đồng nhất thức kiểm phiếu"),
    E509_NO_QUORUM(
            ERROR,
            "Hội nghị chỉ được tiến hành khi có ít nhất 2/3 số người được triệu tập có mặt",
            "HP II.3; QN III.2; CM Hội nghị"),
    E510_ABSENCES(ERROR, "Được triệu tập = có mặt + vắng; mỗi người vắng có lý do", "đồng nhất thức kiểm phiếu"),
    E511_EXCHANGED_ABOVE_ISSUED(ERROR, "Phiếu đổi ≤ phiếu phát ra", "đồng nhất thức kiểm phiếu"),
    E512_EXCHANGE_FORBIDDEN(ERROR, "Không đổi phiếu khi kế hoạch không cho đổi", "thiết lập của kế hoạch"),
    E513_HEAD_COUNT(ERROR, "Ban kiểm phiếu có đúng một trưởng ban", "TN II.4.b; HP III.2; QN VII.2"),
    E515_UNISSUED_TREATMENT(
            ERROR,
            "Phiếu không do ban kiểm phiếu phát ra được để riêng hay tính vào thu về đúng như kế hoạch định",
            "HP IV.1.3; QN V.3; thiết lập của kế hoạch"),
    E516_REASON_SUM(
            ERROR,
            "Mỗi người: số dòng không hợp lệ theo từng lý do cộng lại = không hợp lệ",
            "đồng nhất thức kiểm phiếu"),
    E541_HANDS_ABOVE_PRESENT(ERROR, "Số tay biểu quyết ≤ có mặt", "biểu quyết giơ tay bầu ban kiểm phiếu"),
    E542_COMMITTEE_NOT_ELECTED(
            ERROR,
            "Ban kiểm phiếu được bầu khi quá nửa số người có mặt tán thành",
            "HP III.2; QN VII.2 (bầu); quá nửa là cách hiểu của chương trình, theo lệ biểu quyết"),
    D521_PRESENT_WITHOUT_BALLOT(DECISION, "Có người dự mà không nhận phiếu: phải giải trình", "tài khoản phiếu"),
    D522_NOT_ALL_RETURNED(DECISION, "Có phiếu phát ra mà không thu về: phải giải trình", "tài khoản phiếu"),
    D523_PRINTED_DIFFERS(DECISION, "Số in khác số phát ra cộng số còn lại: phải giải trình", "tài khoản phiếu"),
    D524_SET_ASIDE(
            DECISION, "Trong hòm có phiếu không do ban kiểm phiếu phát ra: phải giải trình", "HP IV.1.3; QN V.3"),
    D531_COMMITTEE_ON_BALLOT(
            DECISION,
            "Người được lấy phiếu không ở trong ban kiểm phiếu, trừ khi kế hoạch cho phép",
            "theo lệ bầu cử trong Đảng"),
    W532_SUMMONED_DIFFERS(WARNING, "Số được triệu tập khớp danh sách người ghi phiếu", "TN II.2"),
    N601_NOT_ONE_HUNDRED(
            NOTICE,
            "Ba tỉ lệ in ra cộng lại có thể khác 100,00% khi có dòng không hợp lệ hoặc do làm tròn: không được sửa cho tròn",
            "QN V.3"),
    E602_NO_DEPUTIES(
            ERROR, "Tỉ lệ tính trên tổng số đại biểu thì phải có số đó, từ 1 trở lên", "Nghị quyết 85/2014/QH13"),
    E603_COLLECTED_ABOVE_DEPUTIES(ERROR, "Thu về ≤ tổng số đại biểu", "đồng nhất thức kiểm phiếu"),
    N604_UNANIMOUS(
            NOTICE,
            "Mọi phiếu thu về ghi như nhau đối với một người thì ai cũng biết từng người đã ghi gì: báo trước khi cho xem",
            "bí mật lá phiếu"),
    N605_ALL_BUT_ONE(
            NOTICE,
            "Mọi phiếu trừ một phiếu ghi như nhau đối với một người thì người ghi phiếu ấy biết mọi người khác đã ghi gì: báo trước khi cho xem",
            "bí mật lá phiếu"),
    N606_FEW_BALLOTS(
            NOTICE,
            "Thu về dưới 10 phiếu thì con số dễ cho đoán từng người đã ghi gì: báo trước khi cho xem",
            "bí mật lá phiếu");

    private final Severity severity;
    private final String rule;
    private final String source;

    Code(Severity severity, String rule, String source) {
        this.severity = severity;
        this.rule = rule;
        this.source = source;
    }

    /** The stable number, as {@code E201}. */
    public String number() {
        return name().substring(0, name().indexOf('_'));
    }

    public Severity severity() {
        return severity;
    }

    /** The rule in one Vietnamese sentence. */
    public String rule() {
        return rule;
    }

    /** Where it comes from, in short; the seeds by their two letters. */
    public String source() {
        return source;
    }
}
