package vn.tinnhiem.sheet.straighten;

import java.util.List;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.PageCause;

/** Dựng thẳng trang quét. Made once for a vote; for any number of threads, each page by itself. */
public final class Straightening {

    private static final double LEAST_CONTRAST = 24;

    private final List<Candidate> candidates;
    private final List<Marks> papers;

    /** @param candidates the ballots of the vote, at least one */
    public Straightening(List<Candidate> candidates) {
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
        Probe probe = new Probe(page.print(), LEAST_CONTRAST);
        Turning turning = new Turning(probe);
        Turning.Turned turned = atTheCorners(page, levels, turning);
        return switch (turned) {
            case Turning.Turned.Found found -> new SheetOnPage(page, found.pose(), candidates).straightened();
            case Turning.Turned.Mirrored _ -> new Straightened.Unreadable(PageCause.MIRRORED);
            case Turning.Turned.NoTurn _ -> new Straightened.Unreadable(PageCause.NO_TURN);
            case Turning.Turned.NoMarks _ -> new Straightened.Unreadable(PageCause.NO_CORNER_MARKS);
        };
    }

    private Turning.Turned atTheCorners(ScannedPage page, Levels levels, Turning turning) {
        CornerRegions regions = CornerRegions.of(page, levels, papers);
        Turning.Turned best = new Turning.Turned.NoMarks();
        for (Marks paper : papers) {
            for (Quad quad : regions.quads(paper)) {
                Turning.Turned turned = turning.turn(quad, paper);
                if (turned instanceof Turning.Turned.Found) {
                    return turned;
                }
                best = best instanceof Turning.Turned.NoMarks ? turned : best;
            }
        }
        return best;
    }
}
