package vn.tinnhiem.sheet.straighten;

import java.util.List;
import vn.tinnhiem.sheet.straighten.Turning.Turned;

/**
 * Những gì đã thấy khi dựng thẳng một trang, để vẽ cho người xem. Nothing is decided by it.
 *
 * @param paper level of the paper on the whole page
 * @param black level of the print
 * @param threshold under which a pixel is dark
 * @param darkShare share of such pixels
 * @param sheets where the sheet may lie: one where that is known, several where the turn is not, none where no marks are
 * @param mirrored whether it lies there as in a mirror
 */
public record Steps(int paper, int black, int threshold, double darkShare, List<Homography> sheets, boolean mirrored) {

    public Steps {
        sheets = List.copyOf(sheets);
    }

    static Steps of(Levels levels, Turned turned) {
        List<Homography> sheets = switch (turned) {
            case Turned.Found found -> List.of(found.pose().sheet());
            case Turned.Mirrored mirrored -> List.of(mirrored.pose().sheet());
            case Turned.NoTurn noTurn ->
                noTurn.possible().stream().map(Pose::sheet).toList();
            case Turned.NoMarks _ -> List.of();
        };
        return new Steps(
                levels.paper(),
                levels.black(),
                levels.threshold(),
                levels.darkShare(),
                sheets,
                turned instanceof Turned.Mirrored);
    }
}
