package vn.tinnhiem.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.conference.BallotPapers;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.PaperFiles;
import vn.tinnhiem.app.files.OutputFolder;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.minutes.BlankMinutes;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.policy.Setting;

/** {@code tinnhiem ballots} */
@Command(name = "ballots", mixinStandardHelpOptions = true)
final class BallotsCommand implements Callable<Integer> {

    private static final String KEY = "ballot.key";
    private static final int MOST_COPIES = 100_000;

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN.yaml")
    private Path file = Path.of("plan.approved.yaml");

    @Option(names = "--copies", required = true, paramLabel = "N")
    private int copies;

    @Option(names = "--ballot-code", paramLabel = "shared|individual")
    private Setting.@Nullable BallotCode code;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path keyFile;

    @Option(names = "--rehearsal")
    private boolean rehearsal;

    @Mixin
    private Output output = new Output();

    BallotsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refused(Problem.of(Fault.F408_COPIES, "", "--copies", "copies", copies, "most", MOST_COPIES));
        }
        ReadyPlan ready = ReadyPlan.read(file, rehearsal);
        Plan plan = ready.plan();
        BallotLines vote = ready.vote();
        Setting.BallotCode wanted = code == null ? vote.policy().value(Setting.BALLOT_CODE) : code;
        BallotPapers papers = new BallotPapers(
                plan,
                vote,
                Electorate.of(
                                Rosters.voters(plan.beside(plan.votersFile())),
                                List.of(),
                                vote.policy().value(Setting.SEVERAL_GROUNDS))
                        .voters(),
                key(vote),
                copies);
        OutputFolder.write(output.folder(), output.replace(), names(vote), folder -> {
            papers.pack(wanted).write(folder);
            papers.writeHandOutList(folder);
            PaperFiles.write(
                    folder,
                    "blank-minutes",
                    List.of(new BlankMinutes(plan.office(), vote).paper()),
                    new Imprint("Biên bản kiểm phiếu (để ghi tay)", plan.voteDay()));
        });
        terminal.say("done.ballots", "folder", output.folder());
        if (wanted == Setting.BallotCode.INDIVIDUAL) {
            terminal.say("done.ballotsIndividual");
        }
        return Terminal.DONE;
    }

    static BallotDesign design(Plan plan, boolean rehearsal) {
        return BallotPapers.design(plan, rehearsal);
    }

    /** A key once made stays the vote's: ballots printed again must be verified by the same one. */
    private BallotKey key(BallotLines vote) {
        Path kept = keyFile == null ? output.folder().resolve(KEY) : keyFile;
        if (keyFile == null && !Files.exists(kept)) {
            return BallotKey.random();
        }
        Optional<BallotKey> key = BallotKey.read(SourceText.read(kept), vote.voteId());
        return key.orElseThrow(
                () -> new Refused(Problem.of(Fault.F409_NOT_THIS_KEY, kept.toString(), "", "vote", vote.voteId())));
    }

    private static Set<String> names(BallotLines vote) {
        Set<String> names = new HashSet<>(BallotPack.NAMES);
        names.addAll(List.of("hand-out-list.pdf", "hand-out-list.docx", "blank-minutes.pdf", "blank-minutes.docx"));
        vote.ballots().forEach(ballot -> names.add(BallotPack.fileOf(vote, ballot)));
        return names;
    }
}
