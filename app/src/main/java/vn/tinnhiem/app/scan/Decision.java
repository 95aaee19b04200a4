package vn.tinnhiem.app.scan;

/**
 * Điều hai người của ban kiểm phiếu đã quyết về một câu hỏi.
 *
 * @param value a letter of {@code sheets.csv}, {@code yes}, {@code no}, or the id of a ballot
 */
public record Decision(String value, String reason, String name1, String name2) {

    static final String YES = "yes";
    static final String NO = "no";

    boolean is(String wanted) {
        return value.equals(wanted);
    }
}
