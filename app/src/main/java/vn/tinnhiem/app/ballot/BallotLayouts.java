package vn.tinnhiem.app.ballot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reader.Form;

/**
 * Các mẫu phiếu đã in, đọc lại từ thư mục của {@code tinnhiem ballots}: {@code layout.json} and the blank ballots.
 *
 * @param folder where they lie
 * @param json the text of {@code layout.json}
 * @param forms one per ballot of the vote, in its order
 * @param blankDigests SHA-256 of each form's blank ballots, in the same order
 */
public record BallotLayouts(Path folder, String json, List<Form> forms, List<String> blankDigests) {

    public static final String LAYOUT = "layout.json";
    public static final String KEY = "ballot.key";

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    public BallotLayouts {
        forms = List.copyOf(forms);
        blankDigests = List.copyOf(blankDigests);
    }

    /** The file as it is written. */
    private record Written(String format, String vote, String planDigest, String unit, List<Each> ballots) {}

    private record Each(String file, int index, LayoutJson layout) {}

    /**
     * Reads and checks everything against the vote, positions against the layout version that stands in the codes.
     *
     * @throws Refused F801 (no layout), F802 (damaged), F803 (another vote), F804 (another plan), F805 (no blank ballots)
     */
    public static BallotLayouts read(Path folder, BallotLines vote) {
        Path file = folder.resolve(LAYOUT);
        if (!Files.isRegularFile(file)) {
            throw refused(Fault.F801_LAYOUT_MISSING, folder, "file", LAYOUT);
        }
        String json = SourceText.read(file);
        Written written = written(file, json);
        if (!written.vote().equals(vote.voteId())) {
            throw refused(Fault.F803_LAYOUT_OF_ANOTHER_VOTE, file, "vote", vote.voteId(), "other", written.vote());
        }
        if (!written.planDigest().equals(vote.digest())) {
            throw refused(Fault.F804_LAYOUT_OF_ANOTHER_PLAN, file);
        }
        LayoutFaults.check(
                file, vote, written.ballots().stream().map(Each::layout).toList());
        List<Form> forms = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < written.ballots().size(); i++) {
            Each each = written.ballots().get(i);
            Ballot ballot = vote.ballots().get(i);
            if (each.index() != i + 1 || !each.file().equals(BallotPack.fileOf(vote, ballot))) {
                throw refused(Fault.F802_LAYOUT_DAMAGED, file, "cause", "ballots[" + i + "]");
            }
            Path blank = folder.resolve(each.file());
            digests.add(digest(blank));
            forms.add(new Form(each.index(), each.layout(), blank.toAbsolutePath()));
        }
        return new BallotLayouts(folder, json, forms, digests);
    }

    /** The forms of a layout that was checked before, by whoever only reads pages. */
    public static List<Form> forms(Path folder, String json) {
        return written(folder.resolve(LAYOUT), json).ballots().stream()
                .map(each -> new Form(each.index(), each.layout(), folder.resolve(each.file())))
                .toList();
    }

    /** The form of a ballot, by its id. */
    public Optional<Form> form(String ballotId) {
        return forms.stream()
                .filter(form -> form.layout().ballotId().equals(ballotId))
                .findFirst();
    }

    /** SHA-256 over everything that a reading depends on. */
    public String digest() {
        return CanonicalJson.sha256((json + String.join("\n", blankDigests)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key of the vote.
     *
     * @param named where it lies; empty for {@value #KEY} in the same folder
     * @throws Refused F806 (no key) or F409 (not of this vote)
     */
    public static BallotKey key(Path folder, Optional<Path> named, BallotLines vote) {
        Path file = named.orElse(folder.resolve(KEY));
        if (!Files.isRegularFile(file)) {
            throw refused(Fault.F806_KEY_MISSING, file);
        }
        return BallotKey.read(SourceText.read(file), vote.voteId())
                .orElseThrow(() -> refused(Fault.F409_NOT_THIS_KEY, file, "vote", vote.voteId()));
    }

    private static Written written(Path file, String json) {
        try {
            Written written = STRICT.readValue(json, Written.class);
            if (!written.format().equals("tinnhiem/layouts/1")
                    || !written.unit().equals("mm")) {
                throw refused(Fault.F802_LAYOUT_DAMAGED, file, "cause", "format");
            }
            return written;
        } catch (JacksonException e) {
            throw refused(Fault.F802_LAYOUT_DAMAGED, file, "cause", String.valueOf(e.getOriginalMessage()));
        }
    }

    private static String digest(Path blank) {
        try {
            return CanonicalJson.sha256(Files.readAllBytes(blank));
        } catch (IOException e) {
            throw refused(Fault.F805_BLANK_BALLOTS_MISSING, blank);
        }
    }

    private static Refused refused(Fault fault, Path file, Object... namesAndValues) {
        return new Refused(Problem.of(fault, file.toString(), "", namesAndValues));
    }
}
