package vn.tinnhiem.app.document;

/**
 * Chữ mờ trên mọi trang: what a paper must not be taken for a finished one without.
 *
 * @param words large behind the text and small at the top of every page; empty on a paper that is what it seems
 */
public record Stamp(String words) {

    public static final Stamp NONE = new Stamp("");
    public static final Stamp REHEARSAL = new Stamp("DIỄN TẬP");
    public static final Stamp PROVISIONAL = new Stamp("TẠM TÍNH");
    private static final Stamp DRAFT = new Stamp("DỰ THẢO");
    private static final Stamp DRAFT_OF_A_REHEARSAL = new Stamp("DIỄN TẬP – DỰ THẢO");
    private static final Stamp BOTH = new Stamp("DIỄN TẬP – TẠM TÍNH");

    public static Stamp of(boolean rehearsal, boolean provisional) {
        if (rehearsal) {
            return provisional ? BOTH : REHEARSAL;
        }
        return provisional ? PROVISIONAL : NONE;
    }

    /** On what nobody has approved yet. */
    public static Stamp draft(boolean rehearsal) {
        return rehearsal ? DRAFT_OF_A_REHEARSAL : DRAFT;
    }

    public boolean blank() {
        return words.isEmpty();
    }
}
