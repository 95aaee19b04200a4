package vn.tinnhiem.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperFiles;
import vn.tinnhiem.app.files.OutputFolder;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanCalendarFile;
import vn.tinnhiem.app.plan.PlanDocument;

/** {@code tinnhiem plan document} */
@Command(name = "document", mixinStandardHelpOptions = true)
final class PlanDocumentCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN.yaml")
    private Path file = Path.of("plan.yaml");

    @Mixin
    private Output output = new Output();

    @Option(names = "--rehearsal")
    private boolean rehearsal;

    PlanDocumentCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReadyPlan ready = ReadyPlan.read(file, rehearsal);
        Plan plan = ready.plan();
        LocalDate madeOn = plan.paper().date().orElse(plan.voteDay());
        List<Paper> papers = List.of(new PlanDocument(plan, ready.vote().lines(), plan.calendar(), rehearsal).paper());
        Imprint imprint = new Imprint("Kế hoạch lấy phiếu tín nhiệm " + plan.title(), madeOn);
        OutputFolder.write(output.folder(), output.replace(), Set.of("plan.docx", "plan.pdf", "plan.ics"), folder -> {
            PaperFiles.write(folder, "plan", papers, imprint);
            Files.writeString(
                    folder.resolve("plan.ics"),
                    PlanCalendarFile.text(plan, plan.calendar(), madeOn, rehearsal),
                    StandardCharsets.UTF_8);
        });
        terminal.say("done.planDocument", "folder", output.folder());
        return Terminal.DONE;
    }
}
