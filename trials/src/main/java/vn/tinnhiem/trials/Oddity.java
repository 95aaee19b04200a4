package vn.tinnhiem.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Điều lạ của một tờ: a line {@code batch,place,person,what} of the list by which a pile is made.
 *
 * @param place of the sheet in its batch, from 1
 * @param person whose row it is about, 0 for the sheet
 * @param what a {@link Drawn} (with a person), an {@link Extra}, a {@link Distortion}, or one of the words below
 * @param strength 0…1, written {@code FAINT:0.4}
 */
record Oddity(String batch, int place, int person, String what, double strength) {

    /** This is the sheet before it, fed once more. */
    static final String AGAIN = "AGAIN";

    static final String UPSIDE_DOWN = "UPSIDE_DOWN";
    static final String COLOUR = "COLOUR";
    static final String PHOTO = "PHOTO";

    private static final List<String> WORDS = List.of(AGAIN, UPSIDE_DOWN, COLOUR, PHOTO);

    static List<Oddity> read(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Oddity::of)
                .toList();
    }

    private static Oddity of(String line) {
        List<String> cells = List.of(line.strip().split(",", -1));
        List<String> what = List.of(cells.get(3).split(":", -1));
        Oddity oddity = new Oddity(
                cells.get(0),
                Integer.parseInt(cells.get(1)),
                cells.get(2).isEmpty() ? 0 : Integer.parseInt(cells.get(2)),
                what.getFirst(),
                what.size() == 1 ? 0 : Double.parseDouble(what.get(1)));
        boolean ofRow = oddity.drawn().isPresent() && oddity.person() > 0;
        boolean ofSheet = oddity.extra().isPresent() || oddity.distortion().isPresent() || WORDS.contains(oddity.what);
        if (!ofRow && !(ofSheet && oddity.person() == 0)) {
            throw new IllegalArgumentException("unknown: " + line);
        }
        return oddity;
    }

    Optional<Drawn> drawn() {
        return named(Drawn.values());
    }

    Optional<Extra> extra() {
        return named(Extra.values());
    }

    Optional<Distortion> distortion() {
        return named(Distortion.values());
    }

    private <E extends Enum<E>> Optional<E> named(E[] values) {
        return Arrays.stream(values).filter(value -> value.name().equals(what)).findFirst();
    }
}
