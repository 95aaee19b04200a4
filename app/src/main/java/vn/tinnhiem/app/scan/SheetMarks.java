package vn.tinnhiem.app.scan;

import java.util.List;
import vn.tinnhiem.rules.ballot.Mark;

/**
 * Một tờ như nó được đếm: what {@code sheets.csv} says of a sheet, and nothing of where it came from.
 *
 * @param ballot index of the ballot in the vote, from 0
 * @param marks one per line of the ballot
 */
public record SheetMarks(int ballot, boolean issued, boolean added, List<Mark> marks) {

    public SheetMarks {
        marks = List.copyOf(marks);
    }
}
