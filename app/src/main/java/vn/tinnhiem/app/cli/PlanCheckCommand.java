package vn.tinnhiem.app.cli;

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
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanCheck;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.PlanRound;
import vn.tinnhiem.rules.electorate.Places.BodyList;

/** {@code tinnhiem plan check} */
@Command(name = "check", mixinStandardHelpOptions = true)
final class PlanCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN.yaml")
    private Path file = Path.of("plan.yaml");

    @Option(names = "--today", paramLabel = "DATE")
    private @Nullable LocalDate today;

    @Option(names = "--round", paramLabel = "DIR")
    private @Nullable Path round;

    @Option(names = "--json")
    private boolean json;

    PlanCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.builtIn();
        Plan plan = PlanFile.read(file, catalogue);
        List<BodyList> others = round == null ? List.of() : PlanRound.lists(round, catalogue);
        PlanCheck check = PlanCheck.of(plan, Optional.ofNullable(today), others);
        CheckListing listing = new CheckListing(check, terminal);
        terminal.out().print(json ? CanonicalJson.pretty(listing.json()) : listing.text());
        return check.blocked() ? Terminal.INPUT_AT_FAULT : Terminal.DONE;
    }
}
