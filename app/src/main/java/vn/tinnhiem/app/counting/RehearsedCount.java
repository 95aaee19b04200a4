package vn.tinnhiem.app.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.store.Ids;

/** Kiểm phiếu của một cuộc diễn tập, do chương trình làm thay ban kiểm phiếu; of any other vote it is refused. */
@Component
public class RehearsedCount {

    private static final long BATCH = 25;

    private final ApprovedPlans plans;
    private final Committees committees;
    private final Stations stations;
    private final Batches batches;
    private final Entries entries;
    private final Explanations explanations;
    private final Closing closing;

    RehearsedCount(
            ApprovedPlans plans,
            Committees committees,
            Stations stations,
            Batches batches,
            Entries entries,
            Explanations explanations,
            Closing closing) {
        this.plans = plans;
        this.committees = committees;
        this.stations = stations;
        this.batches = batches;
        this.entries = entries;
        this.explanations = explanations;
        this.closing = closing;
    }

    /**
     * Enters sheets at two stations, batch after batch, each twice.
     *
     * @param sheets of the only ballot, in the order of the box: the key of each line, then y or n for handed out and for a name
     *     added
     * @param most batches to finish; the one after them is entered once
     * @throws vn.tinnhiem.app.kernel.Refused F950 when the vote is not a rehearsal
     */
    @Transactional
    public void enter(String vote, List<String> sheets, int most) {
        BallotLines lines = rehearsal(vote);
        batches.make(vote, lines.ballots().getFirst().id(), sheets.size(), BATCH, Method.KEYS);
        Seated first = seated(vote, 0);
        Seated second = seated(vote, 1);
        int from = 0;
        int number = 0;
        for (Batch batch : batches.of(vote)) {
            List<String> own = sheets.subList(from, from + Math.toIntExact(batch.size()));
            if (number <= most) {
                pass(first, batch, own);
            }
            if (number < most) {
                pass(second, batch, own);
            }
            from += own.size();
            number++;
        }
        stations.end(vote, first.station());
        stations.end(vote, second.station());
    }

    private void pass(Seated at, Batch batch, List<String> sheets) {
        Entries.Task task = entries.begin(at, batch);
        long ordinal = 1;
        for (String fields : sheets) {
            entries.put(at, task.pass().id(), Ids.random(), Typed.of(ordinal++, fields));
        }
        entries.finish(at, task.pass().id());
    }

    /**
     * Closes the count from the head's station. Outside of any transaction: the file is rewritten when the closing's ended.
     *
     * @param explained by the code of the difference
     * @throws vn.tinnhiem.app.kernel.Refused F950 when the vote is not a rehearsal
     */
    public void close(String vote, Map<String, String> explained) {
        rehearsal(vote);
        Seated head = seated(vote, 0);
        explained.forEach((difference, words) -> explanations.explain(head, difference, words));
        closing.close(head);
        stations.end(vote, head.station());
    }

    private BallotLines rehearsal(String vote) {
        BallotLines lines = plans.of(vote);
        if (!lines.rehearsal()) {
            throw Batches.refused(Fault.F950_REHEARSAL_ONLY);
        }
        return lines;
    }

    /** The head sits at the first station; a small committee has one member at each. */
    private Seated seated(String vote, int place) {
        List<String> names =
                committees.members(vote).stream().map(CommitteeMember::name).toList();
        int each = names.size() < 4 ? 1 : 2;
        List<String> own = new ArrayList<>(names.subList(place * each, place * each + each));
        Set<String> there = stations.of(vote).stream().map(Stations.Station::id).collect(Collectors.toSet());
        String key = stations.ask(vote, own);
        stations.of(vote).stream()
                .map(Stations.Station::id)
                .filter(id -> !there.contains(id))
                .forEach(id -> stations.confirm(vote, id));
        return stations.seated(key).orElseThrow();
    }
}
