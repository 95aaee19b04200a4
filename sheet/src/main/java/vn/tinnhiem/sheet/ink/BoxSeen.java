package vn.tinnhiem.sheet.ink;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Homography;
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

    /** Every box of the sheet, row by row. */
    public static List<BoxSeen> of(Upright upright, Thresholds thresholds) {
        Levels levels = Levels.of(upright, thresholds);
        List<BoxSeen> seen = new ArrayList<>();
        for (int row = 0; row < upright.rows().size(); row++) {
            for (Box box : upright.layout().rows().get(row).boxes()) {
                seen.add(of(upright, upright.rows().get(row), box.area(), levels, thresholds));
            }
        }
        return seen;
    }

    private static BoxSeen of(Upright upright, Homography place, Rect area, Levels levels, Thresholds thresholds) {
        BoxPatch patch = new BoxPatch();
        patch.take(upright.page().ink(), place, area);
        double x = place.x(area.centreX(), area.centreY());
        double y = place.y(area.centreX(), area.centreY());
        Levels.Here here = levels.at(x, y);
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
