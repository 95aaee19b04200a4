package vn.tinnhiem.app.counting;

import vn.tinnhiem.rules.ballot.Mark;

/** Nhận từng tờ phiếu vừa đọc. */
@FunctionalInterface
interface SheetListener {

    SheetListener NONE = (ballot, issued, added, marks, count) -> {};

    /**
     * @param ballot index of the ballot in the vote
     * @param marks the first {@code count} are this sheet's; not to be kept
     */
    void sheet(int ballot, boolean issued, boolean added, Mark[] marks, int count);
}
