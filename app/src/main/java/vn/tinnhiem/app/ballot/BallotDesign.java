package vn.tinnhiem.app.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotHeading;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.sheet.layout.Arrangement;
import vn.tinnhiem.sheet.layout.BallotLine;
import vn.tinnhiem.sheet.layout.BallotText;
import vn.tinnhiem.sheet.layout.DoesNotFit;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.SheetLayout;
import vn.tinnhiem.sheet.layout.Unprintable;

/**
 * Lời trên phiếu của một cuộc lấy phiếu.
 *
 * @param superior the body over it; may be empty
 * @param title what follows "lấy phiếu tín nhiệm "
 * @param policy decides what the instructions say of marks and of exchanging a spoilt ballot
 */
@Clause({"HP-14", "HP-24", "HP-25", "QN-09", "QN-10", "QN-19", "CM-06"})
public record BallotDesign(
        PaperStyle style,
        String superior,
        String issuer,
        String voteId,
        String title,
        VotePolicy policy,
        boolean rehearsal,
        PageSize page) {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> LEVELS = List.of("Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp");

    /** The words for one heading, on one size of paper. */
    public static BallotDesign of(BallotHeading heading, PageSize page) {
        return new BallotDesign(
                heading.style(),
                heading.superior(),
                heading.issuer(),
                heading.voteId(),
                heading.title(),
                heading.policy(),
                heading.rehearsal(),
                page);
    }

    /** Where everything of one ballot stands. The ballot fits one page: see {@link #fitting}. */
    public SheetLayout layout(Ballot ballot) {
        return switch (Arrangement.of(text(ballot), page)) {
            case SheetLayout layout -> layout;
            case DoesNotFit _ -> throw refused(Fault.F406_BALLOT_TOO_LONG, "ballot", ballot.id());
            case Unprintable unprintable ->
                throw refused(Fault.F407_UNPRINTABLE, "characters", unprintable.characters());
        };
    }

    /**
     * The same ballots, each short enough for one page: a longer list becomes several, each judged alone.
     *
     * @throws Refused when a character cannot be printed, or one person alone does not fit
     */
    public List<Ballot> fitting(List<Ballot> ballots) {
        List<Ballot> all = new ArrayList<>();
        for (Ballot ballot : ballots) {
            List<List<BallotLine>> pages = Arrangement.split(text(ballot), page);
            if (pages.size() == 1) {
                all.add(ballot);
                continue;
            }
            if (pages.isEmpty()) {
                layout(ballot);
            }
            int from = 0;
            for (int i = 0; i < pages.size(); i++) {
                int to = from + pages.get(i).size();
                all.add(new Ballot(ballot.id() + "-" + (i + 1), ballot.lines().subList(from, to)));
                from = to;
            }
        }
        return all;
    }

    private BallotText text(Ballot ballot) {
        boolean state = style == PaperStyle.STATE;
        return new BallotText(
                new BallotText.Heading(
                        superior.toUpperCase(VIETNAMESE),
                        issuer.toUpperCase(VIETNAMESE),
                        state
                                ? List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                                : List.of("ĐẢNG CỘNG SẢN VIỆT NAM"),
                        ""),
                "PHIẾU LẤY PHIẾU TÍN NHIỆM",
                List.of(title),
                instructions(),
                new BallotText.TableHeadings("TT", "Họ và tên, chức vụ", LEVELS),
                ballot.lines().stream().map(BallotDesign::line).toList(),
                List.of("NGƯỜI GHI PHIẾU", "(có thể ký tên hoặc không ký tên)"),
                "",
                voteId,
                ballot.id(),
                rehearsal);
    }

    private List<String> instructions() {
        boolean any = policy.value(Setting.MARKS) == Setting.Marks.ANY_CLEAR_MARK;
        boolean exchange = policy.value(Setting.EXCHANGE) == Setting.Permission.ALLOWED;
        return List.of(
                "Đánh dấu X vào một trong ba ô ở mỗi dòng tên" + (any ? "." : "; dấu khác không được tính."),
                "Không gạch xoá họ tên, không ghi thêm tên."
                        + (exchange ? " Ghi nhầm thì đổi phiếu khác trước khi bỏ vào hòm." : ""));
    }

    private static BallotLine line(Line line) {
        return new BallotLine(line.number(), line.name(), line.position());
    }

    private static Refused refused(Fault fault, String name, String value) {
        return new Refused(Problem.of(fault, "", "subjects", name, value));
    }
}
