package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.catalogue.PlanTemplate;
import vn.tinnhiem.app.document.Align;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Block.Column;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.document.Block.Item;
import vn.tinnhiem.app.document.Block.Paragraph;
import vn.tinnhiem.app.document.Block.Row;
import vn.tinnhiem.app.document.Block.SectionHeading;
import vn.tinnhiem.app.document.Foot;
import vn.tinnhiem.app.document.Heading;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperDate;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.document.Signer;
import vn.tinnhiem.app.document.Stamp;
import vn.tinnhiem.app.document.VietnameseDates;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.schedule.PlanCalendar;

/**
 * Kế hoạch thành văn bản, theo bố cục của các kế hoạch mẫu.
 *
 * @param persons the persons voted on, as approved
 */
@Clause({"TN-24", "TN-25", "HP-01", "HP-40", "QN-01", "QN-27", "CM-11"})
public record PlanDocument(Plan plan, List<Line> persons, PlanCalendar calendar, boolean rehearsal) {

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};

    /** The paper of a plan that nobody has approved: DỰ THẢO on every page. */
    public Paper draft() {
        Paper paper = paper();
        return new Paper(
                paper.style(),
                paper.heading(),
                paper.blocks(),
                paper.foot(),
                Stamp.draft(rehearsal),
                paper.landscape());
    }

    public Paper paper() {
        Heading heading = new Heading(
                plan.office().superior(),
                plan.body().name(),
                plan.style() == PaperStyle.STATE
                        ? "Số: " + plan.paper().number()
                        : "Số " + plan.paper().number(),
                plan.body().place(),
                plan.paper()
                        .date()
                        .<PaperDate>map(PaperDate::on)
                        .orElse(PaperDate.in(Year.of(plan.voteDay().getYear()))),
                false,
                Optional.empty());
        return new Paper(plan.style(), heading, blocks(), Foot.NONE, rehearsal, false);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("Kế hoạch", "Lấy phiếu tín nhiệm " + plan.title()));
        List<String> bases = plan.office().bases();
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            ended.add(bases.get(i) + (i == bases.size() - 1 ? "." : ";"));
        }
        blocks.add(new Block.LegalBases(ended));
        blocks.add(Paragraph.of(
                plan.body().name() + " ban hành Kế hoạch lấy phiếu tín nhiệm " + plan.title() + " như sau:"));
        int section = 0;
        blocks.add(section(section++, "Mục đích, yêu cầu"));
        items(blocks, Passage.PURPOSE);
        items(blocks, Passage.BAN);
        blocks.add(section(section++, "Người được lấy phiếu, thành phần ghi phiếu, thời điểm lấy phiếu"));
        who(blocks);
        blocks.add(section(section++, "Tiêu chí, quy trình, trách nhiệm của tập thể và cá nhân"));
        criteria(blocks);
        steps(blocks);
        roles(blocks);
        blocks.add(section(section++, "Phiếu tín nhiệm, kiểm phiếu và sử dụng kết quả"));
        ballots(blocks);
        blocks.add(section(section, "Tổ chức thực hiện"));
        organisation(blocks);
        blocks.add(new Block.Closing(
                plan.texts().lines(Passage.RECIPIENTS),
                Signer.of(
                        plan.paper().signer().authority(),
                        plan.paper().signer().post(),
                        plan.paper().signer().name())));
        return blocks;
    }

    private static SectionHeading section(int index, String text) {
        return new SectionHeading(ROMAN[index] + ". " + text.toUpperCase(java.util.Locale.of("vi")));
    }

    private void items(List<Block> blocks, Passage passage) {
        plan.texts().lines(passage).forEach(line -> blocks.add(Item.of(line)));
    }

    private void who(List<Block> blocks) {
        blocks.add(new SectionHeading("1. Người được lấy phiếu (" + Numbers.padded(persons.size()) + " người)"));
        blocks.addAll(Item.list(
                persons.stream().map(s -> s.name() + ", " + s.position()).toList()));
        List<String> scope = plan.texts().lines(Passage.SCOPE);
        scope.forEach(line -> blocks.add(Paragraph.of(line)));
        blocks.add(new SectionHeading("2. Thành phần ghi phiếu"));
        blocks.addAll(Item.list(plan.texts().lines(Passage.VOTER_GROUPS)));
        blocks.add(Paragraph.of("Người thuộc nhiều thành phần chỉ được tính một lần và ghi một phiếu."));
        plan.texts()
                .line(Passage.QUORUM)
                .or(() -> Optional.of("Hội nghị chỉ được tiến hành khi có mặt "
                        + plan.policy().quorum().bound().words() + " số người được triệu tập."))
                .ifPresent(line -> blocks.add(Paragraph.of(line)));
        blocks.add(new SectionHeading("3. Thời điểm lấy phiếu"));
        paragraphs(blocks, Passage.TIME);
        blocks.add(Paragraph.of((plan.provisional() ? "Ngày lấy phiếu dự kiến: " : "Ngày lấy phiếu: ")
                + Weekdays.name(plan.voteDay()) + ", " + VietnameseDates.day(plan.voteDay())
                + plan.voteDayReason().map(reason -> " (" + reason + ")").orElse("") + "."));
    }

    private void criteria(List<Block> blocks) {
        List<PlanTemplate.Criterion> criteria = plan.texts().criteria();
        blocks.add(new SectionHeading("1. Tiêu chí lấy phiếu tín nhiệm"));
        blocks.add(Paragraph.of("Gồm " + Numbers.padded(criteria.size()) + " nội dung:"));
        for (int i = 0; i < criteria.size(); i++) {
            blocks.add(Paragraph.of("(" + (i + 1) + ") " + criteria.get(i).title()));
            criteria.get(i).points().forEach(point -> blocks.add(Item.of(point)));
        }
    }

    private void steps(List<Block> blocks) {
        blocks.add(new SectionHeading("2. Quy trình lấy phiếu tín nhiệm"));
        blocks.add(step("Bước 1: Chuẩn bị lấy phiếu tín nhiệm"));
        items(blocks, Passage.PREPARATION);
        blocks.add(Paragraph.of("Các việc và thời hạn thực hiện:"));
        blocks.add(schedule());
        blocks.add(step("Bước 2: Tổ chức lấy phiếu tín nhiệm"));
        items(blocks, Passage.CONFERENCE);
        blocks.add(step("Bước 3: Kiểm phiếu và báo cáo kết quả lấy phiếu tín nhiệm"));
        items(blocks, Passage.COUNTING);
    }

    private static Block step(String words) {
        return new SectionHeading(words);
    }

    private Block schedule() {
        List<Row> rows = new ArrayList<>();
        for (PlanCalendar.Entry entry : calendar.entries()) {
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    entry.duty().title(),
                    entry.duty().who(),
                    entry.duty().to(),
                    VietnameseDates.slashed(entry.due()) + "\n(" + Weekdays.name(entry.due()) + ")" + last(entry)));
        }
        return new Block.Table(
                List.of(
                        new Column(6, Align.CENTER),
                        new Column(31, Align.LEFT),
                        new Column(22, Align.LEFT),
                        new Column(25, Align.LEFT),
                        new Column(16, Align.CENTER)),
                List.of(List.of(
                        HeaderCell.of("TT"),
                        HeaderCell.of("Nội dung"),
                        HeaderCell.of("Thực hiện"),
                        HeaderCell.of("Nơi nhận"),
                        HeaderCell.of("Thời hạn"))),
                rows);
    }

    private static String last(PlanCalendar.Entry entry) {
        LocalDate last = entry.last();
        return last.equals(entry.due()) ? "" : "\nchậm nhất " + VietnameseDates.slashed(last);
    }

    private void ballots(List<Block> blocks) {
        blocks.add(new SectionHeading("1. Phiếu và cách ghi phiếu"));
        paragraphs(blocks, Passage.BALLOT);
        paragraphs(blocks, Passage.MARKING);
        paragraphs(blocks, Passage.TALLYING);
        blocks.add(new SectionHeading("2. Công khai kết quả"));
        blocks.add(Paragraph.of("Phạm vi và hình thức công khai kết quả phiếu tín nhiệm:"));
        items(blocks, Passage.DISCLOSURE);
        List<String> disclosure = plan.texts().lines(Passage.DISCLOSURE);
        plan.texts().disclosureByPost().stream()
                .filter(d -> disclosure.stream().noneMatch(d::saidBy))
                .forEach(d -> blocks.add(Item.of("Đối với " + d.posts() + ": " + d.manner() + ".")));
        blocks.add(new SectionHeading("3. Sử dụng kết quả"));
        items(blocks, Passage.RESULT_USE);
        List<String> said = plan.texts().lines(Passage.RESULT_USE);
        plan.policy().consequences().value().stream()
                .map(Consequence::clause)
                .filter(clause -> !said.contains(clause))
                .forEach(clause -> blocks.add(Item.of(clause)));
    }

    private void paragraphs(List<Block> blocks, Passage passage) {
        plan.texts().lines(passage).forEach(line -> blocks.add(Paragraph.of(line)));
    }

    private void roles(List<Block> blocks) {
        List<PlanTemplate.Role> roles = plan.texts().roles();
        if (roles.isEmpty()) {
            return;
        }
        blocks.add(new SectionHeading("3. Trách nhiệm của tập thể và cá nhân trong lấy phiếu tín nhiệm"));
        for (int i = 0; i < roles.size(); i++) {
            blocks.add(new SectionHeading("3." + (i + 1) + ". " + roles.get(i).who()));
            roles.get(i).duties().forEach(duty -> blocks.add(Item.of(duty)));
        }
    }

    private void organisation(List<Block> blocks) {
        items(blocks, Passage.ORGANISATION);
        if (!plan.roles().observers().isEmpty()) {
            blocks.add(Item.of("Mời dự và giám sát hoạt động của ban kiểm phiếu: "
                    + String.join("; ", plan.roles().observers()) + "."));
        }
        List<String> closing = plan.texts().lines(Passage.CLOSING);
        String end = closing.isEmpty()
                ? "Trên đây là Kế hoạch lấy phiếu tín nhiệm " + plan.title()
                : String.join(" ", closing).replaceFirst("[./]+$", "");
        blocks.add(Paragraph.of(end + plan.style().lastSign()));
    }
}
