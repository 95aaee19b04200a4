package vn.tinnhiem.rules.ballot;

/** Họ tên in trên phiếu bị gạch xoá thì bỏ cả phiếu hay chỉ dòng đó. */
public enum StruckOutName {
    /** By the letter of HP-27 and QN-12. */
    WHOLE_BALLOT,
    LINE
}
