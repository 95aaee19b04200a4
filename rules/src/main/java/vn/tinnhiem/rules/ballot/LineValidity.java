package vn.tinnhiem.rules.ballot;

/** Dòng không có dấu hoặc nhiều dấu chỉ hỏng dòng đó hay hỏng cả phiếu. */
public enum LineValidity {
    PER_LINE,
    WHOLE_BALLOT
}
