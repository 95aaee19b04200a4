package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_DRAW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.ScanDrawRecord;
import vn.tinnhiem.rules.count.DiceDraw;

/** Các lần bốc thăm xấp để nhập tay: dice that the committee throws and types in, and what the rule makes of them. */
@Component
class ScanDraws {

    private final DSLContext queries;
    private final AuditLog log;
    private final Live live;

    ScanDraws(DSLContext queries, AuditLog log, Live live) {
        this.queries = queries;
        this.log = log;
        this.live = live;
    }

    /**
     * Một lần bốc thăm.
     *
     * @param batches in the order in which the rule numbers them, from 1
     * @param names who threw
     * @param used whether the batches went into the count after it
     */
    record Drawing(String id, int number, List<Drawable> batches, DiceDraw dice, String names, boolean used) {

        /** Whether a batch is to be entered by hand too. */
        boolean drew(String batch) {
            return dice.drawn().stream().anyMatch(i -> batches.get(i - 1).id().equals(batch));
        }

        /** The batch that the rule calls so. */
        Drawable batch(int i) {
            return batches.get(i - 1);
        }
    }

    /** Một xấp trong lần bốc thăm: ballot and number as on its cover sheet. */
    record Drawable(String id, String ballot, long number) {}

    /** All of a vote, oldest first. */
    List<Drawing> of(String vote) {
        return queries.selectFrom(SCAN_DRAW)
                .where(SCAN_DRAW.VOTE.eq(vote))
                .orderBy(SCAN_DRAW.NUMBER)
                .fetch(ScanDraws::drawing);
    }

    /** The one whose batches are not in the count yet. */
    Optional<Drawing> open(String vote) {
        return of(vote).stream().filter(each -> !each.used()).findFirst();
    }

    /** @throws Refused F869 where so many cannot be drawn of these */
    @Transactional
    void begin(String vote, List<Batch> batches, int wanted, String names) {
        if (open(vote).isPresent()) {
            return;
        }
        if (wanted < 1 || wanted > batches.size()) {
            throw new Refused(Problem.of(Fault.F869_NO_DRAW, "", ""));
        }
        ScanDrawRecord row = queries.newRecord(SCAN_DRAW);
        row.setId(Ids.random());
        row.setVote(vote);
        row.setNumber(of(vote).size() + 1L);
        row.setBatches(batches.stream()
                .map(batch -> batch.id() + " " + batch.ballot() + " " + batch.number())
                .collect(Collectors.joining("\n")));
        row.setWanted((long) wanted);
        row.setThrows("");
        row.setNames(names);
        row.setIsUsed(false);
        queries.executeInsert(row);
        log.record(
                ScanAct.SCAN_DRAW_BEGUN,
                vote,
                Long.toString(row.getNumber()),
                Map.of("batches", batches.size(), "wanted", wanted, "names", names));
        live.changed(vote);
    }

    /**
     * One more throw.
     *
     * @param faces as typed: numbers with anything between them
     * @throws Refused F864 where they are not the faces of as many dice as are to be thrown
     */
    @Transactional
    void roll(String vote, String faces) {
        Drawing open = open(vote).orElseThrow(() -> new Refused(Problem.of(Fault.F869_NO_DRAW, "", "")));
        List<Integer> read = faces(faces);
        if (!open.dice().fits(read)) {
            int count = DiceDraw.dice(Math.max(1, open.dice().left().size()));
            throw new Refused(Problem.of(Fault.F864_NOT_DICE, "", "", "dice", faces.strip(), "count", count));
        }
        put(vote, open, open.dice().and(read));
        log.record(ScanAct.SCAN_DICE_THROWN, vote, Integer.toString(open.number()), Map.of("dice", written(read)));
    }

    /** A throw was typed wrong: the last one is taken back, and the log says so. */
    @Transactional
    void takeBack(String vote) {
        Optional<Drawing> open = open(vote);
        if (open.isEmpty() || open.get().dice().thrown().isEmpty()) {
            return;
        }
        DiceDraw dice = open.get().dice();
        String last = written(dice.thrown().getLast());
        put(
                vote,
                open.get(),
                new DiceDraw(
                        dice.batches(),
                        dice.wanted(),
                        dice.thrown().subList(0, dice.thrown().size() - 1)));
        log.record(ScanAct.SCAN_THROW_UNDONE, vote, Integer.toString(open.get().number()), Map.of("dice", last));
    }

    /** No draw after all; what was thrown stays in the log. */
    @Transactional
    void drop(String vote) {
        open(vote).ifPresent(each -> {
            queries.deleteFrom(SCAN_DRAW).where(SCAN_DRAW.ID.eq(each.id())).execute();
            log.record(ScanAct.SCAN_DRAW_DROPPED, vote, Integer.toString(each.number()), Map.of());
            live.changed(vote);
        });
    }

    /** Its batches are in the count. Within the transaction that puts them there. */
    void use(Drawing drawing) {
        queries.update(SCAN_DRAW)
                .set(SCAN_DRAW.IS_USED, true)
                .where(SCAN_DRAW.ID.eq(drawing.id()))
                .execute();
    }

    private void put(String vote, Drawing drawing, DiceDraw dice) {
        queries.update(SCAN_DRAW)
                .set(
                        SCAN_DRAW.THROWS,
                        dice.thrown().stream().map(ScanDraws::written).collect(Collectors.joining("\n")))
                .where(SCAN_DRAW.ID.eq(drawing.id()))
                .execute();
        live.changed(vote);
    }

    static String written(List<Integer> faces) {
        return faces.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Numbers with anything between them; digits that follow each other are a die each. */
    private static List<Integer> faces(String text) {
        return text.chars()
                .filter(letter -> letter >= '0' && letter <= '9')
                .mapToObj(letter -> letter - '0')
                .toList();
    }

    private static Drawing drawing(ScanDrawRecord row) {
        List<Drawable> batches = new ArrayList<>();
        row.getBatches().lines().forEach(line -> {
            String[] parts = line.split(" ", 3);
            batches.add(new Drawable(parts[0], parts[1], Long.parseLong(parts[2])));
        });
        List<List<Integer>> thrown =
                row.getThrows().lines().map(ScanDraws::faces).toList();
        return new Drawing(
                row.getId(),
                Math.toIntExact(row.getNumber()),
                batches,
                new DiceDraw(
                        IntStream.rangeClosed(1, batches.size()).boxed().toList(),
                        Math.toIntExact(row.getWanted()),
                        thrown),
                row.getNames(),
                row.getIsUsed());
    }
}
