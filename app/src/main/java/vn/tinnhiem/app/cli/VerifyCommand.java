package vn.tinnhiem.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.archive.ArchiveVerification;
import vn.tinnhiem.app.archive.Verification;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.rules.law.Finding;

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
        return Files.isRegularFile(folder) ? archive() : result();
    }

    private int archive() {
        ArchiveVerification verification = ArchiveVerification.of(folder);
        if (verification.passed()) {
            terminal.say(
                    "done.archiveVerified", "fingerprint", verification.fingerprint(), "head", verification.head());
            return Terminal.DONE;
        }
        return failed(verification.broken(), verification.differences());
    }

    private int result() {
        Verification verification = Verification.of(folder);
        if (verification.passed()) {
            terminal.say(
                    verification.provisional() ? "done.verifiedProvisional" : "done.verified",
                    "fingerprint",
                    verification.fingerprint());
            return Terminal.DONE;
        }
        return failed(verification.broken(), verification.differences());
    }

    private int failed(List<Finding> broken, List<Problem> differences) {
        terminal.report(folder.toString(), broken);
        if (!differences.isEmpty()) {
            terminal.refuse(new Refused(differences));
        }
        terminal.say("done.verifyFailed", "count", differences.size() + broken.size());
        return Terminal.INPUT_AT_FAULT;
    }
}
