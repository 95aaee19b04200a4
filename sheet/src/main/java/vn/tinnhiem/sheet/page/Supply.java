package vn.tinnhiem.sheet.page;

/** Nguồn byte đã giải nén, taken piece by piece; one that ends early is {@link FileCause#TRUNCATED}. */
interface Supply {

    /** Puts exactly {@code n} bytes into {@code into} from {@code at} on. */
    void next(byte[] into, int at, int n) throws PageRefused;

    /** All that is wanted was taken; what follows is looked at as far as it says whether this was right. */
    default void finished() throws PageRefused {}

    /** What lies in memory already. */
    static Supply of(byte[] data, int from, int to) {
        return new Supply() {
            private int at = from;

            @Override
            public void next(byte[] into, int start, int n) throws PageRefused {
                if (n > to - at) {
                    throw new PageRefused(FileCause.TRUNCATED, (to - at) + " of " + n + " bytes of samples");
                }
                System.arraycopy(data, at, into, start, n);
                at += n;
            }
        };
    }
}
