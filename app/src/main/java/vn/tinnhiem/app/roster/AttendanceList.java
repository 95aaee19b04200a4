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
 * Danh sách điểm danh, để ký: every person summoned once, by given name.
 *
 * @param title what follows "lấy phiếu tín nhiệm "
 * @param needed how many must be present
 */
@Clause({"HP-06", "QN-06"})
public record AttendanceList(
        Office office, String title, PaperDate date, List<Voter> voters, long needed, boolean rehearsal) {

    /** Empty lines, so that no row is too low to sign in. */
    private static final String SIGNING_ROOM = "\n\n";

    private static final List<Column> COLUMNS = List.of(
            new Column(7, Align.CENTER),
            new Column(31, Align.LEFT),
            new Column(34, Align.LEFT),
            new Column(14, Align.LEFT),
            new Column(14, Align.LEFT));

    public Paper paper() {
        Heading heading =
                new Heading(office.superior(), office.name(), "", office.place(), date, false, Optional.empty());
        return new Paper(office.style(), heading, blocks(), Foot.NONE, rehearsal, false);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("Danh sách", "Điểm danh hội nghị lấy phiếu tín nhiệm " + title));
        blocks.add(table());
        blocks.add(new FieldLine("Số người được triệu tập", Numbers.padded(voters.size()) + " người"));
        blocks.add(new FieldLine("Cần có mặt ít nhất", Numbers.padded(needed) + " người"));
        blocks.add(new FieldLine("Số người có mặt", "…………… người"));
        blocks.add(new Block.Signatures(List.of(
                new Signer(List.of(), "Người điểm danh", "(Ký, ghi rõ họ tên)", ""),
                new Signer(List.of(), "Chủ trì hội nghị", "(Ký, ghi rõ họ tên)", ""))));
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
        return new Block.Table(
                COLUMNS,
                List.of(List.of(
                        HeaderCell.of("TT"),
                        HeaderCell.of("Họ và tên"),
                        HeaderCell.of("Chức vụ"),
                        HeaderCell.of("Ký có mặt"),
                        HeaderCell.of("Vắng (lý do)"))),
                rows);
    }
}
