package vn.tinnhiem.rules.ballot;

import java.util.List;
import vn.tinnhiem.rules.ballot.Verdict.Invalid;
import vn.tinnhiem.rules.ballot.Verdict.Valid;
import vn.tinnhiem.rules.law.Clause;

/**
 * Một tờ phiếu có nghĩa gì, từng dòng tên.
 * A name written in that is not on the list voids the addition only (HP-28, QN-13), and a signature changes nothing
 * (HP-25): neither is asked for here, so neither can change a verdict.
 *
 * @param struckOut what a crossed-out name voids
 * @param validity what an unmarked or overmarked line voids
 */
@Clause({"HP-25", "HP-27", "HP-28", "QN-10", "QN-12", "QN-13"})
public record BallotRules(StruckOutName struckOut, LineValidity validity) {

    private static final Valid HIGH = new Valid(Level.HIGH_CONFIDENCE);
    private static final Valid CONFIDENCE = new Valid(Level.CONFIDENCE);
    private static final Valid LOW = new Valid(Level.LOW_CONFIDENCE);
    private static final Invalid NO_MARK = new Invalid(Reason.NO_MARK);
    private static final Invalid SEVERAL_MARKS = new Invalid(Reason.SEVERAL_MARKS);
    private static final Invalid NAME_STRUCK_OUT = new Invalid(Reason.NAME_STRUCK_OUT);
    private static final Invalid OTHER_NAME_STRUCK_OUT = new Invalid(Reason.OTHER_NAME_STRUCK_OUT);
    private static final Invalid OTHER_LINE_INVALID = new Invalid(Reason.OTHER_LINE_INVALID);
    private static final Invalid NOT_ISSUED = new Invalid(Reason.NOT_ISSUED);

    /** The verdict on every line of a sheet, in the order of its lines. */
    public List<Verdict> judge(Sheet sheet) {
        if (!sheet.issued()) {
            return sheet.lines().stream().<Verdict>map(line -> NOT_ISSUED).toList();
        }
        boolean struckOutSomewhere = sheet.lines().contains(Mark.NAME_STRUCK_OUT);
        boolean wrongSomewhere =
                sheet.lines().contains(Mark.NONE) || sheet.lines().contains(Mark.SEVERAL);
        return sheet.lines().stream()
                .map(line -> judgeLine(line, struckOutSomewhere, wrongSomewhere))
                .toList();
    }

    /** One line of a sheet that the committee handed out, knowing what stands elsewhere on the sheet. */
    public Verdict judgeLine(Mark line, boolean struckOutSomewhere, boolean wrongSomewhere) {
        Verdict alone = alone(line);
        if (alone instanceof Invalid) {
            return alone;
        }
        if (struckOutSomewhere && struckOut == StruckOutName.WHOLE_BALLOT) {
            return OTHER_NAME_STRUCK_OUT;
        }
        return wrongSomewhere && validity == LineValidity.WHOLE_BALLOT ? OTHER_LINE_INVALID : alone;
    }

    private static Verdict alone(Mark line) {
        return switch (line) {
            case HIGH -> HIGH;
            case CONFIDENCE -> CONFIDENCE;
            case LOW -> LOW;
            case NONE -> NO_MARK;
            case SEVERAL -> SEVERAL_MARKS;
            case NAME_STRUCK_OUT -> NAME_STRUCK_OUT;
        };
    }
}
