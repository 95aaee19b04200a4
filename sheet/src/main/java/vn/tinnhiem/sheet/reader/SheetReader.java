package vn.tinnhiem.sheet.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.sheet.ink.Blank;
import vn.tinnhiem.sheet.ink.InkReader;
import vn.tinnhiem.sheet.ink.InkReading;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Straightened;
import vn.tinnhiem.sheet.straighten.Straightening;
import vn.tinnhiem.sheet.straighten.Upright;

/** Đọc từng trang. Made once for a vote; reads pages on any number of threads, each page by itself. */
public final class SheetReader {

    private final Straightening straightening;
    private final Map<String, InkReader> inks;

    private SheetReader(Straightening straightening, Map<String, InkReader> inks) {
        this.straightening = straightening;
        this.inks = Map.copyOf(inks);
    }

    /**
     * @param forms at least one
     * @throws IOException where a form's blank ballots cannot be read
     */
    public static SheetReader of(List<Form> forms, Thresholds thresholds) throws IOException {
        Map<String, InkReader> inks = new HashMap<>();
        for (Form form : forms) {
            inks.put(
                    form.layout().ballotId(),
                    new InkReader(Blank.of(form.layout(), form.blank(), thresholds.printMarginMm()), thresholds));
        }
        return new SheetReader(Form.straightening(forms), inks);
    }

    public PageReading read(ScannedPage page) {
        return switch (straightening.of(page)) {
            case Straightened.BlankSide _ -> new PageReading.BlankSide();
            case Straightened.Unreadable unreadable ->
                new PageReading.Unreadable(unreadable.cause(), unreadable.code());
            case Upright upright -> sheet(upright);
        };
    }

    private PageReading.Sheet sheet(Upright upright) {
        String ballot = upright.layout().ballotId();
        InkReading ink = ink(upright);
        List<Sighting> sightings = new ArrayList<>(upright.sightings());
        sightings.addAll(ink.sightings());
        return new PageReading.Sheet(ballot, upright.code(), ink.rows(), sightings, ink.pattern(), upright.posture());
    }

    InkReading ink(Upright upright) {
        return java.util.Objects.requireNonNull(inks.get(upright.layout().ballotId()))
                .read(upright);
    }
}
