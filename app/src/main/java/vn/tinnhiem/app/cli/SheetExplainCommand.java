package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.files.OutputFolder;
import vn.tinnhiem.sheet.page.ScannedPage;

/** {@code tinnhiem sheet explain} */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class SheetExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("scan.pdf");

    @Option(names = "--page", required = true, paramLabel = "N")
    private int page = 1;

    @Option(names = "--layout", required = true, paramLabel = "FILE")
    private Path layout = Path.of("layout.json");

    @Mixin
    private Output output = new Output();

    SheetExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ScannedPage scanned = SheetPages.page(file, page, terminal.messages());
        SheetTools tools = SheetTools.of(layout);
        OutputFolder.write(
                output.folder(),
                output.replace(),
                Set.copyOf(SheetTools.EXPLAINED),
                folder -> tools.explain(scanned, folder, terminal.messages()));
        terminal.say("done.explain", "folder", output.folder());
        return Terminal.DONE;
    }
}
