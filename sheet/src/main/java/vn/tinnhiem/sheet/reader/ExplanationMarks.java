package vn.tinnhiem.sheet.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.PrintedShape;
import vn.tinnhiem.sheet.straighten.PrintedShape.Kind;
import vn.tinnhiem.sheet.straighten.Steps;

/** Các hình trước khi đọc mực: the page as it is in the file, its marks, its codes. */
final class ExplanationMarks {

    private static final int MOST_WIDE = 1200;
    private static final int HISTOGRAM = 120;
    private static final int GRAYS = 256;
    private static final int GAP = 24;

    private final ScannedPage page;
    private final List<Form> forms;
    private final Steps steps;
    private final ExplanationWords words;
    private final ExplanationLetters letters = new ExplanationLetters();

    ExplanationMarks(ScannedPage page, List<Form> forms, Steps steps, ExplanationWords words) {
        this.page = page;
        this.forms = forms;
        this.steps = steps;
        this.words = words;
    }

    /** Step 1. */
    ExplanationCanvas page(List<String> verdict) {
        List<String> lines = new ArrayList<>(verdict);
        lines.add(words.say(
                "page",
                Map.of(
                        "width", page.ink().width(),
                        "height", page.ink().height(),
                        "dpi", page.dpi() > 0 ? page.dpi() : "?",
                        "kind", words.say(page.bilevel() ? "bilevel" : colour() ? "colour" : "gray"))));
        lines.add(words.say(
                "levels",
                Map.of(
                        "paper", steps.paper(),
                        "black", steps.black(),
                        "threshold", steps.threshold(),
                        "dark", String.format(Locale.ROOT, "%.1f", 100 * steps.darkShare()))));
        Plane plane = reduced();
        ExplanationCanvas canvas =
                new ExplanationCanvas(plane.width(), plane.height() + HISTOGRAM + GAP, lines, letters);
        histogram(canvas);
        canvas.picture(plane, 0, HISTOGRAM + GAP);
        mask(canvas, HISTOGRAM + GAP);
        canvas.box(0, HISTOGRAM + GAP, plane.width() - 1.0, plane.height() - 1.0, ExplanationCanvas.GRAY);
        return canvas;
    }

    /** Grays of the page from black to white, in steps that double; the three levels marked. */
    private void histogram(ExplanationCanvas canvas) {
        int[] counts = new int[GRAYS];
        for (byte pixel : page.print().pixels()) {
            counts[pixel & 0xFF]++;
        }
        double most = Math.log1p(page.print().pixels().length);
        for (int gray = 0; gray < GRAYS; gray++) {
            double height = HISTOGRAM * Math.log1p(counts[gray]) / most;
            canvas.fill(GAP + 2.0 * gray, HISTOGRAM - height, 2, height, ExplanationCanvas.GRAY);
        }
        Stream.of(
                        Map.entry(steps.black(), ExplanationCanvas.BLACK),
                        Map.entry(steps.threshold(), ExplanationCanvas.RED),
                        Map.entry(steps.paper(), ExplanationCanvas.BLUE))
                .forEach(level -> canvas.fill(GAP + 2.0 * level.getKey(), 0, 3, HISTOGRAM, level.getValue()));
        canvas.box(GAP, 0, 2.0 * GRAYS, HISTOGRAM, ExplanationCanvas.GRAY);
    }

