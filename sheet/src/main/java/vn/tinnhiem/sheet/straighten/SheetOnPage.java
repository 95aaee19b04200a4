package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.Sighting;

/** Một tờ phiếu đã biết nằm đâu trong trang: which ballot it is by its code, its rows by their ticks. */
final class SheetOnPage {

    private static final double TICK_CONTRAST = 0.4;
    private static final double MOST_RESIDUAL_MM = 0.7;
    private static final double MOST_SKEW_DEGREES = 5;
    private static final double LEAST_DPI = 98;
    private static final double LEAST_CONTRAST = 80;
    private static final double PHOTO_PERSPECTIVE = 0.012;
    private static final double MM_PER_INCH = 25.4;

    private final ScannedPage page;
    private final Pose pose;
    private final List<Candidate> candidates;
    private final Probe probe;

    SheetOnPage(ScannedPage page, Pose pose, List<Candidate> candidates) {
        this.page = page;
        this.pose = pose;
        this.candidates = candidates.stream()
                .filter(candidate -> Marks.of(candidate.layout()).equals(pose.marks()))
                .toList();
        this.probe = new Probe(page.print(), TICK_CONTRAST * pose.contrast());
    }

    Straightened straightened() {
        String code = code();
        RowTicks ticks = named(code);
        if (ticks == null) {
            ticks = fitting();
        }
        if (ticks == null) {
            PageCause cause = code.isEmpty() ? PageCause.WHICH_BALLOT : PageCause.ANOTHER_LAYOUT;
            return new Straightened.Unreadable(cause, code);
        }
        RowPlacing placing = new RowPlacing(pose.sheet(), ticks);
        List<Sighting> sightings = new ArrayList<>();
        Posture posture = posture(ticks);
        doubts(code, posture, sightings);
        sightings.addAll(placing.sightings());
        return new Upright(page, ticks.layout(), pose.sheet(), placing.rows(), code, posture, sightings);
    }

    /** The first code that can be read: the second copy is asked only where the first is silent. */
    private String code() {
        CodeReader reader = new CodeReader(page.print(), pose.sheet());
        Set<QrPlace> places = new LinkedHashSet<>();
        for (int copy = 0; copy < 2; copy++) {
            for (Candidate candidate : candidates) {
                places.add(candidate.layout().qr().get(copy));
            }
        }
        for (QrPlace place : places) {
            String text = reader.read(place);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private @Nullable RowTicks named(String code) {
        for (Candidate candidate : candidates) {
            if (CodeText.names(code, candidate)) {
                return RowTicks.measure(probe, pose.sheet(), candidate.layout());
            }
        }
        return null;
    }

    /** The only layout whose ticks all lie where they should. */
    private @Nullable RowTicks fitting() {
        List<RowTicks> fitting = candidates.stream()
                .map(candidate -> RowTicks.measure(probe, pose.sheet(), candidate.layout()))
                .filter(ticks -> ticks.share() == 1)
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private Posture posture(RowTicks ticks) {
        LayoutJson.Page paper = ticks.layout().page();
        double x = pose.sheet().scaleX(paper.width() / 2, paper.height() / 2);
        double y = pose.sheet().scaleY(paper.width() / 2, paper.height() / 2);
        return new Posture(
                Math.sqrt(x * y) * MM_PER_INCH,
                pose.turnDegrees(),
                y / x,
                ticks.residual(),
                (int) Math.round(pose.paper()),
                (int) Math.round(pose.black()),
                pose.perspective() > PHOTO_PERSPECTIVE);
    }

    private void doubts(String code, Posture posture, List<Sighting> sightings) {
        double skew = Math.abs(posture.turnDegrees() - 90 * Math.round(posture.turnDegrees() / 90));
        if (code.isEmpty()) {
            sightings.add(whole(Doubt.NO_CODE, 0));
        }
        if (!posture.photo() && skew > MOST_SKEW_DEGREES) {
            sightings.add(whole(Doubt.SKEWED, skew));
        }
        if (posture.dpi() < LEAST_DPI) {
            sightings.add(whole(Doubt.LOW_RESOLUTION, posture.dpi()));
        }
        if (posture.residualMm() > MOST_RESIDUAL_MM) {
            sightings.add(whole(Doubt.DISTORTED, posture.residualMm()));
        }
        if (pose.contrast() < LEAST_CONTRAST) {
            sightings.add(whole(Doubt.LOW_CONTRAST, pose.contrast()));
        }
    }

    private Sighting whole(Doubt doubt, double score) {
        return new Sighting(doubt, Sighting.SHEET, pose.marks().whole(), score);
    }
}
