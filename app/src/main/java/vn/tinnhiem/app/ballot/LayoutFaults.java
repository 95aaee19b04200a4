package vn.tinnhiem.app.ballot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.sheet.layout.BallotLine;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;

/** Soát layout.json: a row or a column that was swapped would count one person's marks for another. */
final class LayoutFaults {

    private static final List<Box.Level> LEVELS = List.of(Box.Level.values());
    private static final int CORNERS = 4;
    private static final int CODES = 2;
    private static final double LEAST_BOX_MM = 3;
    private static final double MOST_BOX_MM = 8;

    private LayoutFaults() {}

    /** @throws Refused F802 with every ballot that is at fault */
    static void check(Path file, BallotLines vote, List<LayoutJson> layouts) {
        List<Problem> problems = new ArrayList<>();
        if (layouts.size() != vote.ballots().size()) {
            problems.add(problem(file, "ballots"));
        } else {
            for (int i = 0; i < layouts.size(); i++) {
                if (!fits(vote, vote.ballots().get(i), layouts.get(i))) {
                    problems.add(problem(file, "ballots[" + i + "]"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static boolean fits(BallotLines vote, Ballot ballot, LayoutJson layout) {
        return layout.format().equals(LayoutJson.FORMAT)
                && layout.voteId().equals(vote.voteId())
                && layout.ballotId().equals(ballot.id())
                && Arrays.stream(PageSize.values()).anyMatch(size -> isOf(size, layout.page()))
                && layout.cornerMarks().size() == CORNERS
                && layout.qr().size() == CODES
                && layout.rows().size() == ballot.lines().size()
                && layout.rows().stream().allMatch(LayoutFaults::complete)
                && everything(layout).allMatch(area -> inside(area, layout.page()))
                && asPrinted(ballot, layout);
    }

    private static boolean isOf(PageSize size, LayoutJson.Page page) {
        return page.size().equals(size.name())
                && Math.abs(page.width() - size.widthMm()) < 1e-9
                && Math.abs(page.height() - size.heightMm()) < 1e-9;
    }

    private static boolean complete(LayoutJson.Row row) {
        return row.ticks().size() == 2
                && row.boxes().stream().map(Box::level).toList().equals(LEVELS)
                && row.boxes().stream().map(Box::area).allMatch(box -> sized(box.width()) && sized(box.height()));
    }

    private static boolean sized(double boxMm) {
        return boxMm >= LEAST_BOX_MM && boxMm <= MOST_BOX_MM;
    }

    private static Stream<Rect> everything(LayoutJson layout) {
        return Stream.of(
                        layout.cornerMarks().stream(),
                        Stream.of(
                                layout.orientationMark(),
                                layout.signatureZone(),
                                layout.sealZone().bounds()),
                        layout.qr().stream().flatMap(qr -> Stream.of(qr.symbol(), qr.zone())),
                        layout.rows().stream()
                                .flatMap(row -> Stream.concat(
                                        Stream.of(row.area(), row.nameArea()),
                                        Stream.concat(
                                                row.ticks().stream(),
                                                row.boxes().stream().map(Box::area)))),
                        layout.rules().stream(),
                        layout.emptyZones().stream())
                .flatMap(areas -> areas);
    }

    private static boolean inside(Rect area, LayoutJson.Page page) {
        return area.x() >= 0 && area.y() >= 0 && area.right() <= page.width() && area.bottom() <= page.height();
    }

    /** The persons are those of the plan, in its order, and nothing has moved since the version was put into the codes. */
    private static boolean asPrinted(Ballot ballot, LayoutJson layout) {
        List<BallotLine> lines = ballot.lines().stream()
                .map(line -> new BallotLine(line.number(), line.name(), line.position()))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            LayoutJson.Row row = layout.rows().get(i);
            if (row.person() != lines.get(i).number()
                    || !row.name().equals(lines.get(i).name())) {
                return false;
            }
        }
        try {
            return layout.recomputedVersion(lines).equals(layout.layoutVersion());
        } catch (IllegalArgumentException notALayout) {
            return false;
        }
    }

    private static Problem problem(Path file, String place) {
        return Problem.of(Fault.F802_LAYOUT_DAMAGED, file.toString(), "", "cause", place);
    }
}