    /** Step 2. */
    ExplanationCanvas corners(PageReading reading) {
        List<String> lines = new ArrayList<>();
        if (steps.sheets().isEmpty()) {
            lines.add(words.say("noMarks"));
        } else {
            lines.add(words.say("marks"));
        }
        if (steps.sheets().size() > 1) {
            lines.add(words.say("turns", Map.of("count", steps.sheets().size())));
        }
        if (steps.mirrored()) {
            lines.add(words.say("mirrored"));
        }
        if (reading instanceof PageReading.Sheet sheet) {
            lines.add(posture(sheet.posture()));
        }
        Plane plane = reduced();
        List<Drawn> drawn = new ArrayList<>();
        for (Homography sheet : steps.sheets()) {
            LayoutJson layout = layout(reading);
            for (PrintedShape shape : PrintedShape.of(page, sheet, layout, steps.paper() - steps.black())) {
                drawn.add(new Drawn(shape, scaled(sheet, 0)));
            }
        }
        for (Kind kind : Kind.values()) {
            long all = drawn.stream().filter(each -> each.shape.kind() == kind).count();
            long found = drawn.stream()
                    .filter(each -> each.shape.kind() == kind && each.shape.found())
                    .count();
            if (all > 0) {
                lines.add(words.say("shapes." + kind.name(), Map.of("found", found, "all", all)));
            }
        }
        ExplanationCanvas canvas = new ExplanationCanvas(plane.width(), plane.height(), lines, letters);
        canvas.picture(plane, 0, 0);
        mask(canvas, 0);
        drawn.forEach(each -> each.on(canvas));
        canvas.box(0, 0, plane.width() - 1.0, plane.height() - 1.0, ExplanationCanvas.GRAY);
        return canvas;
    }

    private record Drawn(PrintedShape shape, Homography view) {
        void on(ExplanationCanvas canvas) {
            Rect expected = shape.expected();
            canvas.outline(
                    expected.inset(-0.6), view, shape.found() ? ExplanationCanvas.BLUE : ExplanationCanvas.RED, 2);
            if (shape.found()) {
                Rect seen = new Rect(
                        expected.x() + shape.dx(), expected.y() + shape.dy(), expected.width(), expected.height());
                canvas.outline(seen, view, ExplanationCanvas.GREEN, 2);
                double far = Math.hypot(shape.dx(), shape.dy());
                if (far > 0.2) {
                    canvas.label(
                            String.format(Locale.ROOT, "%.2f mm", far),
                            view.x(seen.right() + 1, seen.centreY()),
                            view.y(seen.right() + 1, seen.centreY()),
                            14,
                            far > 0.7 ? ExplanationCanvas.RED : ExplanationCanvas.GREEN);
                }
            }
        }
    }

    private String posture(Posture posture) {
        return words.say(
                "posture",
                Map.of(
                        "dpi", String.format(Locale.ROOT, "%.1f", posture.dpi()),
                        "turn", String.format(Locale.ROOT, "%.2f", posture.turnDegrees()),
                        "stretch", String.format(Locale.ROOT, "%.4f", posture.stretch()),
                        "residual", String.format(Locale.ROOT, "%.2f", posture.residualMm()),
                        "view", words.say(posture.photo() ? "photo" : "scan")));
    }

    private LayoutJson layout(PageReading reading) {
        return forms.stream()
                .map(Form::layout)
                .filter(layout -> reading instanceof PageReading.Sheet sheet
                        && layout.ballotId().equals(sheet.ballot()))
                .findFirst()
                .orElse(forms.getFirst().layout());
    }

    private boolean colour() {
        return page.ink() != page.print();
    }

    private double scale() {
        return Math.min(1, (double) MOST_WIDE / page.ink().width());
    }

    private Plane reduced() {
        Rect whole = new Rect(0, 0, page.ink().width(), page.ink().height());
        return SheetView.asDecoded(page.ink()).part(whole, scale());
    }

    private void mask(ExplanationCanvas canvas, int down) {
        for (Homography sheet : steps.sheets()) {
            for (Form form : forms) {
                canvas.mask(form.layout().signatureZone(), scaled(sheet, down));
                if (steps.mirrored()) {
                    canvas.mask(ReviewPicture.flipped(form.layout()), scaled(sheet, down));
                }
            }
        }
    }

    private Homography scaled(Homography sheet, int down) {
        double s = scale();
        return new Homography(
                s * sheet.a(),
                s * sheet.b(),
                s * sheet.c(),
                s * sheet.d() + down * sheet.g(),
                s * sheet.e() + down * sheet.h(),
                s * sheet.f() + down,
                sheet.g(),
                sheet.h());
    }
}
