package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.Sighting;

/** Tư thế của tờ phiếu và những nghi ngờ từ đó. */
final class SheetDoubts {

    private static final double MOST_RESIDUAL_MM = 0.7;
    /** A little over 5, so that a sheet turned by just 5 does not depend on the last hundredth. */
    private static final double MOST_SKEW_DEGREES = 5.1;

    private static final double LEAST_DPI = 98;
    private static final double LEAST_CONTRAST = 80;
    /** A scanner's sheet measures as under 0.3%. */
    private static final double PHOTO_PERSPECTIVE = 0.012;

    private static final double MM_PER_INCH = 25.4;

    private final Pose pose;
    private final RowTicks ticks;
    private final Posture posture;
    private final List<Sighting> sightings = new ArrayList<>();

    SheetDoubts(Pose pose, RowTicks ticks, String code) {
        this.pose = pose;
        this.ticks = ticks;
        this.posture = measured();
        double skew = Math.abs(posture.turnDegrees() - 90 * Math.round(posture.turnDegrees() / 90));
        double dpi = leastDpi();
        add(code.isEmpty(), Doubt.NO_CODE, 0);
        add(!posture.photo() && skew > MOST_SKEW_DEGREES, Doubt.SKEWED, skew);
        add(dpi < LEAST_DPI, Doubt.LOW_RESOLUTION, dpi);
        add(posture.residualMm() > MOST_RESIDUAL_MM, Doubt.DISTORTED, posture.residualMm());
        add(pose.contrast() < LEAST_CONTRAST, Doubt.LOW_CONTRAST, pose.contrast());
        if (pose.missing() != Pose.NONE) {
            missing(pose.marks().corners().get(pose.missing()));
        }
        if (!pose.orientation()) {
            missing(pose.marks().orientation());
        }
    }

    Posture posture() {
        return posture;
    }

    List<Sighting> sightings() {
        return sightings;
    }

    void addAll(List<Sighting> more) {
        sightings.addAll(more);
    }

    void twoCodes(boolean differing) {
        add(differing, Doubt.TWO_CODES, 0);
    }

    private void add(boolean seen, Doubt doubt, double score) {
        if (seen) {
            sightings.add(new Sighting(doubt, Sighting.SHEET, pose.marks().whole(), score));
        }
    }

    private void missing(Rect mark) {
        sightings.add(new Sighting(Doubt.CORNER_MISSING, Sighting.SHEET, mark.inset(-4), 0));
    }

    private Posture measured() {
        double x = pose.marks().width() / 2;
        double y = pose.marks().height() / 2;
        double scaleX = pose.sheet().scaleX(x, y);
        double scaleY = pose.sheet().scaleY(x, y);
        return new Posture(
                Math.sqrt(scaleX * scaleY) * MM_PER_INCH,
                pose.turnDegrees(),
                scaleY / scaleX,
                ticks.residual(),
                (int) Math.round(pose.paper()),
                (int) Math.round(pose.black()),
                pose.perspective() > PHOTO_PERSPECTIVE);
    }

    /** Where the sheet is seen smallest. */
    private double leastDpi() {
        double least = Double.MAX_VALUE;
        for (Rect mark : pose.marks().corners()) {
            double x = mark.centreX();
            double y = mark.centreY();
            least = Math.min(
                    least, Math.sqrt(pose.sheet().scaleX(x, y) * pose.sheet().scaleY(x, y)));
        }
        return least * MM_PER_INCH;
    }
}
