package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.counting.progress.CountProgress;
import vn.tinnhiem.app.counting.progress.CountProgress.State;
import vn.tinnhiem.app.counting.progress.CountProgress.Station;
import vn.tinnhiem.app.counting.progress.CountProgresses;

/** Tiến độ: how many, never what. */
@Component
class Progress implements CountProgresses {

    private final DSLContext queries;
    private final Batches batches;
    private final Stations stations;
    private final OpenCounts counts;
    private final Headcounts headcounts;
    private final Doubts doubts;

    Progress(
            DSLContext queries,
            Batches batches,
            Stations stations,
            OpenCounts counts,
            Headcounts headcounts,
            Doubts doubts) {
        this.queries = queries;
        this.batches = batches;
        this.stations = stations;
        this.counts = counts;
        this.headcounts = headcounts;
        this.doubts = doubts;
    }

    @Override
    public CountProgress of(String vote) {
        List<Batch> all = batches.of(vote);
        long agreed = all.stream().filter(Batch::agreed).mapToLong(Batch::size).sum();
        long entered = queries.fetchCount(
                COUNT_ENTRY
                        .join(COUNT_PASS)
                        .on(COUNT_PASS.ID.eq(COUNT_ENTRY.PASS))
                        .join(COUNT_BATCH)
                        .on(COUNT_BATCH.ID.eq(COUNT_PASS.BATCH)),
                COUNT_BATCH.VOTE.eq(vote).and(COUNT_PASS.PASS.eq(1L)));
        long totals = all.stream()
                .filter(batch -> batch.method() == Method.TOTALS && !batch.agreed())
                .filter(batch -> batches.passes(batch.id()).stream().anyMatch(Pass::done))
                .mapToLong(Batch::size)
                .sum();
        State state = counts.closed(vote) ? State.CLOSED : all.isEmpty() ? State.NOT_BEGUN : State.OPEN;
        return new CountProgress(
                state,
                agreed + entered + totals,
                expected(vote, all),
                all.stream().filter(Batch::agreed).count(),
                all.size(),
                doubts.open(vote),
                stations.of(vote).stream()
                        .map(each -> new Station("Bàn " + each.number(), each.members(), each.confirmed(), each.code()))
                        .toList());
    }

    /** Sheets in the batches once there are some; before, those that were announced. */
    private long expected(String vote, List<Batch> all) {
        return all.isEmpty()
                ? headcounts
                        .announced(vote)
                        .map(said -> said.boxes().values().stream()
                                .mapToLong(box -> box.account().collected() + box.setAside())
                                .sum())
                        .orElse(0L)
                : all.stream().mapToLong(Batch::size).sum();
    }
}
