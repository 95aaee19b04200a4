package vn.tinnhiem.app.catalogue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lời mẫu của một kế hoạch: what {@code plan new} writes down and {@code plan document} prints. Holds posts and bodies,
 * never names of persons.
 *
 * @param voteDay the day that the plan expects
 * @param subjectCount how many persons the plan names
 * @param texts by passage; a passage of one sentence is a list of one
 * @param disclosureByPost who is told in which manner, where that depends on the post
 * @param forms the annex that holds a form, as the plan numbers it: "Phụ lục 1"
 */
public record PlanTemplate(
        Optional<LocalDate> voteDay,
        Optional<Integer> subjectCount,
        Optional<Body> body,
        Map<Passage, List<String>> texts,
        List<Criterion> criteria,
        List<PostDisclosure> disclosureByPost,
        List<Role> roles,
        Map<Form, String> forms) {

    public static final PlanTemplate EMPTY = new PlanTemplate(
            Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of(), List.of(), List.of(), Map.of());

    /** A template that gives nothing but words, as a plan's own. */
    public static PlanTemplate ofTexts(Map<Passage, List<String>> texts) {
        return new PlanTemplate(
                Optional.empty(), Optional.empty(), Optional.empty(), texts, List.of(), List.of(), List.of(), Map.of());
    }

    public PlanTemplate {
        texts = Map.copyOf(texts);
        criteria = List.copyOf(criteria);
        disclosureByPost = List.copyOf(disclosureByPost);
        roles = List.copyOf(roles);
        forms = Map.copyOf(forms);
    }

    /** Whose form the papers have. */
    public enum Style {
        STATE,
        PARTY
    }

    /** The forms that a plan may annex. */
    public enum Form {
        SELF_REPORT,
        INQUIRY,
        DOSSIER_LIST,
        BALLOT,
        SUMMARY
    }

    /**
     * @param superior the line above the name in headings
     * @param place as it stands before the date
     */
    public record Body(String name, String superior, String place, String abbreviation, Style style) {}

    /**
     * @param points what it comprises; may be empty
     */
    public record Criterion(String title, List<String> points) {
        public Criterion {
            points = List.copyOf(points);
        }
    }

    /**
     * @param posts the class of posts
     * @param manner where or by what means their results are made known
     */
    public record PostDisclosure(String posts, String manner) {

        /** Whether a sentence says this already, in whatever words stand around it. */
        public boolean saidBy(String sentence) {
            String plain = sentence.toLowerCase(Locale.ROOT);
            return plain.contains(posts.toLowerCase(Locale.ROOT)) && plain.contains(manner.toLowerCase(Locale.ROOT));
        }
    }

    /** Trách nhiệm của một bên. */
    public record Role(String who, List<String> duties) {
        public Role {
            duties = List.copyOf(duties);
        }
    }

    /** The paragraphs of a passage; none where nothing states it. */
    public List<String> lines(Passage passage) {
        return texts.getOrDefault(passage, List.of());
    }

    /** The one sentence of a passage; empty where nothing states it. */
    public Optional<String> line(Passage passage) {
        return lines(passage).stream().findFirst();
    }

    /** This template, with what it leaves out taken from the one above. */
    public PlanTemplate over(PlanTemplate above) {
        return new PlanTemplate(
                voteDay.or(() -> above.voteDay),
                subjectCount.or(() -> above.subjectCount),
                body.or(() -> above.body),
                merged(Passage.class, above.texts, texts),
                criteria.isEmpty() ? above.criteria : criteria,
                disclosureByPost.isEmpty() ? above.disclosureByPost : disclosureByPost,
                roles.isEmpty() ? above.roles : roles,
                merged(Form.class, above.forms, forms));
    }

    private static <K extends Enum<K>, V> Map<K, V> merged(Class<K> keys, Map<K, V> above, Map<K, V> below) {
        Map<K, V> merged = new EnumMap<>(keys);
        merged.putAll(above);
        merged.putAll(below);
        return merged;
    }
}
