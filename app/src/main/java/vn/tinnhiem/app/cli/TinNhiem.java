package vn.tinnhiem.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Dòng lệnh {@code tinnhiem}. */
@Command(
        name = "tinnhiem",
        mixinStandardHelpOptions = true,
        description = "Lấy phiếu tín nhiệm: từ kế hoạch đến giấy tờ để ký.")
public final class TinNhiem {

    private TinNhiem() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new TinNhiem()).execute(args));
    }
}
