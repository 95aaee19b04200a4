package vn.tinnhiem.app.archive;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.KeptSheets;
import vn.tinnhiem.app.counting.closed.ClosedCount;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.papers.PaperSet;
import vn.tinnhiem.app.papers.VotePapers;

/** Các cuộc lấy phiếu đã kiểm xong, with everything that their papers are made of. */
@Component
class ClosedVotes {

    private final VotePapers papers;
    private final ClosedCounts counts;

    ClosedVotes(VotePapers papers, ClosedCounts counts) {
        this.papers = papers;
        this.counts = counts;
    }

    /**
     * @param sheets where single sheets are still kept
     */
    record ClosedVote(PaperSet papers, Count count, Optional<KeptSheets> sheets) {}

    /** Empty while the count is not closed. */
    Optional<ClosedVote> find(String vote) {
        return counts.find(vote).flatMap(closed -> papers.of(vote).map(set -> vote(vote, set, closed)));
    }

    private ClosedVote vote(String vote, PaperSet set, ClosedCount closed) {
        return new ClosedVote(set, closed.count(), closed.sheets());
    }
}
