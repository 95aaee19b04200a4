package vn.tinnhiem.sheet.layout;

import java.util.List;

/**
 * Dòng của một người trên phiếu.
 *
 * @param area the whole row of the table
 * @param nameArea where name and position stand, and where a struck-out name is looked for
 * @param leftTick placed at the height of the boxes' centres, as {@code rightTick}
 * @param boxes three, from high to low
 * @param lines the printed number, name and position
 */
public record SheetRow(
        int number,
        String name,
        String position,
        Rect area,
        Rect nameArea,
        Rect leftTick,
        Rect rightTick,
        List<Box> boxes,
        List<TextLine> lines) {

    public SheetRow {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }
}
