package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reader.PrinterVerdict;

/** {@code tinnhiem sheet check-printer} */
@Command(name = "check-printer", mixinStandardHelpOptions = true)
final class SheetCheckPrinterCommand implements Callable<Integer> {

    /** Of a longer scan the first ones are looked at. */
    private static final int MOST_PAGES = 20;

    private final Terminal terminal;

    @Parameters(paramLabel = "SCAN.pdf")
    private Path file = Path.of("scan.pdf");

    @Option(names = "--layout", required = true, paramLabel = "FILE")
    private Path layout = Path.of("layout.json");

    @Option(names = "--json")
    private boolean json;

    SheetCheckPrinterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ScannedPage> scanned = SheetPages.all(file, MOST_PAGES, terminal.messages());
        SheetTools tools = SheetTools.of(layout);
        tools.refuseUnprinted(file, terminal.messages());
        List<PrinterReport> pages = tools.check(scanned);
        if (json) {
            terminal.out().print(CanonicalJson.pretty(PrinterReport.json(pages)));
        } else {
            pages.forEach(page -> page.print(terminal));
            terminal.say("printer." + PrinterReport.written(PrinterReport.overall(pages)));
        }
        return PrinterReport.overall(pages) == PrinterVerdict.GOOD ? Terminal.DONE : Terminal.NEEDS_A_PERSON;
    }
}
