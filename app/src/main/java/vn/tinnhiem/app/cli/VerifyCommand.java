package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.archive.Verification;

/** {@code tinnhiem verify} */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR")
    private Path folder = Path.of(".");

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Verification verification = Verification.of(folder);
        if (verification.passed()) {
            terminal.say(
                    verification.provisional() ? "done.verifiedProvisional" : "done.verified",
                    "fingerprint",
                    verification.fingerprint());
            return Terminal.DONE;
        }
        terminal.report(folder.toString(), verification.broken());
        if (!verification.differences().isEmpty()) {
            terminal.refuse(new vn.tinnhiem.app.kernel.Refused(verification.differences()));
        }
        terminal.say(
                "done.verifyFailed",
                "count",
                verification.differences().size() + verification.broken().size());
        return Terminal.INPUT_AT_FAULT;
    }
}
