package vn.tinnhiem.app.archive;

import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.KeptSheets;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.result.VoteResult;

/** Các cuộc lấy phiếu đã kiểm xong, with everything that their papers are made of. */
interface ClosedVotes {

    /**
     * @param sheets where single sheets are still kept
     * @param more what else belongs into the archive, by its name there
     */
    record ClosedVote(
            Plan plan,
            Conference conference,
            Count count,
            VoteResult result,
            Optional<KeptSheets> sheets,
            Map<String, KeptInputs.Content> more) {}

    /** Empty while the count is not closed. */
    Optional<ClosedVote> find(String vote);
}
