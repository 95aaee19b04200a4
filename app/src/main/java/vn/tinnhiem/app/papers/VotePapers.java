package vn.tinnhiem.app.papers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.Conferences;
import vn.tinnhiem.app.minutes.CountNotes;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.result.ClosedResult;
import vn.tinnhiem.app.result.Results;

/** Giấy tờ của các cuộc lấy phiếu, làm từ kho: from the approved plan, the conference, and the closed count. */
@Component
public class VotePapers {

    private final Votes votes;
    private final Results results;
    private final Conferences conferences;
    private final LogHeads heads;

    VotePapers(Votes votes, Results results, Conferences conferences, LogHeads heads) {
        this.votes = votes;
        this.results = results;
        this.conferences = conferences;
        this.heads = heads;
    }

    /** The papers of a vote whose count is closed; empty otherwise. */
    public Optional<PaperSet> of(String vote) {
        return results.of(vote).map(closed -> set(vote, closed));
    }

    private PaperSet set(String vote, ClosedResult closed) {
        return new PaperSet(
                votes.approvedPlan(vote).orElseThrow(),
                conferences.record(vote, closed.explanations()).orElseThrow(),
                closed,
                new CountNotes(heads.of(vote, closed.version()), closed.decisions()));
    }
}
