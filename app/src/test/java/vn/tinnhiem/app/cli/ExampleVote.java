package vn.tinnhiem.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The example votes of {@code examples/}, each run from plan to papers once for all tests. */
enum ExampleVote {
    TAY_NINH("tay-ninh", "sheets"),
    HAI_PHONG("hai-phong", "sheets"),
    QUANG_NGAI_TOTALS("quang-ngai", "totals"),
    QUANG_NGAI_SHEETS("quang-ngai", "sheets"),
    SO_A("ca-mau/so-a", "sheets"),
    SO_B("ca-mau/so-b", "sheets"),
    DANG_UY_C("ca-mau/dang-uy-c", "sheets");

    static final Path EXAMPLES = Path.of("..", "examples");

    private static final Path WORK =
            Path.of("target", "example-votes-" + System.getProperty("tinnhiem.test.process", "0"));
    private static final Map<ExampleVote, Made> MADE = new ConcurrentHashMap<>();

    private final String folder;
    private final String source;

    ExampleVote(String folder, String source) {
        this.folder = folder;
        this.source = source;
    }

    /**
     * A vote from plan to papers; nobody changes its files.
     *
     * @param folder a copy of the example, with {@code plan.approved.yaml}
     */
    record Made(Path folder, Cli check, Cli approve, Cli document, Cli count, Cli verify) {
        Path document(String name) {
            return folder.resolve("document").resolve(name);
        }

        Path result(String name) {
            return result().resolve(name);
        }

        Path result() {
            return folder.resolve("result");
        }

        List<Row> expectedCount() {
            return Rows.of(folder.resolve("expected-count.csv"));
        }

        Row expectedConference() {
            return Rows.of(folder.resolve("expected-conference.csv")).getFirst();
        }
    }

    Path example() {
        return EXAMPLES.resolve(folder);
    }

    /** The vote, run at the first call. */
    Made made() {
        return MADE.computeIfAbsent(this, ExampleVote::make);
    }

    private static Made make(ExampleVote vote) {
        Path folder = vote.copiedTo(Folders.emptied(WORK.resolve(vote.name())));
        Path plan = folder.resolve("plan.yaml");
        Path approved = folder.resolve("plan.approved.yaml");
        return new Made(
                folder,
                Cli.check(plan),
                Cli.approve(plan),
                Cli.run("plan", "document", approved, "--out", folder.resolve("document")),
                vote.count(folder, "--out", folder.resolve("result")),
                Cli.verify(folder.resolve("result")));
    }

    /** A copy of the example as it stands, not approved. */
    Path copiedTo(Path folder) {
        return Folders.copy(example(), folder);
    }

    /** A copy of the files of the vote, approved, without what was made from them. */
    Path readyIn(Path folder) {
        Path made = made().folder();
        for (String file : Folders.files(made)) {
            if (!file.contains("/")) {
                Folders.copyFile(made.resolve(file), folder.resolve(file));
            }
        }
        return folder;
    }

    /** Counts the vote of such a copy. */
    Cli count(Path folder, Object... more) {
        return Cli.run(Cli.joined(
                new Object[] {
                    "count",
                    folder.resolve("plan.approved.yaml"),
                    "--conference",
                    folder.resolve("conference.yaml"),
                    "--" + source,
                    folder.resolve(source + ".csv")
                },
                more));
    }
}
