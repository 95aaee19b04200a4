package vn.tinnhiem.app.minutes;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.conference.headcount.Difference;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.document.Align;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Block.FieldLine;
import vn.tinnhiem.app.document.Block.Item;
import vn.tinnhiem.app.document.Block.Paragraph;
import vn.tinnhiem.app.document.Block.SectionHeading;
import vn.tinnhiem.app.document.Heading;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperDate;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.document.Signer;
import vn.tinnhiem.app.document.VietnameseDates;
import vn.tinnhiem.app.plan.Office;
import vn.tinnhiem.app.result.Provision;
import vn.tinnhiem.app.result.ResultTable;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Term;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.quorum.Quorum;

/**
 * Biên bản kiểm phiếu. Numbers, never a band and never a decision: those are in the report to the competent level.
 *
 * @param result in which nothing is broken
 * @param notes what only the office application knows of the count
 */
@Term("biên bản kiểm phiếu")
@Clause({"TN-15", "HP-20", "QN-21"})
public record CountMinutes(Office office, Conference conference, VoteResult result, CountNotes notes) {

    private static final String BLANK_TIME = "…… giờ …… phút";

    /** Minutes of a count of the command line. */
    public CountMinutes(Office office, Conference conference, VoteResult result) {
        this(office, conference, result, CountNotes.NONE);
    }

