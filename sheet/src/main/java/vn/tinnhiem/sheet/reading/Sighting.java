package vn.tinnhiem.sheet.reading;

import vn.tinnhiem.sheet.layout.Rect;

/**
 * Một chỗ nghi ngờ trên tờ phiếu.
 *
 * @param person number on the list; {@value #SHEET} where it concerns the sheet
 * @param place millimetres of the upright sheet, for the frame in the picture
 * @param score what was measured, in the unit of the threshold that it crossed; 0 where there is none
 */
public record Sighting(Doubt doubt, int person, Rect place, double score) {

    public static final int SHEET = 0;
}
