package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.RowReading;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Khung cho những dấu không chắc là X. The reader has no doubt about a clear tick, the plan has: what is shown to the
 * committee gets the frames that such a doubt would have.
 */
final class NotAnX {

    private NotAnX() {}

    /** The reading with a frame around every mark that is asked for {@link Why#NOT_AN_X}. */
    static PageReading.Sheet framed(PageReading.Sheet sheet, LayoutJson layout, Case of) {
        List<Sighting> sightings = new ArrayList<>(sheet.sightings());
        for (int row = 0; row < sheet.rows().size(); row++) {
            RowReading read = sheet.rows().get(row);
            if (!asked(of, read.person())) {
                continue;
            }
            for (int i = 0; i < read.boxes().size(); i++) {
                BoxReading box = read.boxes().get(i);
                if (box.ink() == Ink.MARK && !box.cross()) {
                    sightings.add(new Sighting(
                            Doubt.UNCLEAR_MARK,
                            read.person(),
                            layout.rows().get(row).boxes().get(i).area(),
                            box.crossings()));
                }
            }
        }
        return new PageReading.Sheet(
                sheet.ballot(), sheet.code(), sheet.rows(), sightings, sheet.pattern(), sheet.posture());
    }

    static boolean asks(Case of) {
        return of.asks().stream().anyMatch(ask -> ask.why().contains(Why.NOT_AN_X));
    }

    private static boolean asked(Case of, int person) {
        return of.asks().stream()
                .anyMatch(ask -> ask.question() == Question.ROW
                        && ask.person() == person
                        && ask.why().contains(Why.NOT_AN_X));
    }
}
