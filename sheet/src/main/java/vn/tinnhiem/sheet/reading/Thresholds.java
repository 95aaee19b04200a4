package vn.tinnhiem.sheet.reading;

/**
 * Các ngưỡng đọc, tách khỏi luật: tuned on marks, published with every reading, no part of what a body adopts.
 *
 * @param empty faint coverage under which a box is empty
 * @param faint coverage under which a mark is faint
 */
public record Thresholds(String version, double empty, double faint) {

    public static final Thresholds STANDARD = new Thresholds("1", 0.02, 0.06);
}
