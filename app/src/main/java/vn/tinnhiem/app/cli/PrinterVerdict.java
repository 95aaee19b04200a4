package vn.tinnhiem.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tinnhiem.sheet.reader.PrinterPage;
import vn.tinnhiem.sheet.reader.PrinterTrait;

/**
 * Máy in và máy quét này có dùng được không, theo một trang phiếu trắng in thử.
 *
 * @param page from 1
 * @param measured what was measured on it
 */
record PrinterVerdict(int page, List<Measured> measured) {

    private static final double WHITE = 255;
    private static final double WHOLE = 100;

    PrinterVerdict {
        measured = List.copyOf(measured);
    }

    /**
     * Một số đo.
     *
     * @param what names its words: {@code printer.<what>} and, where it will not do, {@code printerFix.<what>}
     * @param value in the unit that the words say
     * @param good whether nothing need be mended
     * @param usable whether sheets can be read all the same
     */
    record Measured(String what, double value, boolean good, boolean usable) {
        Measured(String what, double value, boolean good) {
            this(what, value, good, good);
        }

        private String sign() {
            return good ? "✓" : usable ? "!" : "✗";
        }
    }

    /** The measures of the reader under the names that have words; the worse of two where one name stands for both. */
    static PrinterVerdict of(int page, PrinterPage checked) {
        if (checked.refused().isPresent()) {
            return new PrinterVerdict(page, List.of(new Measured("UNREADABLE", 0, false)));
        }
        Map<String, Measured> byName = new LinkedHashMap<>();
        for (PrinterPage.Measure measure : checked.measures()) {
            Measured one = new Measured(
                    name(measure.trait()),
                    measure.trait() == PrinterTrait.CONTRAST ? 100 * measure.value() / WHITE : measure.value(),
                    measure.verdict() == vn.tinnhiem.sheet.reader.PrinterVerdict.GOOD,
                    measure.verdict() != vn.tinnhiem.sheet.reader.PrinterVerdict.NOT_USABLE);
            byName.merge(one.what(), one, PrinterVerdict::fartherFromWhole);
        }
        return new PrinterVerdict(page, List.copyOf(byName.values()));
    }

    private static Measured fartherFromWhole(Measured one, Measured other) {
        return Math.abs(one.value() - WHOLE) >= Math.abs(other.value() - WHOLE) ? one : other;
    }

    private static String name(PrinterTrait trait) {
        return switch (trait) {
            case SCALE_X, SCALE_Y -> "SCALE";
            case SKEW -> "TURN";
            case CODES -> "CODE";
            case OUTLINE -> "OUTLINES";
            case STRAY_INK -> "BLANK";
            case STREAKS -> "STREAK";
            case STRETCH, RESIDUAL, CONTRAST, MARGIN, RESOLUTION, SHARPNESS, CORNERS, TICKS -> trait.name();
        };
    }

    boolean good() {
        return measured.stream().allMatch(Measured::good);
    }

    boolean usable() {
        return measured.stream().allMatch(Measured::usable);
    }

    static Map<String, Object> json(List<PrinterVerdict> pages) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/printer-check/1");
        tree.put("good", !pages.isEmpty() && pages.stream().allMatch(PrinterVerdict::good));
        tree.put("usable", !pages.isEmpty() && pages.stream().allMatch(PrinterVerdict::usable));
        tree.put("pages", pages.stream().map(PrinterVerdict::tree).toList());
        return tree;
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("page", page);
        tree.put("good", good());
        tree.put("usable", usable());
        tree.put("measured", measured.stream().map(PrinterVerdict::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Measured measured) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", measured.what());
        tree.put("value", measured.value());
        tree.put("good", measured.good());
        tree.put("usable", measured.usable());
        return tree;
    }

    /** Says it in words: every number, and what to change where one will not do. */
    void print(Terminal terminal) {
        terminal.say("printer.page", "page", page);
        for (Measured each : measured) {
            String value = String.format(Locale.ROOT, "%.2f", each.value())
                    .replaceFirst("\\.?0+$", "")
                    .replace('.', ',');
            String words = terminal.messages().say("printer." + each.what(), Map.of("value", value));
            terminal.out().println("  " + each.sign() + " " + words);
            if (!each.good()) {
                terminal.out().println("    " + terminal.messages().say("printerFix." + each.what()));
            }
        }
    }
}
