package vn.tinnhiem.rules.ballot;

import java.util.List;
import vn.tinnhiem.rules.law.Term;

/**
 * Một tờ phiếu lấy trong hòm, như đã đọc: never whose.
 *
 * @param issued whether the committee handed it out
 * @param added whether a name that is not on the list was written in
 * @param lines one mark per person on this ballot, in the order printed
 */
@Term("phiếu")
public record Sheet(boolean issued, @Term("ghi thêm tên") boolean added, List<Mark> lines) {
    public Sheet {
        lines = List.copyOf(lines);
    }
}
