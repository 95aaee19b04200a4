package vn.tinnhiem.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.catalogue.PlanTemplate.PostDisclosure;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.law.Clause;

/**
 * Danh mục công khai của một kế hoạch: its lines in its own words, and the classes of posts where the manner depends on
 * them.
 */
@Clause({"HP-29", "HP-30", "CM-08", "TN-17", "QN-03"})
record DisclosureList(List<Item> items) {

    DisclosureList {
        items = List.copyOf(items);
    }

    /**
     * Một mục phải làm.
     *
     * @param words as the plan has them; for a class of posts that no line speaks of, the class and its manner
     * @param posts the class of posts; empty for a line that is for everybody
     * @param persons of that class, where it is one
     */
    record Item(String words, Optional<String> posts, List<Line> persons) {}

    /**
     * @param chosen the class of a person, by number; where none was chosen it is the last one, which is for all others
     */
    static DisclosureList of(Plan plan, List<Line> persons, Map<Integer, String> chosen) {
        List<String> lines = plan.texts().lines(Passage.DISCLOSURE);
        List<Item> items = new ArrayList<>();
        lines.stream()
                .filter(line -> classes(plan).stream().noneMatch(each -> each.saidBy(line)))
                .forEach(line -> items.add(new Item(line, Optional.empty(), List.of())));
        for (PostDisclosure each : classes(plan)) {
            items.add(new Item(
                    lines.stream()
                            .filter(each::saidBy)
                            .findFirst()
                            .orElseGet(() -> each.posts() + ": " + each.manner()),
                    Optional.of(each.posts()),
                    persons.stream()
                            .filter(person -> classOf(plan, person, chosen).equals(each.posts()))
                            .toList()));
        }
        return new DisclosureList(items);
    }

    static List<PostDisclosure> classes(Plan plan) {
        return plan.texts().disclosureByPost();
    }

    /** The class of posts that a person's result is made known by; empty where the plan has none. */
    static String classOf(Plan plan, Line person, Map<Integer, String> chosen) {
        List<PostDisclosure> classes = classes(plan);
        String last = classes.isEmpty() ? "" : classes.getLast().posts();
        return chosen.getOrDefault(person.number(), last);
    }
}
