package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.straighten.Turning.Turned;

/** Dựng thẳng trang quét. Made once for a vote; for any number of threads, each page by itself. */
public final class Straightening {

    private static final double LEAST_CONTRAST = 24;
    /** One row in so many may be without its ticks where the turn is told by them. */
    private static final int MOST_LOST_ROWS = 5;

    /** Ways to look at the whole page: a coarse one first, a fine one for small sheets, a near one for deep shadows. */
    private static final List<Look> LOOKS = List.of(new Look(600, 0.06), new Look(1100, 0.06), new Look(1100, 0.024));

    private record Look(int cells, double radius) {}

    private final List<IndexedLayout> candidates;
    private final List<Marks> papers;

    /** @param candidates the ballots of the vote, at least one */
    public Straightening(List<IndexedLayout> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("no layout to read in");
        }
        this.candidates = List.copyOf(candidates);
        this.papers = candidates.stream()
                .map(candidate -> Marks.of(candidate.layout()))
                .distinct()
                .toList();
    }

    public Straightened of(ScannedPage page) {
        Levels levels = Levels.of(page.print());
        if (levels.night()) {
            return new Straightened.Unreadable(PageCause.BLACK);
        }
        Turning turning = new Turning(new Probe(page.print(), LEAST_CONTRAST));
        CornerRegions regions = CornerRegions.of(page, levels, papers);
        Turned quick = first(turning, regions::quads);
        if (quick instanceof Turned.Found found) {
            return new SheetOnPage(page, found.pose(), candidates).straightened();
        }
        if (EmptySide.empty(page) || (quick instanceof Turned.Mirrored && EmptySide.shiningThrough(page))) {
            return new Straightened.BlankSide();
        }
        Turned turned = quick instanceof Turned.NoMarks ? searched(page, turning, regions) : quick;
        return switch (turned) {
            case Turned.Found found -> new SheetOnPage(page, found.pose(), candidates).straightened();
            case Turned.Mirrored _ ->
                EmptySide.shiningThrough(page)
                        ? new Straightened.BlankSide()
                        : new Straightened.Unreadable(PageCause.MIRRORED);
            case Turned.NoTurn noTurn -> toldByCode(page, noTurn.possible());
            case Turned.NoMarks _ ->
                new Straightened.Unreadable(levels.mostlyBlack() ? PageCause.BLACK : PageCause.NO_CORNER_MARKS);
        };
    }

    /** What was seen on the way, for pictures: not asked while ballots are counted. */
    public Steps steps(ScannedPage page) {
        Levels levels = Levels.of(page.print());
        if (levels.night()) {
            return Steps.of(levels, new Turned.NoMarks());
        }
        Turning turning = new Turning(new Probe(page.print(), LEAST_CONTRAST));
        CornerRegions regions = CornerRegions.of(page, levels, papers);
        Turned quick = first(turning, regions::quads);
        return Steps.of(levels, quick instanceof Turned.NoMarks ? searched(page, turning, regions) : quick);
    }

    /** Everywhere; then three marks at the corners, then three anywhere. */
    private Turned searched(ScannedPage page, Turning turning, CornerRegions regions) {
        Turned best = new Turned.NoMarks();
        for (Look look : LOOKS) {
            List<Reduced.Spot> spots = Reduced.of(page.print(), look.cells()).spots(look.radius());
            best = better(best, first(turning, new WholePage(spots)::quads));
            if (best instanceof Turned.Found) {
                return best;
            }
            best = better(best, first(turning, new ThreeMarks(spots)::quads));
            if (best instanceof Turned.Found) {
                return best;
            }
        }
        return better(best, first(turning, new ThreeMarks(regions.spots())::quads));
    }

    private Turned first(Turning turning, Function<Marks, List<Quad>> search) {
        Turned best = new Turned.NoMarks();
        for (Marks paper : papers) {
            for (Quad quad : search.apply(paper)) {
                best = better(best, turning.turn(quad, paper));
                if (best instanceof Turned.Found) {
                    return best;
                }
            }
        }
        return best;
    }

    private static Turned better(Turned one, Turned other) {
        return rank(other) > rank(one) ? other : one;
    }

    private static int rank(Turned turned) {
        return switch (turned) {
            case Turned.Found _ -> 3;
            case Turned.Mirrored _ -> 2;
            case Turned.NoTurn _ -> 1;
            case Turned.NoMarks _ -> 0;
        };
    }

    /** Where the asymmetric mark is torn away or covered: the only turn in which code and ticks both fit. */
    private Straightened toldByCode(ScannedPage page, List<Pose> possible) {
        List<Upright> told = new ArrayList<>();
        for (Pose pose : possible) {
            Straightened straightened = new SheetOnPage(page, pose, candidates).straightened();
            if (straightened instanceof Upright upright && told(upright)) {
                told.add(upright);
            }
        }
        return told.size() == 1 ? told.getFirst() : new Straightened.Unreadable(PageCause.NO_TURN);
    }

    private static boolean told(Upright upright) {
        long lost = upright.sightings().stream()
                .filter(sighting -> sighting.doubt() == Doubt.ROW_NOT_PLACED)
                .count();
        return !upright.code().isEmpty() && lost <= upright.rows().size() / MOST_LOST_ROWS;
    }
}
