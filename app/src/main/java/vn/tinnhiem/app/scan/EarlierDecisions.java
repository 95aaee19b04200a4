package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Điều đã ghi trong {@code review/} của lần chạy trước. Lines about a sheet that is still asked about, told by its
 * {@link CaseCheck}, are filled in again wherever the sheet now stands; a file with anything that could not be filled in again
 * is kept beside the new one. Nothing of it is counted before it is handed in by name.
 *
 * @param carried lines as they were written, by the question that they belong to now
 * @param others lines with something in them that belong to no question of these scans
 * @param kept files to keep, by their name in the new {@code review/}
 */
public record EarlierDecisions(Map<DecisionKey, DecisionLine> carried, int others, Map<String, byte[]> kept) {

    public static final EarlierDecisions NONE = new EarlierDecisions(Map.of(), 0, Map.of());

    private static final String KEPT = "decisions-earlier-";

    public EarlierDecisions {
        carried = Map.copyOf(carried);
        kept = Map.copyOf(kept);
    }

    /**
     * @param review the folder that is about to be replaced; it need not be there
     * @param decisions handed in by name: they stand in the new table, whatever an earlier one says
     */
    public static EarlierDecisions of(Path review, Judged judged, Decisions decisions) {
        Path file = review.resolve(ReviewFolder.DECISIONS);
        Map<String, byte[]> kept = earlierKept(review);
        if (!Files.isRegularFile(file)) {
            return new EarlierDecisions(Map.of(), 0, kept);
        }
        Optional<List<DecisionLine>> lines = lines(file);
        if (lines.isEmpty()) {
            kept.put(KEPT + (kept.size() + 1) + ".csv", bytes(file));
            return new EarlierDecisions(Map.of(), 1, kept);
        }
        Map<DecisionKey, DecisionLine> carried = new HashMap<>();
        int others = 0;
        Map<String, List<Case>> byCheck = judged.cases().stream().collect(Collectors.groupingBy(CaseCheck::of));
        for (DecisionLine line : typed(lines.get())) {
            Optional<DecisionKey> key = key(line, byCheck.getOrDefault(line.check(), List.of()));
            if (key.filter(k -> decisions.says(k, line)).isPresent()) {
                continue;
            }
            if (key.isEmpty() || decisions.decides(key.get()) || carried.putIfAbsent(key.get(), line) != null) {
                others++;
            }
        }
        if (others > 0) {
            kept.put(KEPT + (kept.size() + 1) + ".csv", bytes(file));
        }
        return new EarlierDecisions(carried, others, kept);
    }

    /**
     * @param used the file whose decisions this count uses; {@code null} where it uses none
     * @throws Refused F843 when a folder that is about to be replaced without a new {@code review/} holds decisions that this
     *     count does not use
     */
    public static void refuseLoss(Path review, @org.jspecify.annotations.Nullable Path used) {
        Path file = review.resolve(ReviewFolder.DECISIONS);
        if (!Files.isRegularFile(file)) {
            return;
        }
        Set<List<String>> inUse = used == null ? Set.of() : said(lines(used).orElse(List.of()));
        Optional<List<DecisionLine>> lines = lines(file);
        if (lines.isEmpty() || !inUse.containsAll(said(lines.get()))) {
            throw new Refused(Problem.of(Fault.F843_TYPED_DECISIONS_LOST, file.toString(), ""));
        }
    }

    private static Set<List<String>> said(List<DecisionLine> lines) {
        return typed(lines).stream()
                .map(l -> List.of(l.caseId(), l.question(), l.person(), l.decision(), l.reason(), l.name1(), l.name2()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<DecisionKey> key(DecisionLine line, List<Case> alike) {
        return alike.size() != 1
                ? Optional.empty()
                : alike.getFirst().asks().stream()
                        .filter(ask ->
                                line.asked().filter(ask.question()::equals).isPresent())
                        .filter(ask -> ask.person() == line.personNumber())
                        .map(ask -> DecisionKey.of(alike.getFirst(), ask))
                        .findFirst();
    }

    private static List<DecisionLine> typed(List<DecisionLine> lines) {
        return lines.stream().filter(DecisionLine::typed).toList();
    }

    /** Empty where the file is none that can be read. */
    private static Optional<List<DecisionLine>> lines(Path file) {
        try {
            return Optional.of(DecisionTable.read(file));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> earlierKept(Path review) {
        Map<String, byte[]> kept = new TreeMap<>();
        if (!Files.isDirectory(review)) {
            return kept;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(review)) {
            all.filter(f -> f.getFileName().toString().startsWith(KEPT))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException e) {
            throw unreadable(review, e);
        }
        files.forEach(file -> kept.put(file.getFileName().toString(), bytes(file)));
        return kept;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Refused unreadable(Path file, IOException e) {
        return new Refused(
                Problem.of(Fault.F103_FILE_UNREADABLE, file.toString(), "", "cause", String.valueOf(e.getMessage())));
    }
}
