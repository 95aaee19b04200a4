package vn.tinnhiem.sheet.straighten;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.Rect;

/**
 * Tờ phiếu thuộc mẫu nào: the one that the code names; where it names none, the only one whose ticks all lie on the sheet,
 * unless the sheet has ticks of another one too.
 */
record WhichBallot(List<IndexedLayout> candidates, Probe probe, Homography sheet) {

    private static final double SAME_TICK_MM = 3;
    private static final double MOST_TICKS = 0.8;

    @Nullable
    RowTicks ballot(String code) {
        for (IndexedLayout candidate : candidates) {
            if (CodeText.names(code, candidate)) {
                return RowTicks.measure(probe, sheet, candidate.layout());
            }
        }
        List<RowTicks> measured = candidates.stream()
                .map(candidate -> RowTicks.measure(probe, sheet, candidate.layout()))
                .toList();
        if (measured.size() == 1) {
            RowTicks only = measured.getFirst();
            return only.share() >= (code.isEmpty() ? MOST_TICKS : 1) ? only : null;
        }
        List<RowTicks> fitting =
                measured.stream().filter(ticks -> ticks.share() == 1).toList();
        if (fitting.size() != 1) {
            return null;
        }
        RowTicks only = fitting.getFirst();
        return measured.stream().allMatch(other -> other == only || !stray(other, only)) ? only : null;
    }

    /** Whether a tick of another layout lies on the sheet where this one has none: one was lost, then, not too many. */
    private static boolean stray(RowTicks other, RowTicks only) {
        for (int i = 0; i < other.left().size(); i++) {
            Rect tick = other.layout().rows().get(i).ticks().getFirst();
            boolean known = only.layout().rows().stream()
                    .anyMatch(row -> Math.abs(row.ticks().getFirst().centreY() - tick.centreY()) < SAME_TICK_MM);
            if (!known && (other.left().get(i) != null || other.right().get(i) != null)) {
                return true;
            }
        }
        return false;
    }
}
