package vn.tinnhiem.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Máy in và máy quét này có dùng được không, theo một trang phiếu trắng in thử.
 *
 * @param page from 1
 * @param measured what was measured on it
 */
record PrinterVerdict(int page, List<Measured> measured) {

    PrinterVerdict {
        measured = List.copyOf(measured);
    }

    /**
     * Một số đo.
     *
     * @param what names its words: {@code printer.<what>} and, where it will not do, {@code printerFix.<what>}
     * @param value in the unit that the words say
     */
    record Measured(String what, double value, boolean good) {}

    boolean good() {
        return measured.stream().allMatch(Measured::good);
    }

    static Map<String, Object> json(List<PrinterVerdict> pages) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/printer-check/1");
        tree.put("good", pages.stream().allMatch(PrinterVerdict::good));
        tree.put("pages", pages.stream().map(PrinterVerdict::tree).toList());
        return tree;
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("page", page);
        tree.put("good", good());
        tree.put("measured", measured.stream().map(PrinterVerdict::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Measured measured) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", measured.what());
        tree.put("value", measured.value());
        tree.put("good", measured.good());
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
            terminal.out().println((each.good() ? "  ✓ " : "  ✗ ") + words);
            if (!each.good()) {
                terminal.out().println("    " + terminal.messages().say("printerFix." + each.what()));
            }
        }
    }
}
