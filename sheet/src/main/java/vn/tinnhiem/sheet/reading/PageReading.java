package vn.tinnhiem.sheet.reading;

import java.util.List;

/** Một trang đọc ra thế nào. */
public sealed interface PageReading {

    /**
     * Tờ phiếu đã đọc.
     *
     * @param ballot id of the ballot in whose layout it was read
     * @param code text of the QR; empty where none was read
     * @param sightings every doubt; a sheet without any is clear
     */
    record Sheet(
            String ballot,
            String code,
            List<RowReading> rows,
            List<Sighting> sightings,
            InkPattern pattern,
            Posture posture)
            implements PageReading {
        public Sheet {
            rows = List.copyOf(rows);
            sightings = List.copyOf(sightings);
        }
    }

    /** Mặt giấy trắng. */
    record BlankSide() implements PageReading {}

    /** Trang có hình mà không đọc được thành phiếu. */
    record Unreadable(PageCause cause, String code) implements PageReading {}
}
