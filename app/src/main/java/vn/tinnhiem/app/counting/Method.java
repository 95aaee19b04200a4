package vn.tinnhiem.app.counting;

/** Một xấp được nhập bằng cách nào. */
public enum Method {
    /** Từng tờ, bằng phím. */
    KEYS,
    /** Chia chồng, nhập tổng số từng người. */
    TOTALS,
    /** Quét. */
    SCAN
}
