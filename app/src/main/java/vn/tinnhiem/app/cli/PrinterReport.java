package vn.tinnhiem.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tinnhiem.sheet.reader.PrinterVerdict;

/**
 * Máy in và máy quét này có dùng được không, theo một trang phiếu trắng in thử.
 *
 * @param page from 1
 * @param verdict of the whole page
 * @param refused why the page could not be read as a ballot, as in {@code why.<refused>}; empty where it could
 * @param measured what was measured on it
 */
record PrinterReport(int page, PrinterVerdict verdict, String refused, List<Measured> measured) {

    PrinterReport {
        measured = List.copyOf(measured);
    }

    /**
     * Một số đo.
     *
     * @param what names its words: {@code printer.<what>} and, where it is not good, {@code printerFix.<what>}
     * @param value in the unit that the words say
     */
    record Measured(String what, double value, PrinterVerdict verdict) {}

    /** The worst of all pages; not usable where there is none. */
    static PrinterVerdict overall(List<PrinterReport> pages) {
        return PrinterVerdict.worst(pages.stream().map(PrinterReport::verdict));
    }

    /** As the schema and the messages name it. */
    static String written(PrinterVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String sign(PrinterVerdict verdict) {
        return switch (verdict) {
            case GOOD -> "✓";
            case USABLE -> "~";
            case NOT_USABLE -> "✗";
        };
    }

    static Map<String, Object> json(List<PrinterReport> pages) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/printer-check/1");
        tree.put("verdict", written(overall(pages)));
        tree.put("pages", pages.stream().map(PrinterReport::tree).toList());
        return tree;
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("page", page);
        tree.put("verdict", written(verdict));
        tree.put("refused", refused);
        tree.put("measured", measured.stream().map(PrinterReport::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Measured measured) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", measured.what());
        tree.put("value", measured.value());
        tree.put("verdict", written(measured.verdict()));
        return tree;
    }

    /** Says it in words: every number, and what to change where one is not good. */
    void print(Terminal terminal) {
        terminal.say("printer.page", "page", page);
        if (!refused.isEmpty()) {
            terminal.say("printer.refused", "why", terminal.messages().say("why." + refused));
        }
        for (Measured each : measured) {
            String value = String.format(Locale.ROOT, "%.2f", each.value())
                    .replaceFirst("\\.?0+$", "")
                    .replace('.', ',');
            String words = terminal.messages().say("printer." + each.what(), Map.of("value", value));
            terminal.out().println("  " + sign(each.verdict()) + " " + words);
            if (each.verdict() != PrinterVerdict.GOOD) {
                terminal.out().println("    " + terminal.messages().say("printerFix." + each.what()));
            }
        }
    }
}
