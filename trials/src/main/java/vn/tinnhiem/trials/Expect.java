package vn.tinnhiem.trials;

/** Điều phải đọc ra: what is right for a row, a zone or a page. */
public enum Expect {
    /** Must be read as the truth says; a doubt is a false doubt, anything else is wrong. */
    CLEAR,
    /** The truth or a doubt; anything else is wrong. */
    EITHER,
    /** A person must see it: any reading without a doubt is an error, even if it is the truth by luck. */
    MUST_DOUBT,
    /** Too faint to demand anything, or no longer on the scan: counted for a curve only. */
    MEASURED
}
