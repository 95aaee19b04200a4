package vn.tinnhiem.rules.ballot;

import vn.tinnhiem.rules.law.Term;

/** Vì sao không hợp lệ. */
public enum Reason {
    @Term("phiếu không do ban kiểm phiếu phát ra")
    NOT_ISSUED,
    /** The name in this line is crossed out. */
    @Term("gạch xoá họ tên")
    NAME_STRUCK_OUT,
    /** Another name on the sheet is crossed out, and the plan keeps the letter: the whole ballot is invalid. */
    @Term("phiếu có họ tên khác bị gạch xoá")
    OTHER_NAME_STRUCK_OUT,
    @Term("không đánh dấu ô nào")
    NO_MARK,
    @Term("đánh dấu hai hoặc ba ô")
    SEVERAL_MARKS,
    /** Another line of the sheet is wrong, and the plan judges the sheet as a whole. */
    @Term("phiếu có dòng khác không hợp lệ")
    OTHER_LINE_INVALID
}
