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
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.catalogue.Chain;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.files.OutputFolder;
import vn.tinnhiem.app.people.RosterTemplates;
import vn.tinnhiem.app.plan.PlanDraft;

/** {@code tinnhiem plan new} */
@Command(name = "new", mixinStandardHelpOptions = true)
final class PlanNewCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--from", required = true, paramLabel = "ID")
    private String from = "";

    @Option(names = "--vote-day", required = true, paramLabel = "DATE")
    private LocalDate voteDay = LocalDate.EPOCH;

    @Mixin
    private Output output = new Output();

    PlanNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Chain chain = Catalogue.builtIn().chain(from, Path.of("."));
        List<String> groups = chain.template().lines(Passage.VOTER_GROUPS);
        String plan = new PlanDraft(from, chain, voteDay).text();
        OutputFolder.write(
                output.folder(), output.replace(), Set.of("plan.yaml", "subjects.xlsx", "voters.xlsx"), folder -> {
                    Files.writeString(folder.resolve("plan.yaml"), plan, StandardCharsets.UTF_8);
                    Files.write(folder.resolve("subjects.xlsx"), RosterTemplates.subjects());
                    Files.write(folder.resolve("voters.xlsx"), RosterTemplates.voters(groups));
                });
        terminal.say("done.planNew", "folder", output.folder());
        return Terminal.DONE;
    }
}
