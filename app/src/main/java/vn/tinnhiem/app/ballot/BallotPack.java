package vn.tinnhiem.app.ballot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.sheet.layout.BallotLine;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.SheetLayout;
import vn.tinnhiem.sheet.print.BallotPdf;
import vn.tinnhiem.sheet.print.PileLabel;
import vn.tinnhiem.sheet.print.PileLabelsPdf;
import vn.tinnhiem.sheet.print.TallySheet;
import vn.tinnhiem.sheet.print.TallySheetPdf;

/**
 * Bộ giấy cho bàn kiểm phiếu: ballots with their layout and key, tally sheets, pile labels.
 *
 * @param copies sheets of each ballot, at least 1
 * @param individual whether each sheet carries a code of its own
 */
@Clause({"TN-10", "TN-12", "HP-14", "HP-18", "QN-19"})
public record BallotPack(BallotLines vote, BallotDesign design, BallotKey key, int copies, boolean individual) {

    /** Names of what is written, the ballots themselves apart. */
    public static final List<String> NAMES =
            List.of("layout.json", "ballot.key", "tally-sheets.pdf", "pile-labels.pdf");

    /** Sheets in a batch at most: what one tally sheet has room for. */
    private static final int TALLY = 50;

    private static final int BATCH = 25;
    private static final int MOST_BATCHES = 40;

    /** The file of a ballot: {@code ballots.pdf} where there is only one. */
    public static String fileOf(BallotLines vote, Ballot ballot) {
        return vote.ballots().size() == 1 ? "ballots.pdf" : "ballots-" + ballot.id() + ".pdf";
    }

    /** Writes everything into a folder. */
    public void write(Path folder) throws IOException {
        for (Ballot ballot : vote.ballots()) {
            try (OutputStream out = open(folder, fileOf(vote, ballot))) {
                writeBallots(ballot, copies, out);
            }
        }
        Files.writeString(folder.resolve("layout.json"), layoutText(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("ballot.key"), key.text(vote.voteId()), StandardCharsets.UTF_8);
        writeTable(folder);
    }

    /** Writes what lies on the counting table beside the ballots: tally sheets and pile labels. */
    public void writeTable(Path folder) throws IOException {
        tallySheets(folder);
        labels(folder);
    }

    /** Writes so many sheets of one ballot. */
    public void writeBallots(Ballot ballot, int sheets, OutputStream out) throws IOException {
        SheetLayout layout = design.layout(ballot);
        BallotCode code = BallotCode.shared(vote, ballot, layout.version());
        BallotPdf.write(layout, code.payloads(key, sheets, individual), Optional.of(vote.voteDay()), out);
    }

    /** The text of {@code layout.json}: where everything stands on each ballot. */
    public String layoutText() {
        List<Map<String, Object>> layouts = new ArrayList<>();
        for (Ballot ballot : vote.ballots()) {
            SheetLayout layout = design.layout(ballot);
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("file", fileOf(vote, ballot));
            each.put("index", BallotCode.shared(vote, ballot, layout.version()).ballot());
            each.put("layout", LayoutJson.of(layout));
            layouts.add(each);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/layouts/1");
        tree.put("vote", vote.voteId());
        tree.put("planDigest", vote.digest());
        tree.put("unit", "mm");
        tree.put("ballots", layouts);
        return CanonicalJson.pretty(tree);
    }

    private void tallySheets(Path folder) throws IOException {
        List<BallotLine> persons = vote.lines().stream()
                .map(l -> new BallotLine(l.number(), l.name(), l.position()))
                .toList();
        TallySheet sheet = new TallySheet(
                design.issuer().toUpperCase(Locale.of("vi")),
                "BẢNG ĐẾM PHIẾU TÍN NHIỆM",
                List.of("Xấp số: ……", "Số tờ: ……", "Lần đếm: ……"),
                persons,
                List.of("Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp", "Không hợp lệ"),
                Math.min(copies, TALLY),
                "Cộng",
                List.of("Người đếm", "Người kiểm tra"),
                "Mỗi phiếu một nét; đủ năm nét kín một ô vuông. Cộng bốn dòng của mỗi người phải bằng số tờ của xấp.",
                vote.rehearsal());
        try (OutputStream out = open(folder, "tally-sheets.pdf")) {
            TallySheetPdf.write(sheet, Optional.of(vote.voteDay()), out);
        }
    }

    private void labels(Path folder) throws IOException {
        List<PileLabel> labels = new ArrayList<>();
        labels.add(new PileLabel(List.of("HỢP LỆ"), List.of("Mỗi dòng tên có đúng một dấu, không gạch xoá họ tên")));
        labels.add(new PileLabel(
                List.of("KHÔNG HỢP LỆ"), List.of("Gạch xoá họ tên; không dấu hoặc nhiều dấu ở một dòng tên")));
        labels.add(new PileLabel(List.of("CẦN XEM XÉT"), List.of("Dấu không rõ: ban kiểm phiếu quyết định")));
        labels.add(new PileLabel(List.of("KHÔNG DO BAN", "KIỂM PHIẾU PHÁT RA"), List.of("Để riêng, lập biên bản")));
        int batches = Math.min(MOST_BATCHES, (copies + BATCH - 1) / BATCH);
        for (int i = 1; i <= batches; i++) {
            labels.add(new PileLabel(
                    List.of("XẤP SỐ " + i + " / ……", "…… TỜ"),
                    List.of("Người đếm: ……………………", "Người kiểm tra: ……………………")));
        }
        try (OutputStream out = open(folder, "pile-labels.pdf")) {
            PileLabelsPdf.write(
                    "Nhãn chồng phiếu", labels, PageSize.A5, vote.rehearsal(), Optional.of(vote.voteDay()), out);
        }
    }

    private static OutputStream open(Path folder, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    }
}
