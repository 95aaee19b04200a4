package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.InkPattern;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.RowReading;
import vn.tinnhiem.sheet.reading.Sighting;

/** Tờ phiếu đọc sẵn, viết bằng chữ cho gọn. */
final class Pages {

    private static final int CELLS = InkPattern.GRID * InkPattern.GRID;
    private static final Rect PLACE = new Rect(10, 20, 30, 5);

    private Pages() {}

    /**
     * @param boxes three letters a row, rows apart by commas: {@code .} empty, {@code x} mark, {@code X} a sure mark, {@code t}
     *     and {@code T} the same of a tick, {@code f} faint, {@code h} heavy, {@code u} unclear
     * @param hand seed of the hand that marked it: the same letters by the same hand are the same sheet
     */
    static PageReading.Sheet sheet(LayoutJson layout, String code, String boxes, long hand, Sighting... sightings) {
        String[] rows = boxes.split(",", -1);
        Random random = new Random(hand);
        HandDrawn.Hand person = HandDrawn.Hand.of(random);
        byte[] cells = new byte[rows.length * 3 * CELLS];
        List<RowReading> read = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            List<BoxReading> three = new ArrayList<>();
            for (int box = 0; box < 3; box++) {
                char letter = rows[row].charAt(box);
                three.add(box(letter));
                if (letter != '.') {
                    byte[] mark = HandDrawn.scanned(person.mark(random), 0, 0, 0, random);
                    System.arraycopy(mark, 0, cells, (row * 3 + box) * CELLS, CELLS);
                }
            }
            read.add(new RowReading(layout.rows().get(row).person(), three, 0.001, 0.5, 0.1));
        }
        return new PageReading.Sheet(
                layout.ballotId(),
                code,
                read,
                List.of(sightings),
                new InkPattern(cells),
                new Posture(200.5, -0.25, 1.001, 0.2, 250, 12, false));
    }

    private static BoxReading box(char letter) {
        return switch (letter) {
            case '.' -> new BoxReading(Ink.EMPTY, true, false, 0, 0.001, 0, 0, 1, 0.98);
            case 'x' -> new BoxReading(Ink.MARK, false, true, 0.2, 0.25, 2.5, 0.7, 0.3, 0.97);
            case 'X' -> new BoxReading(Ink.MARK, true, true, 0.2, 0.25, 2.5, 0.7, 0.3, 0.97);
            case 't' -> new BoxReading(Ink.MARK, false, false, 0.15, 0.18, 1.1, 0.8, 0.5, 0.97);
            case 'T' -> new BoxReading(Ink.MARK, true, false, 0.15, 0.18, 1.1, 0.8, 0.5, 0.97);
            case 'f' -> new BoxReading(Ink.FAINT, false, false, 0.03, 0.05, 1, 0.5, 0.8, 0.97);
            case 'h' -> new BoxReading(Ink.HEAVY, false, false, 0.7, 0.75, 6, 0.2, 0.05, 0.9);
            case 'u' -> new BoxReading(Ink.UNKNOWN, false, false, 0.1, 0.12, 3, 0.1, 0.4, 0.9);
            default -> throw new IllegalArgumentException("no box: " + letter);
        };
    }

    static Sighting in(int person, Doubt doubt) {
        return new Sighting(doubt, person, PLACE, 0.5);
    }

    static Sighting on(Doubt doubt) {
        return in(Sighting.SHEET, doubt);
    }
}
