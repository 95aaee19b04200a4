package vn.tinnhiem.sheet.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import vn.tinnhiem.sheet.ink.BoxInk;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Steps;
import vn.tinnhiem.sheet.straighten.Straightening;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Giải thích một trang đã được đọc thế nào: a picture of every step that was reached, numbered. The place to sign is masked
 * on all of them wherever marks say where it is.
 */
public final class PageExplanation {

    /** Every file that an explanation may write. */
    public static final List<String> FILES = List.of(
            "1-page.png", "2-corners.png", "3-code.png", "4-rows.png", "5-ink.png", "6-elsewhere.png", "7-verdict.png");

    private final ScannedPage page;
    private final List<Form> forms;
    private final Path folder;
    private final ExplanationWords words;

    private PageExplanation(ScannedPage page, List<Form> forms, Path folder, ExplanationWords words) {
        this.page = page;
        this.forms = forms;
        this.folder = folder;
        this.words = words;
    }

    /**
     * Reads the page as {@link SheetReader} does and draws it.
     *
     * @param folder exists; gets those of {@link #FILES} that can be drawn
     * @param say the sentence of a key with its values, in the reader's language
     * @throws IOException where a form's blank ballots cannot be read, or the folder cannot be written
     */
    public static PageReading write(
            ScannedPage page, List<Form> forms, Path folder, BiFunction<String, Map<String, ?>, String> say)
            throws IOException {
        SheetReader reader = SheetReader.of(forms, Thresholds.STANDARD);
        PageReading reading = reader.read(page);
        new PageExplanation(page, forms, folder, new ExplanationWords(say)).draw(reading, reader);
        return reading;
    }

    private void draw(PageReading reading, SheetReader reader) throws IOException {
        Straightening straightening = Form.straightening(forms);
        Steps steps = straightening.steps(page);
        ExplanationMarks marks = new ExplanationMarks(page, forms, steps, words);
        List<String> verdict = verdict(reading);
        marks.page(verdict).write(file(1));
        marks.corners(reading).write(file(2));
        if (steps.sheets().size() == 1) {
            Homography sheet = steps.sheets().getFirst();
            new ExplanationCodes(page.print(), sheet, forms, words).picture().write(file(3));
        }
        if (reading instanceof PageReading.Sheet sheet && straightening.of(page) instanceof Upright upright) {
            List<BoxInk> boxes = reader.ink(upright).boxes();
            ExplanationSheet drawn = new ExplanationSheet(upright, boxes, words);
            drawn.rows().write(file(4));
            new ExplanationBoxes(upright, boxes, words).picture().write(file(5));
            drawn.elsewhere(sheet).write(file(6));
            drawn.verdict(sheet, verdict).write(file(7));
        }
    }

    private List<String> verdict(PageReading reading) {
        List<String> lines = new ArrayList<>();
        switch (reading) {
            case PageReading.Sheet sheet -> {
                lines.add(
                        sheet.sightings().isEmpty()
                                ? words.say("clear", Map.of("ballot", sheet.ballot()))
                                : words.say(
                                        "doubtful",
                                        Map.of(
                                                "ballot",
                                                sheet.ballot(),
                                                "count",
                                                sheet.sightings().size())));
                sheet.sightings().stream()
                        .map(sighting -> "• " + words.doubt(sighting, layout(sheet)) + score(sighting))
                        .distinct()
                        .forEach(lines::add);
            }
            case PageReading.BlankSide _ -> lines.add(words.say("blankSide", Map.of()));
            case PageReading.Unreadable(var cause, String code) ->
                lines.add(words.say("unreadable", Map.of("cause", words.cause(cause)))
                        + (code.isEmpty() ? "" : " [" + code + "]"));
        }
        return lines;
    }

    private LayoutJson layout(PageReading.Sheet sheet) {
        return forms.stream()
                .map(Form::layout)
                .filter(layout -> layout.ballotId().equals(sheet.ballot()))
                .findFirst()
                .orElseThrow();
    }

    private static String score(Sighting sighting) {
        return String.format(Locale.ROOT, " [%s %.3f]", sighting.doubt().name(), sighting.score());
    }

    private Path file(int number) {
        return folder.resolve(FILES.get(number - 1));
    }
}
