package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Đã đọc đến đâu: kept on disk, so that a run that was stopped goes on.
 *
 * @param seed of the sheets
 * @param program what read them: figures of two programs are never added up
 * @param kinds by name
 */
record ReadingState(long seed, String program, Map<String, Kind> kinds) {

    /**
     * @param next index of the first sheet that was not read
     * @param numbers over all sheets before it
     */
    record Kind(long next, Map<Figure, Long> numbers) {}

    ReadingState {
        kinds = new LinkedHashMap<>(kinds);
    }

    static ReadingState fresh(long seed, String program) {
        return new ReadingState(seed, program, Map.of());
    }

    /** @throws IOException also where it was left by another program or for other sheets */
    static ReadingState read(Path file, long seed, String program) throws IOException {
        ReadingState state = new JsonMapper().readValue(Files.readString(file), ReadingState.class);
        if (state.seed != seed || !state.program.equals(program)) {
            throw new IOException(
                    file + " is of seed " + state.seed + " and of another program: start anew, without --resume");
        }
        return state;
    }

    long next(String kind) {
        return of(kind).next();
    }

    Tally tally(String kind) {
        return new Tally(of(kind).numbers());
    }

    private Kind of(String kind) {
        return kinds.getOrDefault(kind, new Kind(0, Map.of()));
    }

    void add(String kind, long sheets, Tally more) {
        Tally sum = tally(kind);
        sum.add(more);
        kinds.put(kind, new Kind(next(kind) + sheets, sum.numbers()));
    }

    long boxes() {
        return kinds.keySet().stream()
                .mapToLong(kind -> tally(kind).of(Figure.BOXES))
                .sum();
    }

    long wrong() {
        return kinds.keySet().stream()
                .mapToLong(kind -> tally(kind).of(Figure.WRONG))
                .sum();
    }

    /** Whole or not at all, whenever the run is stopped. */
    void write(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, new JsonMapper().writeValueAsString(this));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