    /** One paper per original, each with its number and its holder. */
    public List<Paper> originals() {
        List<Block> blocks = blocks();
        List<String> holders = office.originalsSent();
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            Heading heading = new Heading(
                    office.superior(),
                    office.name(),
                    number(office),
                    office.place(),
                    PaperDate.on(conference.day()),
                    true,
                    Optional.of("Bản gốc số %d/%d – %s".formatted(i + 1, holders.size(), inSentence(holders.get(i)))));
            papers.add(new Paper(
                    office.style(),
                    Optional.of(heading),
                    blocks,
                    Provision.foot(result),
                    Provision.stamp(result),
                    false));
        }
        return papers;
    }

    /** Room for the number, with the symbol of minutes. */
    static String number(Office office) {
        return office.style() == PaperStyle.STATE
                ? "Số:         /BB-" + office.symbol()
                : "Số         -BB/" + office.symbol();
    }

    private static String inSentence(String holder) {
        return holder.replaceFirst("^gửi Cấp ", "gửi cấp ");
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(
                "Biên bản", "Kiểm phiếu lấy phiếu tín nhiệm " + result.vote().title()));
        blocks.add(new Block.LegalBases(office.basesWithPlan()));
        blocks.add(Paragraph.of(
                "Hồi " + time(conference.opened()) + ", " + VietnameseDates.day(conference.day()) + ", tại "
                        + conference.place() + ", " + office.name() + " tổ chức hội nghị lấy phiếu tín nhiệm "
                        + result.vote().title() + "."));
        conferenceSection(blocks);
        committeeSection(blocks);
        ballotSections(blocks);
        explanationSection(blocks);
        blocks.add(
                Paragraph.of("Ban kiểm phiếu đã công bố kết quả kiểm phiếu tại hội nghị. Việc kiểm phiếu kết thúc hồi "
                        + time(conference.closed()) + " cùng ngày."));
        notes.log().ifPresent(head -> blocks.add(new Block.Note(head.line())));
        blocks.add(Paragraph.of(closingWords(office)));
        blocks.add(Paragraph.of("Thành viên ban kiểm phiếu:"));
        blocks.add(memberSignatures());
        blocks.add(new Block.Signatures(signers()));
        result.scan()
                .filter(account -> !account.decisions().isEmpty())
                .ifPresent(account ->
                        blocks.addAll(new DecisionsAnnex(result.vote(), account.decisions(), true).blocks()));
        if (!notes.decisions().isEmpty()) {
            blocks.addAll(new DecisionsAnnex(result.vote(), notes.decisions(), false).blocks());
        }
        return blocks;
    }

    private void conferenceSection(List<Block> blocks) {
        HeadCount heads = conference.numbers().heads();
        blocks.add(new SectionHeading("I. Hội nghị"));
        blocks.add(new FieldLine("Chủ trì", named(conference.chair())));
        conference.recorder().ifPresent(r -> blocks.add(new FieldLine("Thư ký", named(r))));
        blocks.add(new FieldLine("Số người được triệu tập", Numbers.grouped(heads.summoned()) + " người"));
        blocks.add(new FieldLine("Số người có mặt", Numbers.grouped(heads.present()) + " người"));
        blocks.add(Paragraph.of(quorumSentence(result.vote().policy().quorum(), heads)));
        if (!conference.absent().isEmpty()) {
            blocks.add(
                    new FieldLine("Vắng mặt", Numbers.padded(conference.absent().size()) + " người"));
            blocks.addAll(Item.list(conference.absent().stream()
                    .map(a -> a.name() + ": " + a.reason())
                    .toList()));
        }
        if (!conference.observers().isEmpty()) {
            blocks.add(Paragraph.of("Đại biểu dự và giám sát hoạt động của ban kiểm phiếu:"));
            blocks.addAll(Item.list(conference.observers().stream()
                    .map(o -> o.name() + ", " + o.body())
                    .toList()));
        }
    }

    /** The formula with its numbers: "Hội nghị đủ điều kiện tiến hành: có mặt 115/118, cần ít nhất 79 (2/3 …)". */
    public static String quorumSentence(Quorum quorum, HeadCount heads) {
        return "Hội nghị đủ điều kiện tiến hành: có mặt %s/%s người được triệu tập, cần ít nhất %s người (%s)."
                .formatted(
                        Numbers.grouped(heads.present()),
                        Numbers.grouped(heads.summoned()),
                        Numbers.grouped(quorum.needed(heads.summoned())),
                        quorum.bound().ratio());
    }

    private void committeeSection(List<Block> blocks) {
        blocks.add(new SectionHeading("II. Ban kiểm phiếu"));
        blocks.add(Paragraph.of("Hội nghị bầu ban kiểm phiếu gồm "
                + Numbers.padded(conference.committee().size()) + " người:"));
        blocks.addAll(Item.list(conference.committee().stream()
                .map(member -> named(member) + ", " + (member.equals(conference.head()) ? "trưởng ban" : "thành viên"))
                .toList()));
    }

    private void ballotSections(List<Block> blocks) {
        boolean several = result.boxes().size() > 1;
        blocks.add(new SectionHeading("III. Phiếu và kết quả kiểm phiếu"));
        for (Box box : result.boxes()) {
            if (several) {
                blocks.add(new SectionHeading("Loại phiếu: " + box.ballot()));
            }
            account(blocks, box);
            blocks.add(Paragraph.of("Kết quả đối với từng người:"));
            blocks.addAll(ResultTable.of(result, box));
        }
        result.scan().ifPresent(account -> blocks.add(Paragraph.of(scanSentence(account))));
        boolean wholeBallot = result.vote().policy().value(Setting.STRUCK_OUT_NAME) == StruckOutName.WHOLE_BALLOT;
        blocks.add(new Block.Note("Phiếu gạch xoá họ tên người được in trên phiếu thì "
                + (wholeBallot ? "cả phiếu không hợp lệ." : "dòng tên đó không hợp lệ.")
                + " Phiếu ghi thêm tên người ngoài danh sách thì chỉ phần ghi thêm không hợp lệ."));
    }

    /** How the sheets were counted, with what became of every page. */
    private static String scanSentence(ScanAccount account) {
        long others = account.refusedPages() - account.blankSides() + account.leftOut();
        return "Phiếu được đọc bằng máy quét (bộ ngưỡng đọc số " + account.version() + "): "
                + Numbers.grouped(account.pages()) + " trang; máy đọc rõ " + sheets(account.clear())
                + "; ban kiểm phiếu xem và quyết định " + sheets(account.decided())
                + (account.open() == 0 ? "" : "; còn chờ quyết định " + sheets(account.open()))
                + "; mặt giấy trắng: " + Numbers.grouped(account.blankSides())
                + "; trang không phải phiếu, quét lại hoặc không mở được: " + Numbers.grouped(others) + "."
                + (account.decisions().isEmpty() ? "" : " Các quyết định ghi ở phụ lục kèm theo.");
    }

    private void account(List<Block> blocks, Box box) {
        blocks.add(new FieldLine("Số phiếu in", sheets(box.account().printed())));
        String replaced = result.vote().policy().value(Setting.EXCHANGE) == Setting.Permission.ALLOWED
                ? ", trong đó " + sheets(box.account().exchanged()) + " phát để đổi phiếu hỏng"
                : "";
        blocks.add(new FieldLine("Số phiếu phát ra", sheets(box.account().issued()) + replaced));
        blocks.add(new FieldLine(
                "Số phiếu người ghi phiếu giữ để bỏ phiếu", sheets(box.account().inHands())));
        blocks.add(new FieldLine(
                "Số phiếu còn lại, không sử dụng", sheets(box.account().unused())));
        blocks.add(new FieldLine("Số phiếu thu về", sheets(box.account().collected())));
        if (result.vote().policy().value(Setting.UNISSUED_SHEET) == UnissuedSheet.SET_ASIDE) {
            blocks.add(new FieldLine(
                    "Số phiếu trong hòm không do ban kiểm phiếu phát ra",
                    sheets(box.setAside())
                            + (box.setAside() == 0
                                    ? ""
                                    : " (không hợp lệ, để riêng, không tính vào số phiếu thu về)")));
        }
        blocks.add(new FieldLine("Số phiếu có ghi thêm tên người ngoài danh sách", sheets(box.addedNames())));
    }

    private void explanationSection(List<Block> blocks) {
        if (conference.explanations().isEmpty()) {
            return;
        }
        blocks.add(new SectionHeading("IV. Giải trình chênh lệch"));
        blocks.addAll(Item.list(conference.explanations().entrySet().stream()
                .map(e -> shown(e.getKey()) + ": " + e.getValue())
                .toList()));
    }

    private static String shown(Difference difference) {
        String words = difference(difference.code());
        return difference.ballot().isEmpty() ? words : words + " (phiếu \"" + difference.ballot() + "\")";
    }

    private static String difference(Code code) {
        return switch (code) {
            case D521_PRESENT_WITHOUT_BALLOT -> "Có người có mặt không nhận phiếu";
            case D522_NOT_ALL_RETURNED -> "Số phiếu thu về ít hơn số phiếu người ghi phiếu giữ";
            case D523_PRINTED_DIFFERS -> "Số phiếu in khác số phát ra cộng số còn lại";
            case D524_SET_ASIDE -> "Trong hòm có phiếu không do ban kiểm phiếu phát ra";
            case D531_COMMITTEE_ON_BALLOT -> "Thành viên ban kiểm phiếu có tên trên phiếu";
            default -> throw new IllegalArgumentException(code + " is not explained");
        };
    }

    /** How many originals, for whom, and that it was read out. */
    static String closingWords(Office office) {
        return "Biên bản được lập thành "
                + Numbers.padded(office.originalHolders().size())
                + " bản gốc có giá trị như nhau (" + originalsInWords(office)
                + ") và được quản lý theo chế độ mật. Biên bản đã được đọc cho những người có tên dưới đây cùng nghe,"
                + " thống nhất và ký tên" + office.style().lastSign();
    }

    private static String originalsInWords(Office office) {
        return office.originalsSent().stream()
                .collect(Collectors.groupingBy(h -> h, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> Numbers.padded(e.getValue()) + " bản " + inSentence(e.getKey()))
                .collect(Collectors.joining("; "));
    }

    private List<Signer> signers() {
        Signer chair = new Signer(
                List.of(),
                "Chủ trì hội nghị",
                "(Ký, ghi rõ họ tên)",
                conference.chair().name());
        Signer head = new Signer(
                List.of("TM. BAN KIỂM PHIẾU"),
                "Trưởng ban",
                "(Ký, ghi rõ họ tên)",
                conference.head().name());
        return conference
                .recorder()
                .map(r -> List.of(new Signer(List.of(), "Thư ký", "(Ký, ghi rõ họ tên)", r.name()), head, chair))
                .orElseGet(() -> List.of(head, chair));
    }

    private Block memberSignatures() {
        return signatureTable(
                conference.committee().stream().map(Official::name).toList());
    }

    /** Room for a signature beside each name. */
    static Block signatureTable(List<String> names) {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(Block.Row.of(Integer.toString(i + 1), names.get(i), "\n\n"));
        }
        return new Block.Table(
                List.of(
                        new Block.Column(10, Align.CENTER),
                        new Block.Column(50, Align.LEFT),
                        new Block.Column(40, Align.LEFT)),
                List.of(List.of(
                        Block.HeaderCell.of("TT"), Block.HeaderCell.of("Họ và tên"), Block.HeaderCell.of("Chữ ký"))),
                rows);
    }

    private static String named(Official official) {
        return official.name() + ", " + official.position();
    }

    private static String sheets(long number) {
        return Numbers.padded(number) + " phiếu";
    }

    private static String time(String hourAndMinute) {
        return hourAndMinute.isEmpty() ? BLANK_TIME : VietnameseDates.time(LocalTime.parse(hourAndMinute));
    }
}
