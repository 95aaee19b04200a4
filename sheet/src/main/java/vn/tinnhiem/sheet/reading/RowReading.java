package vn.tinnhiem.sheet.reading;

import java.util.List;

/**
 * Một dòng tên.
 *
 * @param person number on the list
 * @param boxes three, from high to low
 * @param nameInk share of the name's area inked beyond its blank print, 0 to 1
 * @param nameRun longest stroke over the name beyond its blank print, in millimetres
 * @param outsideInk ink around the boxes that belongs to no mark, in square millimetres
 */
public record RowReading(int person, List<BoxReading> boxes, double nameInk, double nameRun, double outsideInk) {

    public RowReading {
        boxes = List.copyOf(boxes);
    }
}
