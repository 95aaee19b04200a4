package vn.tinnhiem.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Mọi giấy tờ của một cuộc: the zip with every paper as Word and PDF, the workbook, the numbers. */
final class OfficePapers {

    private static final double GOAL_SECONDS = 3;
    private static final double MILLIS = 1000;
    private static final int TIMES = 3;

    private OfficePapers() {}

    /** The first time in a process that has served the count, then again. */
    static List<OfficeFigure> warm(OfficeVote vote) throws IOException {
        List<OfficeFigure> figures = new ArrayList<>();
        figures.add(figure("all papers, the first time after the count", vote.clerk(), vote));
        double worst = 0;
        for (int i = 0; i < TIMES; i++) {
            worst = Math.max(worst, seconds(vote.clerk(), vote));
        }
        figures.add(
                OfficeFigure.below("all papers again, the slowest of " + TIMES, GOAL_SECONDS, rounded(worst), "s", ""));
        return figures;
    }

    /** The first thing that anyone asks for after a start. */
    static List<OfficeFigure> cold(Path data, OfficeVote vote) throws IOException {
        try (OfficeServer server = OfficeServer.start(data)) {
            return List.of(figure(
                    "all papers, the first page after a start", OfficeCaller.signedIn(server, OfficeVote.CLERK), vote));
        }
    }

    private static OfficeFigure figure(String what, OfficeCaller caller, OfficeVote vote) throws IOException {
        OfficePage zip = caller.get(vote.base() + "/papers.zip").ok();
        return OfficeFigure.below(what, GOAL_SECONDS, rounded(zip.millis() / MILLIS), "s", entries(zip) + " files");
    }

    private static double seconds(OfficeCaller caller, OfficeVote vote) {
        return caller.get(vote.base() + "/papers.zip").ok().millis() / MILLIS;
    }

    private static int entries(OfficePage zip) throws IOException {
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            while (in.getNextEntry() != null) {
                entries++;
            }
        }
        return entries;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
