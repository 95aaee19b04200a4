package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.TotalsFile;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.ResultTable;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.count.Identities;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.outcome.Base;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.policy.Setting;

/** {@code tinnhiem result}: shares and bands of given totals, nothing else. */
@Command(name = "result", mixinStandardHelpOptions = true)
final class ResultCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN.yaml")
    private Path file = Path.of("plan.yaml");

    @Option(names = "--totals", required = true, paramLabel = "CSV")
    private Path totals = Path.of("totals.csv");

    @Option(names = "--json")
    private boolean json;

    ResultCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Plan plan = PlanFile.read(file, Catalogue.builtIn());
        List<Ballot> ballots =
                plan.approval().map(a -> a.ballots()).orElseGet(() -> PlanSubjects.ballots(PlanSubjects.read(plan)));
        BallotLines vote = PlanSubjects.lines(plan, ballots, false);
        Count count = TotalsFile.read(totals, vote, TotalsFile.Needs.LEVELS);
        checkDeputies(vote, count);
        Identities identities = new Identities(code -> true);
        count.persons().forEach(p -> identities.tally(Integer.toString(p.line().number()), p.tally()));
        List<Finding> broken = new ArrayList<>(identities.broken());
        count.persons().forEach(p -> broken.addAll(VoteResult.bases(vote, p)));
        if (!broken.isEmpty()) {
            return terminal.report(totals.toString(), broken);
        }
        List<VoteResult.Person> persons =
                count.persons().stream().map(p -> VoteResult.person(vote, p)).toList();
        if (json) {
            terminal.out().print(CanonicalJson.pretty(json(plan, persons)));
        } else {
            persons.forEach(this::print);
        }
        return Terminal.DONE;
    }

    private void checkDeputies(BallotLines vote, Count count) {
        if (vote.policy().value(Setting.SHARE_BASE) != Base.ALL_DEPUTIES
                && vote.policy().value(Setting.THRESHOLD_BASE) != Base.ALL_DEPUTIES) {
            return;
        }
        List<Problem> missing = count.persons().stream()
                .filter(p -> p.deputies().isEmpty())
                .map(p -> Problem.of(
                        Fault.F521_DEPUTIES_MISSING,
                        totals.toString(),
                        Integer.toString(p.line().number()),
                        "name",
                        p.line().name()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
    }

    private static Map<String, Object> json(Plan plan, List<VoteResult.Person> persons) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "tinnhiem/shares/1");
        tree.put("plan", plan.id());
        tree.put("shareBase", Setting.written(plan.policy().value(Setting.SHARE_BASE)));
        tree.put("thresholdBase", Setting.written(plan.policy().value(Setting.THRESHOLD_BASE)));
        List<Object> list = new ArrayList<>();
        for (VoteResult.Person person : persons) {
            Map<String, Object> each = new LinkedHashMap<>(ResultJson.person(person));
            each.put("base", person.shares().whole());
            each.put("band", person.consequence().map(Consequence::name).orElse(""));
            each.put("bracket", person.consequence().map(c -> c.low().words()).orElse(""));
            list.add(each);
        }
        tree.put("persons", list);
        return tree;
    }

    private void print(VoteResult.Person person) {
        terminal.out()
                .println("%d. %s, %s"
                        .formatted(
                                person.line().number(),
                                person.line().name(),
                                person.line().position()));
        terminal.out().println("   tín nhiệm cao: " + ResultTable.share(person, Level.HIGH_CONFIDENCE));
        terminal.out().println("   tín nhiệm: " + ResultTable.share(person, Level.CONFIDENCE));
        terminal.out().println("   tín nhiệm thấp: " + ResultTable.share(person, Level.LOW_CONFIDENCE));
        terminal.out()
                .println(
                        "   mức: " + person.consequence().map(Consequence::name).orElse("không thuộc mức nào"));
    }
}
