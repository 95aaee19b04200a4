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
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
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
    private static final String BLANK_SHARE = "…/…\n……%";

    /** Said wherever the printed percentages of a person do not add up to 100 (N601). */
    public static final String NOT_HUNDRED =
            "tổng ba tỉ lệ không bằng 100,00% vì tỉ lệ tính trên tổng số phiếu, kể cả phiếu không hợp lệ, và từng tỉ lệ"
                    + " được làm tròn riêng.";

    private static final Map<Reason, String> REASONS = Map.of(
            Reason.NOT_ISSUED, "phiếu không do ban kiểm phiếu phát ra",
            Reason.NAME_STRUCK_OUT, "phiếu gạch xoá họ tên người này",
            Reason.OTHER_NAME_STRUCK_OUT, "phiếu gạch xoá họ tên người khác",
            Reason.NO_MARK, "phiếu không đánh dấu ô nào",
            Reason.SEVERAL_MARKS, "phiếu đánh dấu hai hoặc ba ô",
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
            blocks.add(Block.Paragraph.of("Số phiếu không hợp lệ đối với từng người, theo lý do:"));
            blocks.addAll(Block.Item.list(invalid));
        }
        notHundred(box).ifPresent(note -> blocks.add(new Block.Note(note)));
        return blocks;
    }

    /** The same table to fill in by hand. */
    public static Block blank(List<Line> lines) {
        return table(
                lines.stream()
                        .map(l -> Row.of(
                                Integer.toString(l.number()),
                                named(l),
                                BLANK,
                                BLANK,
                                BLANK,
                                BLANK,
                                BLANK_SHARE,
                                BLANK_SHARE,
                                BLANK_SHARE))
                        .toList(),
                "tổng số phiếu thu về");
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

    /** The same in a cell: "60/118" over "50,85%". */
    private static String cell(Person person, Level level) {
        return person.shares().of(level).isEmpty()
                ? counted(person, level)
                : counted(person, level) + "\n" + percent(person, level);
    }

    /** The count with its base: "60/118"; "–" where the base is 0. */
    public static String counted(Person person, Level level) {
        return person.shares()
                .of(level)
                .map(ratio -> Numbers.grouped(person.tally().of(level)) + "/"
                        + Numbers.grouped(person.shares().whole()))
                .orElse("–");
    }

    /** The percentage alone: "50,85%"; empty where the base is 0. */
    public static String percent(Person person, Level level) {
        return person.shares()
                .of(level)
                .map(ratio -> Numbers.percent(ratio.hundredthsOfPercent()))
                .orElse("");
    }

    /** A level as tables head it: "Tín nhiệm cao". */
    public static String words(Level level) {
        return switch (level) {
            case HIGH_CONFIDENCE -> "Tín nhiệm cao";
            case CONFIDENCE -> "Tín nhiệm";
            case LOW_CONFIDENCE -> "Tín nhiệm thấp";
        };
    }

    /** Why lines of a person are invalid: "Nguyễn Văn A: 02 phiếu (01 phiếu không đánh dấu ô nào; …)". */
    public static Optional<String> invalidLine(Person person) {
        return invalidReasons(person)
                .map(reasons -> person.line().name() + ": "
                        + Numbers.padded(person.tally().invalidLines()) + " phiếu (" + reasons + ")");
    }

    /** The reasons alone: "01 phiếu không đánh dấu ô nào; 01 phiếu đánh dấu hai hoặc ba ô". */
    public static Optional<String> invalidReasons(Person person) {
        return person.tally().invalid().isEmpty()
                ? Optional.empty()
                : Optional.of(person.tally().invalid().entrySet().stream()
                        .map(e -> Numbers.padded(e.getValue()) + " " + REASONS.get(e.getKey()))
                        .collect(Collectors.joining("; ")));
    }

    /** Whose percentages do not add up to 100, and why; empty where all do. */
    public static Optional<String> notHundred(Box box) {
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
                named(person.line()),
                Numbers.grouped(issued),
                Numbers.grouped(person.tally().collected()),
                Numbers.grouped(person.tally().valid()),
                Numbers.grouped(person.tally().invalidLines()),
                cell(person, Level.HIGH_CONFIDENCE),
                cell(person, Level.CONFIDENCE),
                cell(person, Level.LOW_CONFIDENCE));
    }

    private static String named(Line line) {
        return line.name() + "\n" + line.position();
    }

    private static Block.Table table(List<Row> rows, String base) {
        List<Column> columns = List.of(
                new Column(5, Align.CENTER),
                new Column(32, Align.LEFT),
                new Column(7, Align.CENTER),
                new Column(7, Align.CENTER),
                new Column(7, Align.CENTER),
                new Column(9, Align.CENTER),
                new Column(11, Align.CENTER),
                new Column(11, Align.CENTER),
                new Column(11, Align.CENTER));
        List<HeaderCell> first = List.of(
                HeaderCell.tall("TT", 2),
                HeaderCell.tall("Họ và tên, chức vụ", 2),
                HeaderCell.wide("Số phiếu", 4),
                HeaderCell.wide("Số phiếu trên " + base + ", tỉ lệ phần trăm", 3));
        List<HeaderCell> second = List.of(
                HeaderCell.of("Phát ra"),
                HeaderCell.of("Thu về"),
                HeaderCell.of("Hợp lệ"),
                HeaderCell.of("Không hợp lệ"),
                HeaderCell.of(words(Level.HIGH_CONFIDENCE)),
                HeaderCell.of(words(Level.CONFIDENCE)),
                HeaderCell.of(words(Level.LOW_CONFIDENCE)));
        return new Block.Table(columns, List.of(first, second), rows);
    }
}
