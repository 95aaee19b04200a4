package vn.tinnhiem.app.counting;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.counting.Heaps.Heap;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.ballot.Mark;

/** The lines of a {@code sheets.csv} as the CSV reader meets them: the header first, then sheet after sheet. */
final class SheetLines extends AbstractBaseCsvCallbackHandler<Boolean> {

    /** So many problems are named; after that, how many more there are. */
    static final int MOST_PROBLEMS = 50;

    private final String file;
    private final BallotLines vote;
    private final List<Line> persons;
    private final Heaps heaps;
    private final List<Problem> problems = new ArrayList<>();
    private long moreProblems;

    private final List<String> headerCells = new ArrayList<>();
    private @Nullable SheetHeader header;
    /** What stands in each column: a person's position among all persons, or one of the constants. */
    private int[] columns = new int[0];

    // the sheet being read
    private final @Nullable Mark[] marks;
    private String ballot = "";
    private @Nullable Boolean issued;
    private @Nullable Boolean added;
    private boolean broken;
    private boolean empty;
    /** Columns of this line about which something was said. */
    private final BitSet told = new BitSet();

    SheetLines(String file, BallotLines vote, SheetListener listener) {
        this.file = file;
        this.vote = vote;
        this.persons = vote.lines();
        this.heaps = new Heaps(vote, listener);
        this.marks = new @Nullable Mark[persons.size()];
    }

    /** The count, once the last line was read. */
    Count finish() {
        if (header == null) {
            throw new Refused(Problem.of(Fault.F102_FILE_EMPTY, file, ""));
        }
        if (!problems.isEmpty()) {
            if (moreProblems > 0) {
                problems.add(Problem.of(Fault.F515_MORE_PROBLEMS, file, "", "count", moreProblems));
            }
            throw new Refused(problems);
        }
        return heaps.count();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        Arrays.fill(marks, null);
        ballot = "";
        issued = null;
        added = null;
        broken = false;
        empty = false;
        told.clear();
    }

    @Override
    protected void handleEmpty() {
        empty = true;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int start = offset;
        int end = offset + length;
        while (start < end && buffer[start] <= ' ') {
            start++;
        }
        while (end > start && buffer[end - 1] <= ' ') {
            end--;
        }
        if (header == null) {
            headerCells.add(new String(buffer, start, end - start));
        } else if (index >= columns.length) {
            if (end > start) {
                problem(Fault.F511_TOO_MANY_CELLS, index, "columns", columns.length);
            }
        } else {
            cell(index, buffer, start, end);
        }
    }

    private void cell(int index, char[] buffer, int start, int end) {
        int column = columns[index];
        if (column >= 0) {
            if (start == end) {
                return;
            }
            Mark mark = end - start == 1 ? mark(buffer[start]) : null;
            if (mark == null) {
                problem(Fault.F506_UNKNOWN_MARK, index, "value", new String(buffer, start, end - start));
            }
            marks[column] = mark;
        } else if (column == SheetHeader.BALLOT) {
            ballot = new String(buffer, start, end - start);
        } else if (column == SheetHeader.ISSUED) {
            issued = yesNo(index, buffer, start, end);
        } else if (column == SheetHeader.ADDED) {
            added = yesNo(index, buffer, start, end);
        }
    }

    private static @Nullable Mark mark(char key) {
        return switch (key) {
            case '1' -> Mark.HIGH;
            case '2' -> Mark.CONFIDENCE;
            case '3' -> Mark.LOW;
            case '0' -> Mark.NONE;
            case 'M', 'm' -> Mark.SEVERAL;
            case 'X', 'x' -> Mark.NAME_STRUCK_OUT;
            default -> null;
        };
    }

    private @Nullable Boolean yesNo(int index, char[] buffer, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return null;
        }
        if (length == 3 && same(buffer, start, "yes")) {
            return Boolean.TRUE;
        }
        if (length == 2 && same(buffer, start, "no")) {
            return Boolean.FALSE;
        }
        problem(Fault.F507_NOT_YES_OR_NO, index, "value", new String(buffer, start, length));
        return null;
    }

    private static boolean same(char[] buffer, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((buffer[start + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    @SuppressWarnings("NullAway") // null tells the reader that there is no record to keep
    protected Boolean buildRecord() {
        SheetHeader read = header;
        if (read == null) {
            readHeader();
        } else if (!empty) {
            sheet(read);
        }
        return null;
    }

    private void sheet(SheetHeader read) {
        int index = heapIndex(read);
        if (issued == null) {
            blank(read, SheetHeader.ISSUED);
        }
        if (added == null) {
            blank(read, SheetHeader.ADDED);
        }
        if (index < 0) {
            return;
        }
        Heap heap = heaps.all().get(index);
        for (int i = 0; i < persons.size(); i++) {
            int line = i - heap.firstPerson();
            boolean here = line >= 0 && line < heap.marks().length;
            Mark mark = marks[i];
            if (here && mark == null) {
                blank(read, i);
            } else if (!here && mark != null) {
                problem(
                        Fault.F510_NOT_ON_THIS_BALLOT,
                        read.columnOf(i),
                        "name",
                        persons.get(i).name(),
                        "ballot",
                        heap.ballot().id());
            } else if (here) {
                heap.marks()[line] = mark;
            }
        }
        if (!broken && issued != null && added != null) {
            add(index, heap, issued, added);
        }
    }

    /** A cell with nothing in it, unless what was in it has been refused already. */
    private void blank(SheetHeader read, int what) {
        int column = read.columnOf(what);
        if (!told.get(column)) {
            problem(Fault.F508_CELL_BLANK, column, "column", read.name(column));
        }
    }

    @SuppressWarnings("NullAway") // every mark of the heap was set just before
    private void add(int index, Heap heap, boolean wasIssued, boolean hasAddition) {
        heaps.add(index, heap.marks(), wasIssued, hasAddition);
    }

    private int heapIndex(SheetHeader read) {
        if (heaps.all().size() == 1 && ballot.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < heaps.all().size(); i++) {
            if (heaps.all().get(i).ballot().id().equals(ballot)) {
                return i;
            }
        }
        problem(Fault.F509_UNKNOWN_BALLOT, read.columnOf(SheetHeader.BALLOT), "ballot", ballot);
        return SheetHeader.UNKNOWN;
    }

    private void readHeader() {
        SheetHeader read = new SheetHeader(headerCells, vote);
        header = read;
        columns = read.columns();
        problems.addAll(read.problems(file, "dòng " + getStartingLineNumber()));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private void problem(Fault fault, int column, Object... values) {
        broken = true;
        told.set(column);
        if (problems.size() >= MOST_PROBLEMS) {
            moreProblems++;
            return;
        }
        String place = "dòng " + getStartingLineNumber() + ", cột " + (column + 1);
        problems.add(Problem.of(fault, file, place, values));
    }
}
