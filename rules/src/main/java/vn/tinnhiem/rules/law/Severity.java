package vn.tinnhiem.rules.law;

/** Mức độ của một phát hiện. */
public enum Severity {
    /** Sai: forbids the act that was asked for. */
    ERROR,
    /** Chờ người quyết định: a person has to say something in writing first. */
    DECISION,
    /** Cảnh báo: allowed, and probably not meant. */
    WARNING,
    /** Lưu ý: good to know. */
    NOTICE
}
