package vn.tinnhiem.app.plan;

import java.util.List;
import vn.tinnhiem.app.plan.PlanVersion.Line;

/**
 * Kế hoạch đang ở đâu: whether it may be edited, by this caller, and what was approved.
 *
 * @param open whether plan and lists may be edited at all
 * @param editable whether this caller may
 * @param secretary whether this caller prepares plans
 * @param approver whether this caller approves
 * @param ballotsOut whether ballots were handed out, so that there is no new version
 * @param versions the approved ones, the latest first
 */
record PlanState(
        boolean open, boolean editable, boolean secretary, boolean approver, boolean ballotsOut, List<Line> versions) {

    /** The number that the version being made will have. */
    public long next() {
        return versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
    }
}
