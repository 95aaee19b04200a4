package vn.tinnhiem.app.cli;

import picocli.CommandLine.Command;

/** {@code tinnhiem sheet} */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        subcommands = {SheetExplainCommand.class, SheetCheckPrinterCommand.class})
final class SheetCommand {

    SheetCommand() {}
}
