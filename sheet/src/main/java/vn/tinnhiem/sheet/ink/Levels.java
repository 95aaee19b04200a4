package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Upright;

/** Mức mực đậm, mực nhạt ở từng chỗ của trang. */
record Levels(PaperLevels papers, int black, Thresholds thresholds) {

    private static final int LEAST_CONTRAST = 24;
    private static final double MOST_DROP = 0.5;

    static Levels of(Upright upright, Thresholds thresholds) {
        var posture = upright.posture();
        var papers = PaperLevels.of(upright.page().ink(), posture.dpi() / 25.4, posture.paper());
        return new Levels(papers, posture.black(), thresholds);
    }

    Here at(double x, double y) {
        return of((int) Math.round(papers.at(x, y)));
    }

    Here ofTile(int column, int row) {
        return of(papers.ofTile(column, row));
    }

    /** Gray under which a single pixel is ink, where a share of the contrast would do on a quiet page. */
    int pixelInk(Here here, double share) {
        int contrast = Math.max(LEAST_CONTRAST, here.paper() - black);
        double drop = Math.max(share * contrast, thresholds.faintNoise() * papers.grain());
        return (int) Math.round(here.paper() - Math.min(drop, MOST_DROP * contrast));
    }

    private Here of(int paper) {
        int contrast = Math.max(LEAST_CONTRAST, paper - black);
        double drop = Math.max(thresholds.faintInk() * contrast, thresholds.faintNoise() * papers.noise());
        return new Here(paper, black, papers.noise(), (int)
                Math.round(paper - Math.min(drop, thresholds.strongInk() * contrast)));
    }

    /**
     * Gray at one place.
     *
     * @param noise standard deviation of blank paper
     * @param faint gray under which ink is told from paper
     */
    record Here(int paper, int black, double noise, int faint) {

        /** How far a gray lies under the paper, as a share of the contrast. */
        double depth(int gray) {
            return (double) (paper - gray) / contrast();
        }

        int contrast() {
            return Math.max(LEAST_CONTRAST, paper - black);
        }

        /** Gray that lies {@code share} of the contrast under the paper. */
        int below(double share) {
            return (int) Math.round(paper - share * contrast());
        }
    }
}
