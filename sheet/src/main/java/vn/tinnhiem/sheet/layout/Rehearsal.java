package vn.tinnhiem.sheet.layout;

/** Diễn tập: what is printed on papers that are for practice only. */
public final class Rehearsal {

    public static final String WORDS = "DIỄN TẬP";

    private Rehearsal() {}
}
