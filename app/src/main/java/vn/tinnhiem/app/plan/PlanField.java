package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.plan.Office.PlanSigner;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.schedule.VoteWindow;

/**
 * Một ô của kế hoạch sửa được trên màn hình.
 *
 * @param path the key in {@code plan.yaml}, its groups with dots
 * @param section which form it stands on
 * @param choices what can be chosen; none for what is typed
 * @param shown what holds now, the plan's own or inherited
 */
record PlanField(String path, Section section, Kind kind, List<String> choices, Function<Plan, String> shown) {

    /** The forms of the page. */
    enum Section {
        GENERAL,
        TIME,
        DOCUMENT,
        CONFERENCE,
        TEXTS;

        /** As addresses and keys of words have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is typed. */
    enum Kind {
        TEXT,
        LINES,
        DATE,
        NUMBER,
        CHOICE
    }

    static final List<PlanField> ALL = List.of(
            text("title", Section.GENERAL, Plan::title),
            text("id", Section.GENERAL, Plan::id),
            choice("style", Section.GENERAL, List.of("state", "party"), plan -> Setting.written(plan.style())),
            text("body.name", Section.GENERAL, plan -> plan.body().name()),
            text("body.superior", Section.GENERAL, plan -> plan.body().superior()),
            text("body.place", Section.GENERAL, plan -> plan.body().place()),
            text("body.abbreviation", Section.GENERAL, plan -> plan.body().abbreviation()),
            number("subjectCount", Section.GENERAL, Plan::subjectCount),
            choice(
                    "voteDayStatus",
                    Section.TIME,
                    List.of("provisional", "fixed"),
                    plan -> plan.provisional() ? "provisional" : "fixed"),
            text("voteDayReason", Section.TIME, plan -> plan.voteDayReason().orElse("")),
            date("voteWindow.from", Section.TIME, plan -> window(plan).flatMap(VoteWindow::from)),
            date("voteWindow.to", Section.TIME, plan -> window(plan).flatMap(VoteWindow::to)),
            number("termStart", Section.TIME, Plan::termStart),
            date("councilVoteDay", Section.TIME, Plan::councilVoteDay),
            text("document.number", Section.DOCUMENT, PlanField::writtenNumber),
            date("document.date", Section.DOCUMENT, plan -> plan.paper().date()),
            text(
                    "document.signer.authority",
                    Section.DOCUMENT,
                    plan -> signer(plan).authority()),
            text("document.signer.post", Section.DOCUMENT, plan -> signer(plan).post()),
            text("document.signer.name", Section.DOCUMENT, plan -> signer(plan).name()),
            text(
                    "conference.chair.name",
                    Section.CONFERENCE,
                    plan -> plan.roles().chair().name()),
            text(
                    "conference.chair.position",
                    Section.CONFERENCE,
                    plan -> plan.roles().chair().position()),
            text(
                    "conference.secretariat",
                    Section.CONFERENCE,
                    plan -> plan.roles().secretariat()),
            lines(
                    "conference.observers",
                    Section.CONFERENCE,
                    plan -> plan.roles().observers()),
            passage(Passage.VOTER_GROUPS),
            passage(Passage.BASES),
            passage(Passage.RECIPIENTS),
            passage(Passage.ORIGINALS),
            passage(Passage.REPORT_TO),
            passage(Passage.PURPOSE),
            passage(Passage.SCOPE),
            passage(Passage.BAN),
            passage(Passage.TIME),
            passage(Passage.PREPARATION),
            passage(Passage.ORGANISATION));

    static Stream<PlanField> of(Section section) {
        return ALL.stream().filter(field -> field.section() == section);
    }

    /** The keys on the way to it. */
    List<String> keys() {
        return List.of(path.split("\\."));
    }

    /** The name of its input: no dots, so that it can be an id. */
    public String input() {
        return path.replace('.', '-');
    }

    private static PlanField text(String path, Section section, Function<Plan, String> shown) {
        return new PlanField(path, section, Kind.TEXT, List.of(), shown);
    }

    private static PlanField choice(String path, Section section, List<String> choices, Function<Plan, String> shown) {
        return new PlanField(path, section, Kind.CHOICE, choices, shown);
    }

    private static PlanField number(String path, Section section, Function<Plan, OptionalInt> shown) {
        return new PlanField(path, section, Kind.NUMBER, List.of(), plan -> {
            OptionalInt number = shown.apply(plan);
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        });
    }

    private static PlanField date(String path, Section section, Function<Plan, Optional<LocalDate>> shown) {
        return new PlanField(
                path,
                section,
                Kind.DATE,
                List.of(),
                plan -> shown.apply(plan).map(TypedDate::shown).orElse(""));
    }

    private static PlanField lines(String path, Section section, Function<Plan, List<String>> shown) {
        return new PlanField(path, section, Kind.LINES, List.of(), plan -> String.join("\n", shown.apply(plan)));
    }

    private static PlanField passage(Passage passage) {
        return lines(
                "document." + Setting.written(passage),
                Section.TEXTS,
                plan -> plan.texts().lines(passage));
    }

    private static Optional<VoteWindow> window(Plan plan) {
        return plan.policy().voteWindow().map(Stated::value);
    }

    private static PlanSigner signer(Plan plan) {
        return plan.paper().signer();
    }

    /** The number without the symbol that follows from the body; empty while there is none. */
    private static String writtenNumber(Plan plan) {
        String number = plan.paper().number();
        String state = "/KH-" + plan.body().abbreviation();
        String party = "-KH/" + plan.body().abbreviation();
        String bare = number.endsWith(state)
                ? number.substring(0, number.length() - state.length())
                : number.endsWith(party) ? number.substring(0, number.length() - party.length()) : number;
        return bare.strip();
    }
}
