package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;

/**
 * Tờ nào của xấp nào: the sheets that count, stacked as their paper lies. A delivery that names its batch is of that batch;
 * the others follow each other and are divided over the batches of their ballot that no delivery names.
 */
record Stacks(ReadScans read, Decisions decisions, BallotLines vote) {

    /**
     * Một tờ ở chỗ của nó.
     *
     * @param page of the file, from 0
     * @param sheet its name, for the picture
     */
    record Laid(SheetMarks marks, Path file, int page, String sheet) {}

    /** Các tờ của một xấp, theo thứ tự giấy. */
    record Stack(Batch batch, List<Laid> sheets) {
        Stack {
            sheets = List.copyOf(sheets);
        }
    }

    /** The sheets of a delivery that count, in order. */
    List<Laid> of(Pile pile) {
        List<Laid> laid = new ArrayList<>();
        for (Placed page : read.placed(pile.folder())) {
            switch (page) {
                case Placed.Clear clear ->
                    laid.add(new Laid(
                            clear.marks(), clear.file(), clear.page(), read.sheetOf(clear.file(), clear.page())));
                case Placed.Doubtful doubtful ->
                    FinishedCount.sheet(doubtful.of(), decisions, vote)
                            .ifPresent(marks -> laid.add(new Laid(
                                    marks, doubtful.file(), doubtful.of().at().page(), read.sheetOf(doubtful.of()))));
                case Placed.Out _ -> {}
            }
        }
        return laid;
    }

    /** The sheets of deliveries that name no batch, by the id of their ballot. */
    Map<String, List<Laid>> unnamed(List<Pile> piles) {
        Map<String, List<Laid>> sheets = new LinkedHashMap<>();
        vote.ballots().forEach(ballot -> sheets.put(ballot.id(), new ArrayList<>()));
        piles.stream()
                .filter(pile -> pile.batch().isEmpty())
                .flatMap(pile -> of(pile).stream())
                .forEach(each -> ofBallot(sheets, each).add(each));
        sheets.values().removeIf(List::isEmpty);
        return sheets;
    }

    private List<Laid> ofBallot(Map<String, List<Laid>> sheets, Laid each) {
        return sheets.computeIfAbsent(vote.ballots().get(each.marks().ballot()).id(), none -> new ArrayList<>());
    }

    /**
     * Everything stacked.
     *
     * @param piles that are not in the count yet
     * @param batches on which nothing was entered
     * @throws Refused F868 where a batch has another number of sheets than its cover sheet says, F872 where the sheets of no named
     *     batch are more or fewer than the batches that are left
     */
    List<Stack> stacked(List<Pile> piles, List<Batch> batches) {
        Map<String, List<Laid>> named = new LinkedHashMap<>();
        piles.stream()
                .filter(pile -> !pile.batch().isEmpty())
                .forEach(pile -> named.computeIfAbsent(pile.batch(), none -> new ArrayList<>())
                        .addAll(of(pile)));
        Map<String, List<Laid>> unnamed = unnamed(piles);
        List<Stack> stacks = new ArrayList<>();
        for (Batch batch : batches) {
            Optional.ofNullable(named.get(batch.id())).ifPresent(sheets -> stacks.add(exact(batch, sheets)));
        }
        unnamed.forEach((ballot, sheets) -> stacks.addAll(divided(
                ballot,
                sheets,
                batches.stream()
                        .filter(batch -> batch.ballot().equals(ballot) && !named.containsKey(batch.id()))
                        .toList())));
        return stacks;
    }

    private Stack exact(Batch batch, List<Laid> sheets) {
        boolean ofBallot = sheets.stream()
                .allMatch(each -> vote.ballots().get(each.marks().ballot()).id().equals(batch.ballot()));
        if (sheets.size() != batch.size() || !ofBallot) {
            throw new Refused(Problem.of(
                    Fault.F868_SHEETS_DIFFER,
                    "",
                    "",
                    "batch",
                    batch.number(),
                    "size",
                    batch.size(),
                    "counted",
                    sheets.size()));
        }
        return new Stack(batch, sheets);
    }

    private static List<Stack> divided(String ballot, List<Laid> sheets, List<Batch> batches) {
        long size = batches.stream().mapToLong(Batch::size).sum();
        if (size != sheets.size()) {
            throw new Refused(Problem.of(
                    Fault.F872_SHEETS_WITHOUT_BATCH, "", "", "ballot", ballot, "size", size, "counted", sheets.size()));
        }
        List<Stack> stacks = new ArrayList<>();
        int from = 0;
        for (Batch batch : batches) {
            int to = from + Math.toIntExact(batch.size());
            stacks.add(new Stack(batch, sheets.subList(from, to)));
            from = to;
        }
        return stacks;
    }
}
