package vn.tinnhiem.app.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import vn.tinnhiem.app.document.Run;
import vn.tinnhiem.app.document.Signer;
import vn.tinnhiem.app.document.VietnameseDates;
import vn.tinnhiem.app.minutes.CountMinutes;
import vn.tinnhiem.app.plan.Office;
import vn.tinnhiem.app.result.Provision;
import vn.tinnhiem.app.result.ResultTable;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Term;
import vn.tinnhiem.rules.outcome.Consequence;

/**
 * Báo cáo kết quả gửi cấp có thẩm quyền. It shows the band, the words of the clause and the choices that the clause
 * names; what is done is for the competent level to decide, and the report never says it.
 *
 * @param due the last day to send it, where the plan sets one
 */
@Term("báo cáo kết quả")
@Clause({"TN-16", "TN-18", "HP-21", "HP-37", "QN-03", "QN-21", "TN-20", "TN-21", "HP-31", "CM-09"})
public record ResultReport(Office office, VoteResult result, Optional<LocalDate> due) {

    public Paper paper() {
        LocalDate day = result.announced().day();
        Heading heading = new Heading(
                office.superior(),
                office.name(),
                number(),
                office.place(),
                PaperDate.in(YearMonth.from(day)),
                true,
                Optional.empty());
        return new Paper(
                office.style(), Optional.of(heading), blocks(), Provision.foot(result), Provision.stamp(result), false);
    }

    private String number() {
        return office.style() == PaperStyle.STATE
                ? "Số:         /BC-" + office.symbol()
                : "Số         -BC/" + office.symbol();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(
                "Báo cáo", "Kết quả lấy phiếu tín nhiệm " + result.vote().title()));
        blocks.add(new Paragraph(List.of(Run.plain("Kính gửi: " + office.competentLevel() + ".")), Align.CENTER));
        blocks.add(new Block.LegalBases(office.basesWithPlan()));
        blocks.add(Paragraph.of(office.name() + " báo cáo kết quả lấy phiếu tín nhiệm "
                + result.vote().title() + " như sau:"));
        blocks.add(new SectionHeading("1. Tổ chức lấy phiếu"));
        blocks.add(new FieldLine(
                "Ngày lấy phiếu", VietnameseDates.slashed(result.announced().day())));
        blocks.add(Paragraph.of(CountMinutes.quorumSentence(
                result.vote().policy().quorum(), result.announced().heads())));
        for (Box box : result.boxes()) {
            blocks.add(Paragraph.of(account(box, result.boxes().size() > 1)));
        }
        blocks.add(new SectionHeading("2. Kết quả đối với từng người"));
        for (Box box : result.boxes()) {
            if (result.boxes().size() > 1) {
                blocks.add(Paragraph.of("Loại phiếu: " + box.ballot()));
            }
            blocks.addAll(ResultTable.of(result, box));
        }
        blocks.add(new SectionHeading("3. Mức tín nhiệm thấp theo quy định"));
        consequences(blocks);
        due.ifPresent(day -> blocks.add(
                Paragraph.of("Thời hạn gửi báo cáo theo kế hoạch: chậm nhất " + VietnameseDates.day(day) + ".")));
        blocks.add(Paragraph.of("Trên đây là báo cáo kết quả lấy phiếu tín nhiệm, " + office.name() + " kính trình "
                + office.competentLevel().replace("; ", ", ") + " xem xét"
                + office.style().lastSign()));
        blocks.add(new Block.Closing(
                office.reportRecipients(),
                Signer.of(
                        office.signer().authority(),
                        office.signer().post(),
                        office.signer().name())));
        return blocks;
    }

    private static String account(Box box, boolean several) {
        String replaced = box.account().exchanged() == 0
                ? ""
                : " (trong đó " + sheets(box.account().exchanged()) + " phát để đổi phiếu hỏng)";
        String setAside = box.setAside() == 0
                ? ""
                : " Trong hòm còn có " + sheets(box.setAside())
                        + " không do ban kiểm phiếu phát ra: không hợp lệ, để riêng, không tính vào số phiếu thu về.";
        return (several ? "Loại phiếu " + box.ballot() + ": số phiếu in là " : "Số phiếu in là ")
                + sheets(box.account().printed()) + "; phát ra "
                + sheets(box.account().issued()) + replaced
                + "; còn lại, không sử dụng " + sheets(box.account().unused()) + "; thu về "
                + sheets(box.account().collected()) + "." + setAside;
    }

    private static String sheets(long number) {
        return Numbers.padded(number) + " phiếu";
    }

    /** As "50,43% (58/115)"; with the base of the share too, where that is not the base of the threshold. */
    static String low(Person person) {
        String ofThreshold = " (" + Numbers.grouped(person.tally().low()) + "/"
                + Numbers.grouped(person.shares().thresholdWhole()) + ")";
        if (person.shares().thresholdWhole() != person.shares().whole()) {
            return ResultTable.share(person, Level.LOW_CONFIDENCE) + "; xét mức" + ofThreshold;
        }
        return person.shares()
                        .of(Level.LOW_CONFIDENCE)
                        .map(ratio -> Numbers.percent(ratio.hundredthsOfPercent()))
                        .orElse("–")
                + ofThreshold;
    }

    private void consequences(List<Block> blocks) {
        List<Person> inBand = result.persons().stream()
                .filter(p -> p.consequence().isPresent())
                .toList();
        if (inBand.isEmpty()) {
            blocks.add(Paragraph.of(
                    "Không có trường hợp nào có số phiếu tín nhiệm thấp đến mức phải xem xét theo quy định."));
            return;
        }
        for (Person person : inBand) {
            Consequence consequence = person.consequence().orElseThrow();
            blocks.add(Paragraph.of(
                    Run.bold(person.line().name() + ", " + person.line().position()),
                    Run.plain(": tín nhiệm thấp " + low(person) + ", thuộc mức " + consequence.name() + ".")));
            blocks.add(Paragraph.of(
                    Run.plain("Quy định ghi: "),
                    Run.italic("“" + consequence.clause() + "”"),
                    Run.plain(" (" + office.consequenceSource() + ").")));
            blocks.add(Paragraph.of("Các hướng xem xét mà điều khoản nêu:"));
            blocks.addAll(Item.list(consequence.choices()));
        }
        blocks.add(Paragraph.of("Việc xem xét, quyết định thuộc cấp có thẩm quyền quản lý cán bộ."));
    }
}
