package vn.tinnhiem.rules.ballot;

import vn.tinnhiem.rules.law.Term;

/** Một dòng tên hợp lệ với một mức, hoặc không hợp lệ với một lý do. */
public sealed interface Verdict {

    @Term("hợp lệ")
    record Valid(Level level) implements Verdict {}

    @Term("không hợp lệ")
    record Invalid(Reason reason) implements Verdict {}
}
