package vn.tinnhiem.sheet.straighten;

/** Chữ trong mã QR: {@code TN1/vote/ballot/layout/plan/serial/mac}. Only ballot and layout are looked at here. */
final class CodeText {

    private static final int PARTS = 7;

    private CodeText() {}

    /** Whether it says this ballot in this very layout. */
    static boolean names(String code, IndexedLayout candidate) {
        String[] parts = code.split("/", -1);
        return parts.length == PARTS
                && parts[2].equals("%02d".formatted(candidate.index()))
                && parts[3].equals(candidate.layout().layoutVersion());
    }
}
