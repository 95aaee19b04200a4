package vn.tinnhiem.rules.outcome;

import vn.tinnhiem.rules.law.Term;

/** Số mà tỉ lệ được tính trên đó. */
public enum Base {
    @Term("tổng số phiếu thu về")
    COLLECTED,
    /** Only in older results: resolution 85/2014/QH13. */
    @Term("tổng số đại biểu")
    ALL_DEPUTIES
}
