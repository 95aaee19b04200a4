package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** {@code tinnhiem demo}: the Hải Phòng example from plan to papers, by the commands that an office would type. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final List<String> GIVEN =
            List.of("plan.yaml", "subjects.xlsx", "voters.xlsx", "conference.yaml", "sheets.csv");

    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out = Path.of("out/demo");

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
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
        String approved = plan.resolve("plan.approved.yaml").toString();
        List<String[]> steps = List.of(
                new String[] {"plan", "check", plan.resolve("plan.yaml").toString()},
                new String[] {
                    "plan",
                    "approve",
                    plan.resolve("plan.yaml").toString(),
                    "--by",
                    "Giám đốc Sở",
                    "--on",
                    "2023-08-14",
                    "--replace"
                },
                new String[] {
                    "plan",
                    "document",
                    approved,
                    "--out",
                    work.resolve("2-van-ban").toString(),
                    "--replace"
                },
                new String[] {
                    "ballots",
                    approved,
                    "--copies",
                    "130",
                    "--out",
                    work.resolve("3-phieu").toString(),
                    "--replace"
                },
                new String[] {
                    "count",
                    approved,
                    "--conference",
                    plan.resolve("conference.yaml").toString(),
                    "--sheets",
                    plan.resolve("sheets.csv").toString(),
                    "--out",
                    work.resolve("4-ket-qua").toString(),
                    "--replace"
                },
                new String[] {"verify", work.resolve("4-ket-qua").toString()});
        for (String[] step : steps) {
            terminal.out().println();
            terminal.out().println("$ ./tinnhiem " + shown(step));
            int exit = TinNhiem.run(terminal.out(), terminal.err(), step);
            if (exit != Terminal.DONE) {
                return exit;
            }
        }
        terminal.out().println();
        terminal.out().print(Files.readString(work.resolve("4-ket-qua/summary.txt")));
        terminal.out().println();
        terminal.say("done.demo", "folder", work);
        return Terminal.DONE;
    }

    private static String shown(String[] step) {
        return String.join(
                " ",
                List.of(step).stream()
                        .map(word -> word.contains(" ") ? "\"" + word + "\"" : word)
                        .toList());
    }

    private static Path home() {
        return Path.of(System.getProperty("tinnhiem.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
