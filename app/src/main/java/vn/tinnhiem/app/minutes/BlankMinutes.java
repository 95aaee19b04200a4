package vn.tinnhiem.app.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Block.FieldLine;
import vn.tinnhiem.app.document.Block.Item;
import vn.tinnhiem.app.document.Block.Paragraph;
import vn.tinnhiem.app.document.Block.SectionHeading;
import vn.tinnhiem.app.document.Foot;
import vn.tinnhiem.app.document.Heading;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperDate;
import vn.tinnhiem.app.document.Signer;
import vn.tinnhiem.app.document.VietnameseDates;
import vn.tinnhiem.app.plan.Office;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.result.ResultTable;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.policy.Setting;

/** Biên bản trắng, để ghi tay khi máy hỏng: the same sections as the filled one, with room to write. */
@Clause({"TN-15", "HP-20", "QN-21"})
public record BlankMinutes(Office office, BallotLines vote) {

    private static final String ROOM = "……………";
    private static final String LINE = "…".repeat(28);
    private static final int MEMBERS = 5;
    private static final int EXPLANATION_LINES = 4;

    public Paper paper() {
        Heading heading = new Heading(
                office.superior(),
                office.name(),
                CountMinutes.number(office),
                office.place(),
                PaperDate.on(vote.voteDay()),
                true,
                Optional.of("Bản gốc số ……/" + office.originalHolders().size()));
        return new Paper(office.style(), heading, blocks(), Foot.NONE, vote.rehearsal(), false);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("Biên bản", "Kiểm phiếu lấy phiếu tín nhiệm " + vote.title()));
        blocks.add(new Block.LegalBases(office.basesWithPlan()));
        blocks.add(Paragraph.of("Hồi …… giờ …… phút, " + VietnameseDates.day(vote.voteDay()) + ", tại " + ROOM.repeat(3)
                + ", " + office.name() + " tổ chức hội nghị lấy phiếu tín nhiệm " + vote.title() + "."));
        blocks.add(new SectionHeading("I. Hội nghị"));
        lines(blocks, ROOM.repeat(4), "Chủ trì", "Thư ký");
        lines(blocks, ROOM + " người", "Số người được triệu tập", "Số người có mặt");
        lines(blocks, ROOM.repeat(3), "Vắng mặt (họ tên, lý do)");
        blocks.add(Paragraph.of(LINE));
        blocks.add(new SectionHeading("II. Ban kiểm phiếu"));
        for (int i = 1; i <= MEMBERS; i++) {
            blocks.add(Item.of(ROOM.repeat(4) + (i == 1 ? ", trưởng ban" : ", thành viên")));
        }
        blocks.add(new SectionHeading("III. Phiếu và kết quả kiểm phiếu"));
        for (Ballot ballot : vote.ballots()) {
            if (vote.ballots().size() > 1) {
                blocks.add(new SectionHeading("Loại phiếu: " + ballot.id()));
            }
            account(blocks);
            blocks.add(Paragraph.of("Kết quả đối với từng người:"));
            blocks.add(ResultTable.blank(ballot.lines()));
        }
        blocks.add(new SectionHeading("IV. Giải trình chênh lệch (nếu có)"));
        for (int i = 0; i < EXPLANATION_LINES; i++) {
            blocks.add(Paragraph.of(LINE));
        }
        blocks.add(
                Paragraph.of("Ban kiểm phiếu đã công bố kết quả kiểm phiếu tại hội nghị. Việc kiểm phiếu kết thúc hồi"
                        + " …… giờ …… phút cùng ngày."));
        blocks.add(Paragraph.of(CountMinutes.closingWords(office)));
        blocks.add(Paragraph.of("Thành viên ban kiểm phiếu:"));
        blocks.add(CountMinutes.signatureTable(Collections.nCopies(MEMBERS, "")));
        blocks.add(new Block.Signatures(List.of(
                new Signer(List.of(), "Thư ký", "(Ký, ghi rõ họ tên)", ""),
                new Signer(List.of("TM. BAN KIỂM PHIẾU"), "Trưởng ban", "(Ký, ghi rõ họ tên)", ""),
                new Signer(List.of(), "Chủ trì hội nghị", "(Ký, ghi rõ họ tên)", ""))));
        return blocks;
    }

    private void account(List<Block> blocks) {
        String sheets = "………… phiếu";
        boolean exchange = vote.policy().value(Setting.EXCHANGE) == Setting.Permission.ALLOWED;
        lines(blocks, sheets, "Số phiếu in");
        lines(blocks, sheets + (exchange ? ", trong đó …… phiếu phát để đổi phiếu hỏng" : ""), "Số phiếu phát ra");
        lines(
                blocks,
                sheets,
                "Số phiếu còn lại, không sử dụng",
                "Số phiếu thu về",
                "Số phiếu trong hòm không do ban kiểm phiếu phát ra",
                "Số phiếu có ghi thêm tên người ngoài danh sách");
    }

    private static void lines(List<Block> blocks, String room, String... labels) {
        for (String label : labels) {
            blocks.add(new FieldLine(label, room));
        }
    }
}
