package vn.tinnhiem.sheet.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.straighten.IndexedLayout;
import vn.tinnhiem.sheet.straighten.PrintMeasures;
import vn.tinnhiem.sheet.straighten.Straightened;
import vn.tinnhiem.sheet.straighten.Straightening;
import vn.tinnhiem.sheet.straighten.Upright;

/** Thử máy in và máy quét bằng trang quét của phiếu trắng. */
public final class PrinterCheck {

    private final Straightening straightening;

    /** @param candidates the ballots of the vote, at least one */
    public PrinterCheck(List<IndexedLayout> candidates) {
        this.straightening = new Straightening(candidates);
    }

    /** Empty where the page is the blank side of a sheet. */
    public Optional<PrinterPage> page(ScannedPage page) {
        return switch (straightening.of(page)) {
            case Straightened.BlankSide _ -> Optional.empty();
            case Straightened.Unreadable unreadable ->
                Optional.of(new PrinterPage(List.of(), Optional.of(unreadable.cause())));
            case Upright upright -> Optional.of(new PrinterPage(measures(upright), Optional.empty()));
        };
    }

    /** The worst of all pages; not usable where there is none. */
    public static PrinterVerdict overall(List<PrinterPage> pages) {
        return PrinterVerdict.worst(pages.stream().map(PrinterPage::verdict));
    }

    private static List<PrinterPage.Measure> measures(Upright upright) {
        PrintMeasures print = new PrintMeasures(upright);
        Posture posture = upright.posture();
        List<PrinterPage.Measure> measures = new ArrayList<>();
        int said = upright.page().dpi();
        if (said > 0) {
            double mean = Math.sqrt(posture.stretch());
            add(measures, PrinterTrait.SCALE_X, 100 * posture.dpi() / mean / said);
            add(measures, PrinterTrait.SCALE_Y, 100 * posture.dpi() * mean / said);
        }
        double turn = posture.turnDegrees();
        add(measures, PrinterTrait.STRETCH, 100 * posture.stretch());
        add(measures, PrinterTrait.SKEW, Math.abs(turn - 90 * Math.round(turn / 90)));
        add(measures, PrinterTrait.RESIDUAL, posture.residualMm());
        add(measures, PrinterTrait.CONTRAST, posture.paper() - posture.black());
        add(measures, PrinterTrait.MARGIN, print.marginMm());
        add(measures, PrinterTrait.RESOLUTION, posture.dpi());
        add(measures, PrinterTrait.SHARPNESS, print.edgeMm());
        add(measures, PrinterTrait.CODES, print.codes());
        add(measures, PrinterTrait.CORNERS, print.corners());
        add(
                measures,
                PrinterTrait.TICKS,
                100
                        - 100.0
                                * rows(upright, Doubt.ROW_NOT_PLACED)
                                / upright.rows().size());
        add(measures, PrinterTrait.OUTLINE, 100 * print.palestOutline());
        add(measures, PrinterTrait.STRAY_INK, print.strayInk());
        add(measures, PrinterTrait.STREAKS, rows(upright, Doubt.STREAK));
        return measures;
    }

    private static void add(List<PrinterPage.Measure> measures, PrinterTrait trait, double value) {
        measures.add(new PrinterPage.Measure(trait, value));
    }

    private static long rows(Upright upright, Doubt doubt) {
        return upright.sightings().stream()
                .filter(sighting -> sighting.doubt() == doubt)
                .map(Sighting::person)
                .distinct()
                .count();
    }
}
