package vn.tinnhiem.app.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinnhiem.app.document.Align;
import vn.tinnhiem.app.document.Block;
import vn.tinnhiem.app.document.Block.Column;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.document.Block.Row;
import vn.tinnhiem.app.document.Numbers;
import vn.tinnhiem.app.result.VoteResult.Box;
import vn.tinnhiem.app.result.VoteResult.Person;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.outcome.Base;
import vn.tinnhiem.rules.policy.Setting;

/** Bảng tổng hợp kết quả như mọi giấy tờ in ra: the base beside every percentage. */
@Clause({"QN-11", "HP-26"})
public final class ResultTable {

    private static final String BLANK = "……";

    /** Said wherever the printed percentages of a person do not add up to 100 (N601). */
    public static final String NOT_HUNDRED =
            "ba tỉ lệ cộng lại không bằng 100,00% vì tỉ lệ tính trên tổng số phiếu kể cả dòng không hợp lệ, hoặc vì mỗi tỉ"
                    + " lệ được làm tròn riêng; các tỉ lệ giữ nguyên, không sửa cho tròn.";

    private static final Map<Reason, String> REASONS = Map.of(
            Reason.NOT_ISSUED, "phiếu không do ban kiểm phiếu phát ra",
            Reason.NAME_STRUCK_OUT, "gạch xoá họ tên",
            Reason.OTHER_NAME_STRUCK_OUT, "phiếu có họ tên khác bị gạch xoá",
            Reason.NO_MARK, "không đánh dấu ô nào",
            Reason.SEVERAL_MARKS, "đánh dấu hai hoặc ba ô",
            Reason.OTHER_LINE_INVALID, "phiếu có dòng khác không hợp lệ");

    private ResultTable() {}

    /** The table of one box, with the notes that belong under it. */
    public static List<Block> of(VoteResult result, Box box) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(
                box.persons().stream().map(p -> row(p, box.account().issued())).toList(), base(result)));
        blocks.add(new Block.Note(baseNote(result)));
        List<String> invalid =
                box.persons().stream().flatMap(p -> invalidLine(p).stream()).toList();
        if (!invalid.isEmpty()) {
            blocks.add(Block.Paragraph.of("Dòng không hợp lệ, theo lý do:"));
            invalid.forEach(line -> blocks.add(Block.Item.of(line)));
        }
        notHundred(box).ifPresent(note -> blocks.add(new Block.Note(note)));
        return blocks;
    }

    /** The same table to fill in by hand. */
    public static Block blank(List<vn.tinnhiem.app.plan.lines.BallotLines.Line> lines) {
        return table(
                lines.stream()
                        .map(l -> Row.of(
                                Integer.toString(l.number()),
                                l.name() + ", " + l.position(),
                                BLANK,
                                BLANK,
                                BLANK,
                                BLANK,
                                BLANK,
                                BLANK,
                                BLANK))
                        .toList(),
                "số phiếu thu về");
    }

    /** A share as papers print it: "60 phiếu, 50,85% của 118". */
    public static String share(Person person, Level level) {
        return person.shares()
                .of(level)
                .map(ratio -> Numbers.grouped(person.tally().of(level)) + " phiếu, "
                        + Numbers.percent(ratio.hundredthsOfPercent()) + " của\u00a0"
                        + Numbers.grouped(person.shares().whole()))
                .orElse("–");
    }

    /** Why lines of a person are invalid: "Nguyễn Văn A: 2 dòng (1 gạch xoá họ tên; 1 không đánh dấu ô nào)". */
    public static Optional<String> invalidLine(Person person) {
        if (person.tally().invalid().isEmpty()) {
            return Optional.empty();
        }
        String reasons = person.tally().invalid().entrySet().stream()
                .map(e -> Numbers.padded(e.getValue()) + " " + REASONS.get(e.getKey()))
                .collect(Collectors.joining("; "));
        return Optional.of(
                person.line().name() + ": " + Numbers.padded(person.tally().invalidLines()) + " (" + reasons + ")");
    }

    private static Optional<String> notHundred(Box box) {
        List<String> names = box.persons().stream()
                .filter(Person::notOneHundred)
                .map(p -> p.line().name())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names) + ": " + NOT_HUNDRED);
    }

    /** What every percentage is of, in a sentence. */
    public static String baseNote(VoteResult result) {
        return "Tỉ lệ phần trăm tính trên " + base(result) + ", làm tròn đến hai chữ số thập phân.";
    }

    private static String base(VoteResult result) {
        return result.vote().policy().value(Setting.SHARE_BASE) == Base.COLLECTED
                ? "tổng số phiếu thu về"
                : "tổng số đại biểu";
    }

    private static Row row(Person person, long issued) {
        return Row.of(
                Integer.toString(person.line().number()),
                person.line().name() + ", " + person.line().position(),
                Numbers.grouped(issued),
                Numbers.grouped(person.tally().collected()),
                Numbers.grouped(person.tally().valid()),
                Numbers.grouped(person.tally().invalidLines()),
                share(person, Level.HIGH_CONFIDENCE),
                share(person, Level.CONFIDENCE),
                share(person, Level.LOW_CONFIDENCE));
    }

    private static Block.Table table(List<Row> rows, String base) {
        List<Column> columns = List.of(
                new Column(5, Align.CENTER),
                new Column(20, Align.LEFT),
                new Column(7, Align.CENTER),
                new Column(7, Align.CENTER),
                new Column(7, Align.CENTER),
                new Column(9, Align.CENTER),
                new Column(15, Align.CENTER),
                new Column(15, Align.CENTER),
                new Column(15, Align.CENTER));
        List<HeaderCell> first = List.of(
                HeaderCell.tall("TT", 2),
                HeaderCell.tall("Họ và tên, chức vụ", 2),
                HeaderCell.wide("Số phiếu", 4),
                HeaderCell.wide("Số phiếu và tỉ lệ trên " + base, 3));
        List<HeaderCell> second = List.of(
                HeaderCell.of("Phát ra"),
                HeaderCell.of("Thu về"),
                HeaderCell.of("Hợp lệ"),
                HeaderCell.of("Không hợp lệ"),
                HeaderCell.of("Tín nhiệm cao"),
                HeaderCell.of("Tín nhiệm"),
                HeaderCell.of("Tín nhiệm thấp"));
        return new Block.Table(columns, List.of(first, second), rows);
    }
}
