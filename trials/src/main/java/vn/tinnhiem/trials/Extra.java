package vn.tinnhiem.trials;

/** Ngoài các dòng: what else is on a sheet, and whether a person must see it. */
public enum Extra {
    /** The round red seal in its place: must not disturb. */
    SEAL(Expect.CLEAR),
    /** The seal up to 12 mm off its place, over print or QR. */
    SEAL_OFF(Expect.EITHER),
    /** A signature in its zone: must not disturb. */
    SIGNATURE(Expect.CLEAR),
    /** A signature that leaves its zone. */
    SIGNATURE_OFF(Expect.EITHER),
    /** A name written below the table. */
    NAME_ADDED(Expect.MUST_DOUBT),
    /** Words below the table. */
    COMMENT(Expect.MUST_DOUBT),
    /** Words in the margin or in the head, outside the zones that must stay empty. */
    COMMENT_MARGIN(Expect.EITHER),
    /** A square stamp in the lower part. */
    STAMP(Expect.EITHER);

    private final Expect expect;

    Extra(Expect expect) {
        this.expect = expect;
    }

    public Expect expect() {
        return expect;
    }
}
