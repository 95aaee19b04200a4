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
import vn.tinnhiem.app.document.Foot;
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
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.ResultTable;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.law.Citation;
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
                office.style(),
                heading,
                blocks(),
                Foot.of("Mã kiểm tra kết quả: " + ResultJson.fingerprint(result)),
                result.vote().rehearsal(),
                false);
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
        blocks.add(Paragraph.of("Thực hiện " + String.join("; ", office.bases()) + "; " + office.planReference() + ", "
                + office.name() + " báo cáo kết quả lấy phiếu tín nhiệm "
                + result.vote().title() + " như sau:"));
        blocks.add(new SectionHeading("1. Tổ chức lấy phiếu"));
        blocks.add(new FieldLine(
                "Ngày lấy phiếu", VietnameseDates.slashed(result.announced().day())));
        blocks.add(Paragraph.of(CountMinutes.quorumSentence(
                result.vote().policy().quorum(), result.announced().heads())));
        for (Box box : result.boxes()) {
            blocks.add(Paragraph.of(account(box)));
        }
        blocks.add(new SectionHeading("2. Kết quả của từng người"));
        for (Box box : result.boxes()) {
            if (result.boxes().size() > 1) {
                blocks.add(Paragraph.of("Loại phiếu: " + box.ballot()));
            }
            blocks.addAll(ResultTable.of(result, box));
        }
        blocks.add(new SectionHeading("3. Mức tín nhiệm thấp theo quy định"));
        consequences(blocks);
        due.ifPresent(day ->
                blocks.add(Paragraph.of("Hạn gửi báo cáo theo kế hoạch: hết " + VietnameseDates.day(day) + ".")));
        blocks.add(Paragraph.of("Trên đây là báo cáo kết quả lấy phiếu tín nhiệm; " + office.name() + " kính trình "
                + office.competentLevel() + " xem xét" + (office.style() == PaperStyle.STATE ? "./." : ".")));
        blocks.add(new Block.Closing(
                office.reportRecipients(),
                Signer.of(
                        office.signer().authority(),
                        office.signer().post(),
                        office.signer().name())));
        return blocks;
    }

    private static String account(Box box) {
        return "Phiếu: in %s, phát ra %s (trong đó %s để đổi phiếu hỏng), còn lại %s, thu về %s; để riêng %s phiếu không do ban kiểm phiếu phát ra."
                .formatted(
                        Numbers.grouped(box.account().printed()),
                        Numbers.grouped(box.account().issued()),
                        Numbers.grouped(box.account().exchanged()),
                        Numbers.grouped(box.account().unused()),
                        Numbers.grouped(box.account().collected()),
                        Numbers.grouped(box.setAside()));
    }

    private void consequences(List<Block> blocks) {
        List<Person> inBand = result.persons().stream()
                .filter(p -> p.consequence().isPresent())
                .toList();
        if (inBand.isEmpty()) {
            blocks.add(
                    Paragraph.of("Không có trường hợp nào có số phiếu tín nhiệm thấp ở mức mà quy định nêu hệ quả."));
            return;
        }
        for (Person person : inBand) {
            Consequence consequence = person.consequence().orElseThrow();
            blocks.add(Paragraph.of(
                    Run.bold(person.line().name() + ", " + person.line().position()),
                    Run.plain(": tín nhiệm thấp " + ResultTable.share(person, Level.LOW_CONFIDENCE) + " ("
                            + person.tally().low() + "/" + person.shares().thresholdWhole() + "), thuộc mức "
                            + consequence.name() + ".")));
            blocks.add(Paragraph.of(
                    Run.plain("Quy định ghi: "), Run.italic("“" + consequence.clause() + "”"), Run.plain(place())));
            blocks.add(Paragraph.of("Các hướng mà điều khoản nêu:"));
            consequence.choices().forEach(choice -> blocks.add(Item.of(choice + ";")));
        }
        blocks.add(Paragraph.of("Việc xem xét, quyết định thuộc cấp có thẩm quyền quản lý cán bộ."));
    }

    private String place() {
        return result.vote().policy().consequences().citation() instanceof Citation.Text text
                ? " (" + text.provision() + ", " + text.document() + ")."
                : ".";
    }
}
