package vn.tinnhiem.sheet.page;

/** Tệp hoặc trang không mở ra được: the only way in which reading a foreign file fails. */
public final class PageRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final FileCause why;
    private final String detail;

    /** @param detail for the log of whoever repairs it: sizes, versions; never content */
    public PageRefused(FileCause why, String detail) {
        super(why + ": " + detail);
        this.why = why;
        this.detail = detail;
    }

    public FileCause why() {
        return why;
    }

    public String detail() {
        return detail;
    }
}
