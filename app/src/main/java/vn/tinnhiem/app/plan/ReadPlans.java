package vn.tinnhiem.app.plan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.yaml.YamlFile;

/** Những kế hoạch đã đọc: the same text is read once, since every page and every ballot entered asks for it. */
final class ReadPlans {

    private static final int MOST = 100;

    private final Catalogue catalogue = Catalogue.builtInOnly();
    private final Latest<Plan> plans = new Latest<>();
    private final Latest<BallotLines> lines = new Latest<>();

    /**
     * The plan that a text is. What it extends is of the catalogue, never a file of this machine.
     *
     * @throws vn.tinnhiem.app.kernel.Refused with every fault of the text
     */
    Plan plan(String text) {
        return plans.of(
                text,
                () -> PlanFile.parse(
                        YamlFile.parse("plan.yaml", text.getBytes(StandardCharsets.UTF_8)),
                        Path.of("plan.yaml"),
                        catalogue));
    }

    /** What counting may know of an approved text. */
    BallotLines lines(String approvedText, boolean rehearsal) {
        return lines.of(rehearsal + approvedText, () -> PlanApproval.lines(plan(approvedText), rehearsal));
    }

    /** The values asked for last. */
    private static final class Latest<T> {
        private final Map<String, T> values = new LinkedHashMap<>(16, 0.75f, true);

        synchronized T of(String key, Supplier<T> read) {
            T known = values.get(key);
            if (known != null) {
                return known;
            }
            T value = read.get();
            values.put(key, value);
            if (values.size() > MOST) {
                values.remove(values.keySet().iterator().next());
            }
            return value;
        }
    }
}
