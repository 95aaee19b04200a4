package vn.tinnhiem.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.files.OutputFile;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanCheck;
import vn.tinnhiem.app.plan.PlanDigest;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;

/** {@code tinnhiem plan approve} */
@Command(name = "approve", mixinStandardHelpOptions = true)
final class PlanApproveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN.yaml")
    private Path file = Path.of("plan.yaml");

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by = "";

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Option(names = "--replace")
    private boolean replace;

    PlanApproveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Plan plan = PlanFile.read(file, Catalogue.builtIn());
        if (plan.approval().isPresent()) {
            throw new Refused(Problem.of(Fault.F405_ALREADY_APPROVED, file.toString(), "approval"));
        }
        PlanCheck check = PlanCheck.of(plan, Optional.empty(), List.of());
        if (!check.problems().isEmpty()) {
            throw new Refused(check.problems());
        }
        int exit = terminal.report(
                file.toString(),
                check.findings().stream().filter(f -> f.blocks()).toList());
        if (exit != Terminal.DONE) {
            return exit;
        }
        LocalDate day = on == null ? LocalDate.now(VietnamTime.ZONE) : on;
        Path approved = plan.beside("plan.approved.yaml");
        List<Ballot> ballots = BallotsCommand.design(plan, false).fitting(PlanSubjects.ballots(check.subjects()));
        byte[] text =
                PlanApproval.text(plan, ballots, SourceText.read(file), by, day).getBytes(StandardCharsets.UTF_8);
        OutputFile.write(approved, text, replace);
        terminal.say("done.planApproved", "file", approved, "digest", PlanDigest.of(plan, ballots));
        return Terminal.DONE;
    }
}
