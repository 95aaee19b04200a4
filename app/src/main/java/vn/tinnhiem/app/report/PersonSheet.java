package vn.tinnhiem.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Block.FieldLine;
import vn.tinnhiem.app.document.Block.Paragraph;
import vn.tinnhiem.app.document.Heading;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperDate;
import vn.tinnhiem.app.document.Signer;
import vn.tinnhiem.app.document.VietnameseDates;
import vn.tinnhiem.app.plan.Office;
import vn.tinnhiem.app.result.Provision;
import vn.tinnhiem.app.result.ResultTable;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Term;

/** Phiếu kết quả của một người, cho hồ sơ cán bộ: that person's numbers alone, no band. */
@Term("phiếu kết quả")
@Clause({"TN-19", "QN-11"})
public record PersonSheet(Office office, VoteResult result, Box box, Person person) {

    public Paper paper() {
        Heading heading = new Heading(
                office.superior(),
                office.name(),
                "",
                office.place(),
                PaperDate.on(result.announced().day()),
                true,
                Optional.empty());
        return new Paper(
                office.style(), Optional.of(heading), blocks(), Provision.foot(result), Provision.stamp(result), false);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("Phiếu kết quả", "Lấy phiếu tín nhiệm đối với cá nhân"));
        blocks.add(new FieldLine("Họ và tên", person.line().name()));
        blocks.add(new FieldLine("Chức vụ", person.line().position()));
        blocks.add(new FieldLine("Cơ quan lấy phiếu", office.name()));
        blocks.add(new FieldLine(
                "Ngày lấy phiếu", VietnameseDates.slashed(result.announced().day())));
        blocks.add(new FieldLine("Số phiếu phát ra", sheets(box.account().issued())));
        blocks.add(new FieldLine("Số phiếu thu về", sheets(person.tally().collected())));
        blocks.add(new FieldLine("Số phiếu hợp lệ", sheets(person.tally().valid())));
        blocks.add(new FieldLine("Số phiếu không hợp lệ", sheets(person.tally().invalidLines())));
        blocks.add(new FieldLine("Tín nhiệm cao", ResultTable.share(person, Level.HIGH_CONFIDENCE)));
        blocks.add(new FieldLine("Tín nhiệm", ResultTable.share(person, Level.CONFIDENCE)));
        blocks.add(new FieldLine("Tín nhiệm thấp", ResultTable.share(person, Level.LOW_CONFIDENCE)));
        ResultTable.invalidReasons(person)
                .ifPresent(reasons -> blocks.add(new Block.Note("Lý do không hợp lệ: " + reasons + ".")));
        blocks.add(new Block.Note(ResultTable.baseNote(result)));
        if (person.notOneHundred()) {
            blocks.add(new Block.Note("Đối với người này, " + ResultTable.NOT_HUNDRED));
        }
        blocks.add(
                Paragraph.of("Kết quả được sử dụng để đánh giá cán bộ, làm cơ sở cho công tác quy hoạch, điều động, bổ"
                        + " nhiệm, giới thiệu cán bộ ứng cử, miễn nhiệm và thực hiện chế độ, chính sách đối với cán bộ"
                        + office.style().lastSign()));
        blocks.add(new Block.Signatures(List.of(Signer.of(
                office.signer().authority(),
                office.signer().post(),
                office.signer().name()))));
        return blocks;
    }

    private static String sheets(long number) {
        return Numbers.padded(number) + " phiếu";
    }
}
