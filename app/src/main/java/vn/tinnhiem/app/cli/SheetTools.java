package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reader.PageExplanation;
import vn.tinnhiem.sheet.reader.PrinterCheck;
import vn.tinnhiem.sheet.reader.PrinterPage;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Việc xem kỹ một trang: where the commands of {@code sheet} meet the reader.
 *
 * @param layout the file that {@code tinnhiem ballots} wrote, with the blank ballots beside it
 */
record SheetTools(Path layout, List<Form> forms) {

    private static final String READING = "reading.json";

    /** Every name that an explanation writes. */
    static final List<String> EXPLAINED = explained();

    private static final int CORNERS = 4;
    private static final int CODES = 2;
    private static final List<Box.Level> LEVELS = List.of(Box.Level.values());

    SheetTools {
        forms = List.copyOf(forms);
    }

    private static List<String> explained() {
        List<String> names = new ArrayList<>(PageExplanation.FILES);
        names.add(READING);
        return List.copyOf(names);
    }

    /**
     * @param layout {@code layout.json}, or the folder that it lies in
     * @throws Refused F801 (no layout) or F802 (damaged)
     */
    static SheetTools of(Path layout) {
        Path file = Files.isDirectory(layout) ? layout.resolve(BallotLayouts.LAYOUT) : layout;
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isRegularFile(file)) {
            throw refused(Fault.F801_LAYOUT_MISSING, layout, "file", BallotLayouts.LAYOUT);
        }
        List<Form> forms = BallotLayouts.forms(folder, SourceText.read(file));
        if (forms.isEmpty() || !forms.stream().map(Form::layout).allMatch(SheetTools::complete)) {
            throw refused(Fault.F802_LAYOUT_DAMAGED, file, "cause", "ballots");
        }
        return new SheetTools(file, forms);
    }

    private static boolean complete(LayoutJson layout) {
        return layout.cornerMarks().size() == CORNERS
                && layout.qr().size() == CODES
                && !layout.rows().isEmpty()
                && layout.rows().stream()
                        .allMatch(row -> row.ticks().size() == 2
                                && row.boxes().stream().map(Box::level).toList().equals(LEVELS));
    }

    /**
     * A picture of every step, and the reading.
     *
     * @throws Refused F805 (no blank ballots)
     */
    void explain(ScannedPage page, Path folder, Messages messages) throws IOException {
        for (Form form : forms) {
            if (!Files.isRegularFile(form.blank())) {
                throw refused(Fault.F805_BLANK_BALLOTS_MISSING, form.blank());
            }
        }
        PageReading reading = PageExplanation.write(page, forms, folder, messages::say);
        Files.writeString(folder.resolve(READING), CanonicalJson.pretty(tree(reading)));
    }

    private static Map<String, Object> tree(PageReading reading) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/reading/1");
        switch (reading) {
            case PageReading.Sheet sheet -> {
                tree.put("page", "SHEET");
                tree.put("ballot", sheet.ballot());
                tree.put("code", sheet.code());
                tree.put("posture", sheet.posture());
                tree.put("rows", sheet.rows());
                tree.put("doubts", sheet.sightings());
            }
            case PageReading.BlankSide _ -> tree.put("page", "BLANK_SIDE");
            case PageReading.Unreadable(var cause, String code) -> {
                tree.put("page", "UNREADABLE");
                tree.put("cause", cause);
                tree.put("code", code);
            }
        }
        tree.put("thresholds", Thresholds.STANDARD);
        return tree;
    }

    /** @throws Refused F851 where the file is that of the blank ballots itself, which no printer and no scanner has seen */
    void refuseUnprinted(Path file, Messages messages) {
        for (Form form : forms) {
            if (same(file, form.blank())) {
                throw refused(Fault.F851_PAGE_REFUSED, file, "cause", messages.say("printer.unprinted"));
            }
        }
    }

    private static boolean same(Path file, Path blank) {
        try {
            return Files.isRegularFile(blank) && Files.mismatch(file, blank) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What was measured on each page of blank ballots, from page 1; blank sides are left out. */
    List<PrinterReport> check(List<ScannedPage> pages) {
        PrinterCheck check = new PrinterCheck(forms.stream().map(Form::indexed).toList());
        List<PrinterReport> reports = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            check.page(pages.get(i)).ifPresent(page -> reports.add(report(number, page)));
        }
        return reports;
    }

    private static PrinterReport report(int number, PrinterPage page) {
        return new PrinterReport(
                number,
                page.verdict(),
                page.refused().map(Enum::name).orElse(""),
                page.measures().stream()
                        .map(measure ->
                                new PrinterReport.Measured(measure.trait().name(), measure.value(), measure.verdict()))
                        .toList());
    }

    private static Refused refused(Fault fault, Path file, Object... namesAndValues) {
        return new Refused(Problem.of(fault, file.toString(), "", namesAndValues));
    }
}
