package vn.tinnhiem.app.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.rules.electorate.Places.BodyList;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Term;

/** Các kế hoạch của một đợt: every {@code plan.yaml} in the folders under one folder. */
@Term("đợt lấy phiếu của nhiều cơ quan")
@Clause({"CM-01", "CM-03", "QN-02"})
public final class PlanRound {

    private static final int DEPTH = 4;

    private PlanRound() {}

    /**
     * The lists of all bodies of the round. The plan that is checked may be among them: a body is one place however often
     * it is named.
     *
     * @throws Refused when the folder holds no plan, or one of them is at fault
     */
    public static List<BodyList> lists(Path folder, Catalogue catalogue) {
        List<Plan> plans = files(folder).stream()
                .map(file -> PlanFile.read(file, catalogue))
                .toList();
        if (plans.isEmpty()) {
            throw new Refused(Problem.of(Fault.F403_NO_PLANS, folder.toString(), ""));
        }
        return plans.stream()
                .map(plan -> new BodyList(plan.body().name(), PlanSubjects.read(plan)))
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refused(Problem.of(Fault.F101_FILE_MISSING, folder.toString(), "", "file", folder));
        }
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(p -> p.getFileName().toString().equals("plan.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
