package vn.tinnhiem.app.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.Seen;
import vn.tinnhiem.app.document.Align;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Block.Column;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;

/**
 * Phụ lục biên bản: quyết định về phiếu chưa rõ. Sorted by what was decided; which sheet it was, and which decisions were
 * about the same sheet, is not in it.
 *
 * @param scanned whether a machine read the sheets; otherwise they were typed
 */
record DecisionsAnnex(BallotLines vote, List<Decided> decisions, boolean scanned) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.PageBreak(true));
        blocks.add(new Block.Title(
                "Phụ lục", scanned ? "Quyết định về phiếu máy chưa rõ" : "Quyết định về phiếu chưa rõ"));
        blocks.add(Block.Paragraph.of((scanned ? "Máy" : "Người nhập phiếu")
                + " không tự quyết những điều dưới đây; hai thành viên ban kiểm phiếu xem tờ phiếu"
                + " và quyết định. Các dòng xếp theo nội dung, không theo thứ tự phiếu."));
        List<Block.Row> rows = new ArrayList<>();
        for (Decided decided : decisions) {
            rows.add(Block.Row.of(
                    Integer.toString(rows.size() + 1),
                    matter(decided),
                    seen(decided),
                    decision(decided),
                    decided.reason(),
                    decided.name1() + "\n" + decided.name2()));
        }
        blocks.add(new Block.Table(
                List.of(
                        new Column(6, Align.CENTER),
                        new Column(18, Align.LEFT),
                        new Column(21, Align.LEFT),
                        new Column(17, Align.LEFT),
                        new Column(18, Align.LEFT),
                        new Column(20, Align.LEFT)),
                List.of(List.of(
                        HeaderCell.of("TT"),
                        HeaderCell.of("Việc"),
                        HeaderCell.of(scanned ? "Điều máy thấy" : "Điều thấy trên phiếu"),
                        HeaderCell.of("Quyết định"),
                        HeaderCell.of("Lý do"),
                        HeaderCell.of("Hai người quyết định"))),
                rows));
        return blocks;
    }

    private String matter(Decided decided) {
        return switch (decided.question()) {
            case "row" -> "Dòng " + decided.person() + ": " + name(decided.person());
            case "issued" -> "Tờ phiếu có do ban kiểm phiếu phát ra không";
            case "added" -> "Có ghi thêm tên ngoài danh sách không";
            case "again" -> "Có phải một tờ quét hai lần không";
            case "ballot" -> "Trang này là phiếu nào";
            case Decided.BATCH_NUMBERS -> "Số tờ để riêng, số tờ ghi thêm tên của một xấp nhập bằng tổng";
            case Decided.PERSON_NUMBERS ->
                "Số của dòng " + decided.person() + " trong một xấp nhập bằng tổng: " + name(decided.person());
            default -> decided.question();
        };
    }

    private String name(int person) {
        return vote.lines().stream()
                .filter(line -> line.number() == person)
                .map(Line::name)
                .findFirst()
                .orElse("?");
    }

    private static String seen(Decided decided) {
        String reading = decided.reading().isEmpty() ? "" : "\n(máy đọc: " + mark(decided.reading()) + ")";
        String words = Seen.words(decided.seen());
        return words.isEmpty() ? reading : Character.toUpperCase(words.charAt(0)) + words.substring(1) + reading;
    }

    private static String decision(Decided decided) {
        String decision = decided.decision();
        return switch (decided.question()) {
            case "row" -> mark(decision);
            case "issued" -> decision.equals("yes") ? "Do ban kiểm phiếu phát ra" : "Không do ban kiểm phiếu phát ra";
            case "added" -> decision.equals("yes") ? "Có ghi thêm tên" : "Không ghi thêm tên";
            case "again" ->
                decision.equals("yes") ? "Một tờ giấy quét hai lần: không đếm lần nữa" : "Là một tờ giấy khác";
            case "ballot" ->
                decision.equals("no") ? "Không phải phiếu, hoặc đã quét lại: không đếm" : "Phiếu “" + decision + "”";
            case Decided.BATCH_NUMBERS -> numbers(decision, "để riêng", "ghi thêm tên");
            case Decided.PERSON_NUMBERS ->
                numbers(decision, "hợp lệ", "không hợp lệ", "tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp");
            default -> decision;
        };
    }

    /** "24,1,20,3,1" with a word before each number. */
    private static String numbers(String decision, String... words) {
        String[] parts = decision.split(",", -1);
        return parts.length != words.length
                ? decision
                : IntStream.range(0, parts.length)
                        .mapToObj(i -> words[i] + " " + parts[i])
                        .collect(Collectors.joining(", "));
    }

    private static String mark(String letter) {
        return switch (letter) {
            case "1" -> "Tín nhiệm cao";
            case "2" -> "Tín nhiệm";
            case "3" -> "Tín nhiệm thấp";
            case "0" -> "Không đánh dấu ô nào";
            case "M" -> "Đánh dấu hai hoặc ba ô";
            case "X" -> "Gạch xoá họ tên";
            case "yes" -> "có";
            case "no" -> "không";
            default -> letter;
        };
    }
}
