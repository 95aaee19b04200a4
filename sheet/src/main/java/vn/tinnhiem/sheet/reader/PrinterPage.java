package vn.tinnhiem.sheet.reader;

import java.util.List;
import java.util.Optional;
import vn.tinnhiem.sheet.reading.PageCause;

/**
 * Một trang của phép thử máy in.
 *
 * @param measures in the order of the traits; empty where the page could not be read
 * @param refused why it could not
 */
public record PrinterPage(List<Measure> measures, Optional<PageCause> refused) {

    public PrinterPage {
        measures = List.copyOf(measures);
    }

    /** Một số đo, in the unit of its trait. */
    public record Measure(PrinterTrait trait, double value) {

        public PrinterVerdict verdict() {
            return trait.verdict(value);
        }
    }

    public PrinterVerdict verdict() {
        if (refused.isPresent()) {
            return PrinterVerdict.NOT_USABLE;
        }
        return measures.stream().map(Measure::verdict).reduce(PrinterVerdict.GOOD, PrinterVerdict::worse);
    }

    /** What is not good. */
    public List<PrinterTrait> reasons() {
        return measures.stream()
                .filter(measure -> measure.verdict() != PrinterVerdict.GOOD)
                .map(Measure::trait)
                .toList();
    }
}
