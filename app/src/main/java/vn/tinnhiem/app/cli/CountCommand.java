package vn.tinnhiem.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.archive.CountCheck;
import vn.tinnhiem.app.archive.KeptInputs;
import vn.tinnhiem.app.archive.ResultFolder;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceCheck;
import vn.tinnhiem.app.conference.ConferenceFile;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.KeptSheets;
import vn.tinnhiem.app.counting.TotalsFile;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Setting;

/** {@code tinnhiem count} */
@Command(name = "count", mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {

    private static final int SALT_BYTES = 16;

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN.yaml")
    private Path file = Path.of("plan.approved.yaml");

    @Option(names = "--conference", required = true, paramLabel = "FILE")
    private Path conferenceFile = Path.of("conference.yaml");

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** Where the numbers come from. */
    static final class Source {
        @Option(names = "--sheets", required = true, paramLabel = "CSV")
        private @Nullable Path sheets;

        @Option(names = "--totals", required = true, paramLabel = "CSV")
        private @Nullable Path totals;
    }

    @Mixin
    private Output output = new Output();

    @Option(names = "--rehearsal")
    private boolean rehearsal;

    CountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReadyPlan ready = ReadyPlan.read(file, rehearsal);
        BallotLines vote = ready.vote();
        Conference conference = ConferenceFile.read(conferenceFile);
        CountCheck.refuseAnother(vote, conference, conferenceFile);
        Map<String, KeptInputs.Content> kept = new HashMap<>();
        kept.put(KeptInputs.PLAN, text(ready.approvedText()));
        Catalogue.toKeep(ready.plan().chain())
                .forEach((name, text) -> kept.put(KeptInputs.CATALOGUE + "/" + name, text(text)));
        kept.put(KeptInputs.CONFERENCE, text(SourceText.read(conferenceFile)));
        Count count = count(vote, kept);
        List<Finding> findings = new ArrayList<>(CountCheck.findings(vote, conference, count));
        findings.addAll(againstRoster(ready.plan(), vote, conference));
        int exit = terminal.report(conferenceFile.toString(), findings);
        if (exit != Terminal.DONE) {
            return exit;
        }
        VoteResult result = VoteResult.of(vote, conference.numbers(), count, salt());
        new ResultFolder(ready.plan(), conference, result, new KeptInputs(kept))
                .write(output.folder(), output.replace());
        terminal.say("done.count", "folder", output.folder(), "fingerprint", ResultJson.fingerprint(result));
        return Terminal.DONE;
    }

    /** The number summoned against the roster of voters, where it still lies beside the plan. */
    private List<Finding> againstRoster(Plan plan, BallotLines vote, Conference conference) {
        Path roster = plan.beside(plan.votersFile());
        if (!Files.isRegularFile(roster)) {
            return List.of();
        }
        try {
            Electorate electorate = Electorate.of(
                    Rosters.voters(roster), List.of(), vote.policy().value(Setting.SEVERAL_GROUNDS));
            return ConferenceCheck.summoned(
                    conference, vote.policy(), electorate.voters().size());
        } catch (Refused unreadable) {
            terminal.refuse(unreadable);
            return List.of();
        }
    }

    private Count count(BallotLines vote, Map<String, KeptInputs.Content> kept) {
        if (source.sheets != null) {
            KeptSheets.Counted counted = KeptSheets.read(source.sheets, vote);
            kept.put(KeptInputs.SHEETS, counted.sheets()::write);
            return counted.count();
        }
        Path totals = java.util.Objects.requireNonNull(source.totals);
        Count count = TotalsFile.read(totals, vote, TotalsFile.Needs.EVERYTHING);
        kept.put(KeptInputs.TOTALS, text(SourceText.read(totals)));
        return count;
    }

    private static KeptInputs.Content text(String text) {
        return path -> Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
