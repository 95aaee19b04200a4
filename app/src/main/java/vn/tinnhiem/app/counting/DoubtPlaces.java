package vn.tinnhiem.app.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.counting.Doubt.Option;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.store.schema.tables.records.CountDoubtRecord;
import vn.tinnhiem.rules.policy.VotePolicy;

/** Chỗ phải quyết định trên một tờ nhập tay, và câu hỏi về chỗ ấy. */
@Component
class DoubtPlaces {

    private final ApprovedPlans plans;
    private final ObjectProvider<DoubtPictures> pictures;
    private final DoubtWords words;

    DoubtPlaces(ApprovedPlans plans, ObjectProvider<DoubtPictures> pictures, DoubtWords words) {
        this.plans = plans;
        this.pictures = pictures;
        this.words = words;
    }

    /** Điều phải quyết định. */
    enum Question {
        ROW,
        ISSUED,
        ADDED,
        /** The numbers of the whole batch. */
        BATCH,
        /** The numbers of one person. */
        PERSON
    }

    /**
     * Một chỗ phải quyết định.
     *
     * @param place among the fields
     * @param number of the person on the list; 0 where it is about no person
     */
    record Place(int place, Question question, int number, String name, String position) {

        String field() {
            return Integer.toString(place);
        }

        boolean answeredBy(String decision) {
            return switch (question) {
                case ROW -> decision.matches("[1230MX]");
                case ISSUED, ADDED -> decision.matches("[yn]");
                case BATCH -> decision.matches("[0-9]{1,6},[0-9]{1,6}");
                case PERSON -> decision.matches("[0-9]{1,6}(,[0-9]{1,6}){4}");
            };
        }
    }

    /** The places of a sheet that nobody could read, or of the totals of a batch. */
    List<Place> of(Batch batch, CountDoubtRecord row) {
        List<Line> lines =
                plans.of(batch.vote()).ballot(batch.ballot()).orElseThrow().lines();
        return batch.method() == Method.TOTALS ? ofTotals(row, lines) : ofSheet(row, lines);
    }

    private static List<Place> ofTotals(CountDoubtRecord row, List<Line> lines) {
        List<Place> places = new ArrayList<>();
        String[] parts = row.getFields().split(";");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals(Totals.ASKED)) {
                places.add(
                        i == 0 ? new Place(0, Question.BATCH, 0, "", "") : place(i, Question.PERSON, lines.get(i - 1)));
            }
        }
        return places;
    }

    private static List<Place> ofSheet(CountDoubtRecord row, List<Line> lines) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < row.getFields().length(); i++) {
            if (row.getFields().charAt(i) == Typed.ASKED) {
                places.add(
                        i < lines.size()
                                ? place(i, Question.ROW, lines.get(i))
                                : new Place(i, i == lines.size() ? Question.ISSUED : Question.ADDED, 0, "", ""));
            }
        }
        return places;
    }

    private static Place place(int place, Question question, Line line) {
        return new Place(place, question, line.number(), line.name(), line.position());
    }

    /** Where the paper lies; 0 for the totals of the whole batch. */
    String where(Batch batch, long ordinal) {
        boolean several = plans.of(batch.vote()).ballots().size() > 1;
        String of = batch.number() + (several ? " (" + batch.ballot() + ")" : "");
        return ordinal > 0 ? words.say("counting.doubts.which", of, ordinal) : words.say("counting.doubts.batch", of);
    }

    /** @param lasting as of the doubt */
    Doubt doubt(Batch batch, CountDoubtRecord row, boolean lasting) {
        BallotLines lines = plans.of(batch.vote());
        String picture = pictures.stream()
                .flatMap(each -> each.address(batch.id(), row.getOrdinal()).stream())
                .findFirst()
                .orElse("");
        return new Doubt(
                row.getId(),
                where(batch, row.getOrdinal()),
                picture,
                of(batch, row).stream()
                        .map(place -> question(place, lines.policy()))
                        .toList(),
                0,
                lasting);
    }

    private Doubt.Question question(Place place, VotePolicy policy) {
        String name = place.number() > 0 ? place.number() + ". " + place.name() : "";
        return switch (place.question()) {
            case ROW -> chosen(place, name, words.row(), words.rowRules(policy), marks());
            case ISSUED ->
                chosen(place, name, words.issued(), words.issuedRules(policy), yesOrNo("counting.answer.issued"));
            case ADDED -> chosen(place, name, words.added(), words.addedRules(), yesOrNo("counting.answer.added"));
            case BATCH -> written(place, name, words.say("counting.doubts.wholeNumbers"), "0,0");
            case PERSON -> written(place, name, words.say("counting.doubts.personNumbers"), "24,1,20,3,1");
        };
    }

    private static Doubt.Question chosen(
            Place place, String name, String asked, List<String> rules, List<Option> options) {
        return new Doubt.Question(place.field(), asked, name, place.position(), List.of(), rules, options, "");
    }

    private static Doubt.Question written(Place place, String name, String asked, String example) {
        return new Doubt.Question(
                place.field(), asked, name, place.position(), List.of(), List.of(), List.of(), example);
    }

    private List<Option> marks() {
        return Stream.of("1", "2", "3", "0", "M", "X")
                .map(value -> words.mark(value, false))
                .toList();
    }

    private List<Option> yesOrNo(String key) {
        return List.of(words.yesOrNo("y", true, key, false), words.yesOrNo("n", false, key, false));
    }
}
