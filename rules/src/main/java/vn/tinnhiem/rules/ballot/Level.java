package vn.tinnhiem.rules.ballot;

import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Term;

/** Ba mức tín nhiệm trên phiếu. */
@Clause({"HP-24", "QN-09", "CM-06"})
public enum Level {
    @Term("tín nhiệm cao")
    HIGH_CONFIDENCE,
    @Term("tín nhiệm")
    CONFIDENCE,
    @Term("tín nhiệm thấp")
    LOW_CONFIDENCE
}
