package vn.tinnhiem.app.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Subject;

/** The plans of {@code examples/}, and votes made from them. */
final class ExamplePlans {

    static final Path EXAMPLES = Path.of("..", "examples");

    /** One for each of the four seeds. */
    static final List<String> FOLDERS = List.of("hai-phong", "tay-ninh", "quang-ngai", "ca-mau/so-a");

    private ExamplePlans() {}

    static String text(String folder) {
        try {
            return Files.readString(EXAMPLES.resolve(folder).resolve("plan.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Subject> subjects(String folder) {
        return Rosters.subjects(EXAMPLES.resolve(folder).resolve("subjects.xlsx"));
    }

    static List<Electorate.Entry> voters(String folder) {
        return Rosters.voters(EXAMPLES.resolve(folder).resolve("voters.xlsx"));
    }

    /** A vote with the plan and the lists of an example. */
    static String make(Votes votes, String folder) {
        return votes.make(text(folder), subjects(folder), voters(folder), true);
    }
}
