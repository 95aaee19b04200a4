package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Một ô như máy đo, để vẽ cho người xem.
 *
 * @param leftMm of the patch on the upright sheet
 * @param topMm likewise
 * @param perMm samples to the millimetre
 * @param size samples a side
 * @param gray row by row
 * @param paper level of the paper there
 * @param faint gray under which ink is told from paper
 * @param strong gray under which ink is strong
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record BoxSeen(double leftMm, double topMm, int perMm, int size, int[] gray, int paper, int faint, int strong) {

    /** @param area of the box in the layout */
    public static BoxSeen of(Upright upright, int row, Rect area, Thresholds thresholds) {
        var place = upright.rows().get(row);
        BoxPatch patch = new BoxPatch();
        patch.take(upright.page().ink(), place, area);
        double x = place.x(area.centreX(), area.centreY());
        double y = place.y(area.centreX(), area.centreY());
        Levels.Here here = Levels.of(upright, thresholds).at(x, y);
        int[] gray = java.util.Arrays.copyOf(patch.gray(), patch.size() * patch.size());
        return new BoxSeen(
                patch.xMm(0),
                patch.yMm(0),
                BoxPatch.PER_MM,
                patch.size(),
                gray,
                here.paper(),
                here.faint(),
                here.below(thresholds.strongInk()));
    }
}
