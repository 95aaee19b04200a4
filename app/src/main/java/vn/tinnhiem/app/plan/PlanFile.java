package vn.tinnhiem.app.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.catalogue.Chain;
import vn.tinnhiem.app.catalogue.LayerReader;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.catalogue.PlanTemplate;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.plan.Office.PlanSigner;
import vn.tinnhiem.app.plan.Plan.Chair;
import vn.tinnhiem.app.plan.Plan.PlanPaper;
import vn.tinnhiem.app.plan.Plan.Roles;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.app.yaml.YamlMap;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Layers;
import vn.tinnhiem.rules.policy.Setting;

/** Đọc {@code plan.yaml} và {@code plan.approved.yaml}. */
public final class PlanFile {

    /** The only format so far. */
    static final String FORMAT = "tinnhiem/plan/1";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    private final YamlMap root;
    private final Path path;
    private final Chain chain;
    private final PlanTemplate template;

    private PlanFile(YamlMap root, Path path, Chain chain) {
        this.root = root;
        this.path = path;
        this.chain = chain;
        this.template = chain.template();
    }

    /**
     * @throws vn.tinnhiem.app.kernel.Refused with every fault of the file and of the catalogue files that it extends
     */
    public static Plan read(Path path, Catalogue catalogue) {
        return parse(YamlFile.read(path), path, catalogue);
    }

    /**
     * As {@link #read}, of a text that need not be on disk.
     *
     * @param path where the plan stands or would stand
     */
    public static Plan parse(YamlFile file, Path path, Catalogue catalogue) {
        YamlMap root = file.root();
        if (root.has("format") && !root.text("format").equals(FORMAT)) {
            root.fault("format", Fault.F501_UNKNOWN_FORMAT, "format", FORMAT);
        } else {
            root.text("format");
        }
        String reference = root.text("extends");
        if (reference.isEmpty()) {
            file.refuseIfFaulty();
        }
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(Path.of("."));
        Plan plan = new PlanFile(root, path, catalogue.chain(reference, folder)).plan();
        file.refuseIfFaulty();
        return plan;
    }

    private Plan plan() {
        String id = root.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            root.fault("id", Fault.F402_NOT_AN_ID, "value", id);
        }
        PlanTemplate.Body body = body();
        PaperStyle style = root.optionalChoice("style", PaperStyle.class)
                .orElse(PaperStyle.valueOf(body.style().name()));
        Optional<YamlMap> document = root.optionalMap("document");
        PlanTemplate texts =
                document.map(this::ownTexts).orElse(PlanTemplate.EMPTY).over(template);
        List<Layer> layers = new ArrayList<>(chain.layers().layers());
        layers.add(LayerReader.read(root, id, Layer.Kind.PLAN, false, layers));
        return new Plan(
                path,
                id,
                root.optionalText("title")
                        .or(() -> template.line(Passage.TITLE))
                        .orElse(""),
                style,
                body,
                root.date("voteDay"),
                root.optionalChoice("voteDayStatus", DayStatus.class).orElse(DayStatus.FIXED) == DayStatus.PROVISIONAL,
                root.optionalText("voteDayReason"),
                number("termStart", 1930, 2200),
                root.optionalDate("councilVoteDay"),
                number("subjectCount", 1, 1000),
                root.optionalText("subjects").orElse("subjects.xlsx"),
                root.optionalText("voters").orElse("voters.xlsx"),
                paper(document, body, style, texts),
                roles(root.optionalMap("conference"), texts),
                texts,
                chain,
                new Layers(layers),
                root.optionalMap("approval").map(PlanFile::approval));
    }

    private enum DayStatus {
        PROVISIONAL,
        FIXED
    }

    private OptionalInt number(String key, long min, long max) {
        OptionalLong number = root.optionalWholeNumber(key, min, max);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private PlanTemplate.Body body() {
        Optional<PlanTemplate.Body> above = template.body();
        Optional<YamlMap> own = root.optionalMap("body");
        if (own.isEmpty() && above.isPresent()) {
            return above.get();
        }
        YamlMap map = own.orElseGet(() -> root.map("body"));
        return new PlanTemplate.Body(
                map.text("name"),
                map.optionalText("superior").orElse(""),
                map.text("place"),
                map.text("abbreviation"),
                above.map(PlanTemplate.Body::style).orElse(PlanTemplate.Style.STATE));
    }

    private PlanTemplate ownTexts(YamlMap document) {
        Map<Passage, List<String>> texts = new EnumMap<>(Passage.class);
        // "signer" is a person here, and only a post in a template.
        for (Passage passage : EnumSet.complementOf(EnumSet.of(Passage.SIGNER))) {
            List<String> lines = document.texts(Setting.written(passage));
            if (!lines.isEmpty()) {
                texts.put(passage, lines);
            }
        }
        return PlanTemplate.ofTexts(texts);
    }

    private static PlanPaper paper(
            Optional<YamlMap> document, PlanTemplate.Body body, PaperStyle style, PlanTemplate texts) {
        String written = document.flatMap(d -> d.optionalText("number")).orElse("      ");
        String number = written.contains("/") || written.contains("-")
                ? written
                : style == PaperStyle.STATE
                        ? padded(written) + "/KH-" + body.abbreviation()
                        : padded(written) + "-KH/" + body.abbreviation();
        Optional<YamlMap> signer = document.flatMap(d -> d.optionalMap("signer"));
        return new PlanPaper(
                number,
                document.flatMap(d -> d.optionalDate("date")),
                new PlanSigner(
                        signer.flatMap(s -> s.optionalText("authority")).orElse(""),
                        signer.flatMap(s -> s.optionalText("post"))
                                .or(() -> texts.line(Passage.SIGNER))
                                .orElse(""),
                        signer.flatMap(s -> s.optionalText("name")).orElse("")));
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Roles roles(Optional<YamlMap> conference, PlanTemplate texts) {
        Chair chair = conference
                .flatMap(c -> c.optionalMap("chair"))
                .map(c -> new Chair(c.optionalText("name").orElse(""), c.text("position")))
                .orElseGet(() -> new Chair("", texts.line(Passage.CHAIR).orElse("")));
        List<String> observers = conference.map(c -> c.texts("observers")).orElse(List.of());
        return new Roles(
                chair,
                conference
                        .flatMap(c -> c.optionalText("secretariat"))
                        .or(() -> texts.line(Passage.SECRETARIAT))
                        .orElse(""),
                observers.isEmpty() ? texts.lines(Passage.OBSERVERS) : observers);
    }

    private static Approval approval(YamlMap map) {
        List<Ballot> ballots = new ArrayList<>();
        for (YamlMap ballot : map.maps("ballots")) {
            ballots.add(new Ballot(
                    ballot.text("ballot"),
                    ballot.maps("persons").stream()
                            .map(p -> new Line(
                                    (int) p.wholeNumber("number", 1, 10_000), p.text("name"), p.text("position")))
                            .toList()));
        }
        return new Approval(map.text("by"), map.date("on"), map.text("digest"), ballots);
    }
}
