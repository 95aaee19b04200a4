package vn.tinnhiem.rules.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.rules.ballot.BallotRules;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.ballot.Sheet;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.ballot.Verdict;
import vn.tinnhiem.rules.law.Clause;

/**
 * Cộng dồn các tờ của một loại phiếu: sheets of one ballot added one after another, in any order, none of them kept.
 * Not for several threads; two countings of parts of a box are added with {@link #add(Counting)}.
 */
@Clause({"HP-19", "QN-21", "TN-14"})
public final class Counting {

    private static final int MARKS = Mark.values().length;
    private static final int VERDICTS = Level.values().length + Reason.values().length;

    private final int persons;
    private final UnissuedSheet unissued;
    /** Where a line's verdict is added: by its mark, whether a name is struck out and whether a line is wrong elsewhere. */
    private final int[] slots = new int[MARKS * 4];

    private final long[] tallies;
    private long collected;
    private long setAside;
    private long withAddedName;

    /**
     * @param persons lines on this ballot, at least 1
     */
    public Counting(int persons, BallotRules rules, UnissuedSheet unissued) {
        if (persons < 1) {
            throw new IllegalArgumentException("a ballot names at least one person");
        }
        this.persons = persons;
        this.unissued = unissued;
        this.tallies = new long[persons * VERDICTS];
        for (Mark mark : Mark.values()) {
            for (int elsewhere = 0; elsewhere < 4; elsewhere++) {
                slots[mark.ordinal() * 4 + elsewhere] =
                        slot(rules.judgeLine(mark, (elsewhere & 1) != 0, (elsewhere & 2) != 0));
            }
        }
    }

    public void add(Sheet sheet) {
        add(sheet.lines().toArray(Mark[]::new), sheet.issued(), sheet.added());
    }

    /**
     * @param lines one mark per person, read and not kept
     */
    public void add(Mark[] lines, boolean issued, boolean added) {
        if (lines.length != persons) {
            throw new IllegalArgumentException(lines.length + " lines on a ballot of " + persons);
        }
        if (!issued && unissued == UnissuedSheet.SET_ASIDE) {
            setAside++;
            return;
        }
        collected++;
        if (added) {
            withAddedName++;
        }
        if (!issued) {
            for (int i = 0; i < persons; i++) {
                tallies[i * VERDICTS + slot(Reason.NOT_ISSUED)]++;
            }
            return;
        }
        int elsewhere = 0;
        for (Mark line : lines) {
            if (line == Mark.NAME_STRUCK_OUT) {
                elsewhere |= 1;
            } else if (line == Mark.NONE || line == Mark.SEVERAL) {
                elsewhere |= 2;
            }
        }
        for (int i = 0; i < persons; i++) {
            tallies[i * VERDICTS + slots[lines[i].ordinal() * 4 + elsewhere]]++;
        }
    }

    /** Adds the sheets of another part of the same box. */
    public void add(Counting other) {
        if (other.persons != persons || other.unissued != unissued || !Arrays.equals(other.slots, slots)) {
            throw new IllegalArgumentException("not the same ballot, or not judged by the same rules");
        }
        collected += other.collected;
        setAside += other.setAside;
        withAddedName += other.withAddedName;
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] += other.tallies[i];
        }
    }

    /** Sheets in the base: those that count as collected. */
    public long collected() {
        return collected;
    }

    /** Sheets found that the committee did not hand out and that stand outside every base. */
    public long setAside() {
        return setAside;
    }

    /** Collected sheets with a name written in; the addition alone is void. */
    public long withAddedName() {
        return withAddedName;
    }

    /** The tally of each person, in the order of the lines. */
    public List<Tally> tallies() {
        List<Tally> all = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            all.add(tally(i));
        }
        return all;
    }

    private Tally tally(int person) {
        Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
        long invalid = 0;
        for (Reason reason : Reason.values()) {
            long lines = at(person, slot(reason));
            byReason.put(reason, lines);
            invalid += lines;
        }
        long high = at(person, Level.HIGH_CONFIDENCE.ordinal());
        long confidence = at(person, Level.CONFIDENCE.ordinal());
        long low = at(person, Level.LOW_CONFIDENCE.ordinal());
        return new Tally(collected, high + confidence + low, invalid, high, confidence, low, byReason);
    }

    private long at(int person, int slot) {
        return tallies[person * VERDICTS + slot];
    }

    private static int slot(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid v -> v.level().ordinal();
            case Verdict.Invalid i -> slot(i.reason());
        };
    }

    private static int slot(Reason reason) {
        return Level.values().length + reason.ordinal();
    }
}
