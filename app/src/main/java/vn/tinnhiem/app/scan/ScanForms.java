package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.store.StorePlace;

/** Mẫu phiếu và khoá của một cuộc lấy phiếu, như lúc in. */
@Component
class ScanForms {

    private final ApprovedPlans plans;
    private final StorePlace place;

    ScanForms(ApprovedPlans plans, StorePlace place) {
        this.plans = plans;
        this.place = place;
    }

    /** What a reading needs to know of a vote. */
    record Printed(BallotLines lines, BallotLayouts layouts, BallotKey key) {}

    /** @throws vn.tinnhiem.app.kernel.Refused F801 to F806 where the ballots were not printed by this installation */
    Printed of(String vote) {
        BallotLines lines = plans.of(vote);
        Path folder = place.folder().resolve("ballots").resolve(vote);
        return new Printed(
                lines, BallotLayouts.read(folder, lines), BallotLayouts.key(folder, Optional.empty(), lines));
    }
}
