package vn.tinnhiem.sheet.layout;

/**
 * Ô đánh dấu.
 *
 * @param area the outer edge of the printed outline; the line, {@link #LINE_MM} wide, lies inside it
 */
public record Box(Level level, Rect area) {

    /** Width of the outline in millimetres. */
    public static final double LINE_MM = 0.3;

    /** Ba mức, from left to right. */
    public enum Level {
        HIGH_CONFIDENCE,
        CONFIDENCE,
        LOW_CONFIDENCE
    }

    /** What is white inside the outline. */
    public Rect inside() {
        return area.inset(LINE_MM);
    }
}
