package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** {@code tinnhiem demo}: the Hải Phòng example from plan to papers, by the commands that an office would type; then the
 * office application with rehearsals. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final List<String> GIVEN = List.of("plan.yaml", "subjects.xlsx", "voters.xlsx", "conference.yaml");

    private static final String BALLOTS = "3-phieu";
    private static final String RESULT = "4-ket-qua";

    private static final String DATA = "data";
    private static final int PORT = 8080;

    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out = Path.of("out/demo");

    @Option(names = "--no-serve")
    private boolean noServe;

    @Option(names = "--port", paramLabel = "N")
    private int port = PORT;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A command, and the exit code with which it does what it should. */
    private record Step(int exit, List<String> words) {
        static Step of(String... words) {
            return new Step(Terminal.DONE, List.of(words));
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path example = home().resolve("examples/hai-phong");
        if (!Files.isDirectory(example)) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, example.toString(), "", "file", example));
        }
        Path work = Files.createDirectories(out.isAbsolute() ? out : home().resolve(out))
                .normalize();
        Path plan = Files.createDirectories(work.resolve("1-ke-hoach"));
        for (String file : GIVEN) {
            Files.copy(example.resolve(file), plan.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Step step : steps(example, work, plan)) {
            terminal.out().println();
            terminal.out().println("$ ./tinnhiem " + Terminal.typed(step.words()));
            int exit = TinNhiem.run(terminal.out(), terminal.err(), step.words().toArray(String[]::new));
            if (exit != step.exit()) {
                return exit == Terminal.DONE ? Terminal.OUR_FAULT : exit;
            }
            if (exit == Terminal.NEEDS_A_PERSON) {
                terminal.say("demo.decide", "review", work.resolve(RESULT).resolve("review"));
            }
        }
        terminal.out().println();
        terminal.out().print(Files.readString(work.resolve(RESULT).resolve("summary.txt")));
        terminal.out().println();
        terminal.say("done.demo", "folder", work);
        if (!noServe) {
            serve(work.resolve(DATA));
        }
        return Terminal.DONE;
    }

    /** It ends with the process, as {@code serve} does. */
    private void serve(Path data) throws InterruptedException {
        terminal.out().println();
        terminal.say("demo.loading");
        DemoOffice demo = DemoOffice.start(data, port);
        terminal.say("demo.card");
        demo.passwords().forEach((login, password) -> terminal.say("demo.login." + login, "password", password));
        terminal.say("serve.ready", "address", demo.office().address(), "data", data);
        new CountDownLatch(1).await();
    }

    private static List<Step> steps(Path example, Path work, Path plan) {
        String approved = plan.resolve("plan.approved.yaml").toString();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("plan", "check", plan.resolve("plan.yaml").toString()));
        steps.add(Step.of(
                "plan",
                "approve",
                plan.resolve("plan.yaml").toString(),
                "--by",
                "Giám đốc Sở",
                "--on",
                "2023-08-14",
                "--replace"));
        steps.add(Step.of(
                "plan", "document", approved, "--out", work.resolve("2-van-ban").toString(), "--replace"));
        steps.add(Step.of(
                "ballots",
                approved,
                "--copies",
                "130",
                "--key",
                example.resolve("ballot.key").toString(),
                "--out",
                work.resolve(BALLOTS).toString(),
                "--replace"));
        List<String> count = List.of(
                "count",
                approved,
                "--conference",
                plan.resolve("conference.yaml").toString());
        List<String> scanned = joined(
                count,
                List.of(
                        "--ballots",
                        work.resolve(BALLOTS).toString(),
                        "--scans",
                        example.resolve("scans").toString()));
        List<String> out = List.of("--out", work.resolve(RESULT).toString(), "--replace");
        List<String> decided =
                List.of("--decisions", example.resolve("scans-decisions.csv").toString());
        steps.add(new Step(Terminal.NEEDS_A_PERSON, joined(scanned, out)));
        steps.add(new Step(Terminal.DONE, joined(joined(scanned, decided), out)));
        steps.add(Step.of("verify", work.resolve(RESULT).toString()));
        return steps;
    }

    private static List<String> joined(List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private static Path home() {
        return Path.of(System.getProperty("tinnhiem.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
