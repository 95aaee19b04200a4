package vn.tinnhiem.sheet.reader;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Steps;
import vn.tinnhiem.sheet.straighten.Straightening;
import vn.tinnhiem.sheet.straighten.Upright;

/** Ảnh một trang cho ban kiểm phiếu: upright, the signature masked, every doubtful place in a frame. */
public final class ReviewPicture {

    private static final double PER_MM = 120 / 25.4;
    private static final int MOST_WIDE = 1200;

    private final List<Form> forms;
    private final Straightening straightening;

    private ReviewPicture(List<Form> forms) {
        this.forms = forms;
        this.straightening = Form.straightening(forms);
    }

    /**
     * A PNG of the page with nothing in it but the picture.
     *
     * <p>Where marks were found the place to sign is masked, also on a page that is not read: of every form and for every
     * way in which the sheet may lie. <b>Without marks nothing can be masked</b>: the page is shown as it is, at most
     * {@value #MOST_WIDE} pixels wide, since the committee has to tell what it is.
     *
     * @param forms those that the page was read with
     * @param reading what was read on this page with these forms
     * @throws IllegalStateException where the page does not lie as it did when it was read: nothing is shown then, since
     *     nothing could be masked
     */
    public static byte[] of(ScannedPage page, List<Form> forms, PageReading reading) {
        ReviewPicture picture = new ReviewPicture(forms);
        return switch (reading) {
            case PageReading.Sheet sheet -> picture.sheet(page, sheet);
            case PageReading.BlankSide _, PageReading.Unreadable _ -> picture.unread(page);
        };
    }

    private byte[] sheet(ScannedPage page, PageReading.Sheet sheet) {
        if (!(straightening.of(page) instanceof Upright upright)
                || !upright.layout().ballotId().equals(sheet.ballot())) {
            throw new IllegalStateException("not the page that was read");
        }
        LayoutJson layout = upright.layout();
        ReviewPictureCanvas canvas = upright(SheetView.of(upright), layout);
        canvas.mask(layout.signatureZone().inset(-sheet.posture().residualMm()));
        List<Rect> places = new ArrayList<>();
        for (Sighting sighting : sheet.sightings()) {
            boolean whole = sighting.doubt().scope() == Doubt.Scope.WHOLE;
            if (whole) {
                canvas.frameAll();
            }
            if (!whole || sighting.place().width() < layout.page().width() / 2) {
                places.add(sighting.place());
            }
        }
        canvas.frames(places, layout.rows().stream().map(LayoutJson.Row::area).toList());
        layout.rows().stream()
                .filter(row -> sheet.sightings().stream().anyMatch(sighting -> sighting.person() == row.person()))
                .forEach(row -> canvas.point(row.area().centreY()));
        return canvas.png();
    }

    private byte[] unread(ScannedPage page) {
        Steps steps = straightening.steps(page);
        if (steps.sheets().size() == 1) {
            LayoutJson paper = forms.getFirst().layout();
            ReviewPictureCanvas canvas =
                    upright(SheetView.of(page.ink(), steps.sheets().getFirst()), paper);
            forms.forEach(form -> canvas.mask(form.layout().signatureZone()));
            if (steps.mirrored()) {
                // told by one mark only: where that was a ghost of the back, the signature is on the other side
                forms.forEach(form -> canvas.mask(flipped(form.layout())));
            }
            return canvas.png();
        }
        Plane plane = page.ink();
        double scale = Math.min(1, (double) MOST_WIDE / plane.width());
        ReviewPictureCanvas canvas = ReviewPictureCanvas.of(
                SheetView.asDecoded(plane).part(new Rect(0, 0, plane.width(), plane.height()), scale),
                scale * plane.width() / 210.0);
        for (Homography sheet : steps.sheets()) {
            forms.forEach(form -> canvas.mask(form.layout().signatureZone(), sheet, scale));
        }
        return canvas.png();
    }

    static Rect flipped(LayoutJson layout) {
        Rect zone = layout.signatureZone();
        return new Rect(layout.page().width() - zone.right(), zone.y(), zone.width(), zone.height());
    }

    private static ReviewPictureCanvas upright(SheetView view, LayoutJson layout) {
        Rect whole = new Rect(0, 0, layout.page().width(), layout.page().height());
        return ReviewPictureCanvas.of(view.part(whole, PER_MM), PER_MM);
    }
}
