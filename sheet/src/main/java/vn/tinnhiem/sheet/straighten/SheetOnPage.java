package vn.tinnhiem.sheet.straighten;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.PageCause;

/** Một tờ phiếu đã biết nằm đâu trong trang: which ballot it is by its code, its rows by their ticks. */
final class SheetOnPage {

    private static final double TICK_CONTRAST = 0.4;

    private final ScannedPage page;
    private final List<IndexedLayout> candidates;
    private final Probe probe;
    private final Pose pose;

    SheetOnPage(ScannedPage page, Pose pose, List<IndexedLayout> candidates) {
        this.page = page;
        this.pose = pose;
        this.candidates = candidates.stream()
                .filter(candidate -> Marks.of(candidate.layout()).equals(pose.marks()))
                .toList();
        this.probe = new Probe(page.print(), TICK_CONTRAST * pose.contrast());
    }

    Straightened straightened() {
        CodeReader.Code code = code();
        WhichBallot which = new WhichBallot(candidates, probe, pose.sheet());
        RowTicks ticks = which.ballot(code.text());
        if (ticks == null) {
            PageCause cause = code.none() && candidates.size() > 1 ? PageCause.WHICH_BALLOT : PageCause.ANOTHER_LAYOUT;
            return new Straightened.Unreadable(cause, code.text());
        }
        Pose placed = pose.missing() == Pose.NONE ? pose : pose.withTicks(ticks);
        if (placed != pose) {
            ticks = RowTicks.measure(probe, placed.sheet(), ticks.layout());
        }
        RowPlacing placing = new RowPlacing(placed.sheet(), ticks);
        List<Homography> rows = placing.rows();
        SheetDoubts doubts = new SheetDoubts(placed, ticks, code.text());
        doubts.twoCodes(twoCodes(code, ticks.layout()));
        doubts.addAll(placing.sightings());
        doubts.addAll(Streaks.of(page, placed, ticks.layout(), rows).sightings());
        return new Upright(
                page, ticks.layout(), placed.sheet(), rows, code.text(), doubts.posture(), doubts.sightings());
    }

    /** The first code that can be read, the upper copy first. */
    private CodeReader.Code code() {
        CodeReader reader = new CodeReader(page.print(), pose.sheet());
        Set<QrPlace> places = new LinkedHashSet<>();
        for (int copy = 0; copy < 2; copy++) {
            for (IndexedLayout candidate : candidates) {
                places.add(candidate.layout().qr().get(copy));
            }
        }
        for (QrPlace place : places) {
            CodeReader.Code code = reader.read(place);
            if (!code.none()) {
                return code;
            }
        }
        return CodeReader.Code.NONE;
    }

    private boolean twoCodes(CodeReader.Code code, LayoutJson layout) {
        CodeReader reader = new CodeReader(page.print(), pose.sheet());
        return !code.none() && layout.qr().stream().skip(1).anyMatch(copy -> reader.contradicts(code, copy));
    }
}
