package vn.tinnhiem.app.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.document.Align;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Block.Column;
import vn.tinnhiem.app.document.Block.FieldLine;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.document.Block.Paragraph;
import vn.tinnhiem.app.document.Block.Row;
import vn.tinnhiem.app.document.Foot;
import vn.tinnhiem.app.document.Heading;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperDate;
import vn.tinnhiem.app.document.Signer;
import vn.tinnhiem.app.people.Names;
import vn.tinnhiem.app.plan.Office;
import vn.tinnhiem.rules.electorate.Voter;
import vn.tinnhiem.rules.law.Clause;

/**
 * Danh sách phát phiếu, để ký nhận. It says that a ballot was handed out, never which: no number of a sheet stands on it.
 *
 * @param title what follows "lấy phiếu tín nhiệm "
 * @param exchange whether a spoilt ballot may be exchanged
 */
@Clause({"TN-12", "HP-18", "QN-20"})
public record HandOutList(
        Office office, String title, PaperDate date, List<Voter> voters, boolean exchange, boolean rehearsal) {

    /** Empty lines, so that no row is too low to sign in. */
    private static final String SIGNING_ROOM = "\n\n";

    private static final List<Column> COLUMNS = List.of(
            new Column(7, Align.CENTER),
            new Column(29, Align.LEFT),
            new Column(30, Align.LEFT),
            new Column(18, Align.LEFT),
            new Column(16, Align.LEFT));

    public Paper paper() {
        Heading heading =
                new Heading(office.superior(), office.name(), "", office.place(), date, false, Optional.empty());
        return new Paper(office.style(), heading, blocks(), Foot.NONE, rehearsal, false);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("Danh sách", "Phát phiếu lấy phiếu tín nhiệm " + title));
        blocks.add(table());
        blocks.add(new FieldLine("Số người được triệu tập", Numbers.padded(voters.size()) + " người"));
        blocks.add(new FieldLine("Số người đã nhận phiếu", "…………… người"));
        if (exchange) {
            blocks.add(new FieldLine("Số phiếu phát để đổi phiếu hỏng", "…………… phiếu"));
            blocks.add(
                    Paragraph.of("Người đổi phiếu hỏng lấy phiếu mới ký thêm ở cột “Đổi phiếu”; phiếu hỏng nộp lại cho"
                            + " ban kiểm phiếu."));
        }
        blocks.add(new Block.Signatures(List.of(
                new Signer(List.of(), "Người phát phiếu", "(Ký, ghi rõ họ tên)", ""),
                new Signer(List.of("TM. BAN KIỂM PHIẾU"), "Trưởng ban", "(Ký, ghi rõ họ tên)", ""))));
        return blocks;
    }

    private Block table() {
        List<Voter> sorted = voters.stream()
                .sorted(Comparator.comparing((Voter v) -> v.person().name(), Names.byGivenName()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Voter voter = sorted.get(i);
            rows.add(Row.of(Integer.toString(i + 1), voter.person().name(), voter.position(), SIGNING_ROOM, ""));
        }
        return new Block.Table(COLUMNS, List.of(header()), rows);
    }

    private List<HeaderCell> header() {
        return List.of(
                HeaderCell.of("TT"),
                HeaderCell.of("Họ và tên"),
                HeaderCell.of("Chức vụ"),
                HeaderCell.of("Ký nhận phiếu"),
                HeaderCell.of(exchange ? "Đổi phiếu (ký)" : "Ghi chú"));
    }
}
