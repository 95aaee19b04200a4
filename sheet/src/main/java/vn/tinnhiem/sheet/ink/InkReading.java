package vn.tinnhiem.sheet.ink;

import java.util.List;
import vn.tinnhiem.sheet.reading.InkPattern;
import vn.tinnhiem.sheet.reading.RowReading;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Mực trên một tờ.
 *
 * @param rows in the order of the layout
 * @param sightings what the ink makes doubtful; doubts of straightening are not among them
 * @param boxes what was measured, for pictures
 */
public record InkReading(List<RowReading> rows, List<Sighting> sightings, InkPattern pattern, List<BoxInk> boxes) {

    public InkReading {
        rows = List.copyOf(rows);
        sightings = List.copyOf(sightings);
        boxes = List.copyOf(boxes);
    }
}
