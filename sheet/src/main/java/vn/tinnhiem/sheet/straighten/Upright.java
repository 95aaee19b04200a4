package vn.tinnhiem.sheet.straighten;

import java.util.List;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Tờ phiếu đã dựng thẳng: nothing was warped; it is known where every millimetre lies.
 *
 * @param layout the layout in which it is read
 * @param sheet where the corner marks put the sheet
 * @param rows where its own two ticks put each row, in the order of the layout's rows
 * @param code text of the QR; empty where none was read
 * @param sightings what is doubtful so far
 */
public record Upright(
        ScannedPage page,
        LayoutJson layout,
        Homography sheet,
        List<Homography> rows,
        String code,
        Posture posture,
        List<Sighting> sightings)
        implements Straightened {

    public Upright {
        rows = List.copyOf(rows);
        sightings = List.copyOf(sightings);
    }
}
