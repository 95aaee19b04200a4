package vn.tinnhiem.trials;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Một lần quét: everything about how one sheet becomes one picture.
 *
 * @param dpi of the picture (for a photograph: about, since the camera has 12 million pixels)
 * @param strengths what spoils it and how much, 0…1; what is not named does not happen
 * @param seed of the places and directions that are left to chance
 */
public record Scan(int dpi, Mode mode, Map<Distortion, Double> strengths, long seed) {

    /** What the scanner was set to. */
    public enum Mode {
        GRAY,
        COLOUR,
        BILEVEL,
        /** A telephone over a table, in colour. */
        PHOTO;

        boolean colour() {
            return this == COLOUR || this == PHOTO;
        }
    }

    boolean has(Distortion distortion) {
        return strengths.containsKey(distortion);
    }

    /** In the distortion's unit, or what is given if it does not happen. */
    double amount(Distortion distortion, double none) {
        Double strength = strengths.get(distortion);
        return strength == null ? none : distortion.amount(strength);
    }

    /** Few states, since each costs a second to print; an empty cartridge does not spread. */
    Toner toner() {
        int spread = (int) Math.round(amount(Distortion.TONER_SPREAD, 0) * Blank.PRINTER_DPI / 25.4)
                - (int) Math.round(amount(Distortion.TONER_THIN, 0) * Blank.PRINTER_DPI / 25.4);
        double darkness = Math.round(amount(Distortion.LIGHT_PRINT, 1) * 7) / 7.0;
        return new Toner(darkness < 1 ? 0 : spread, darkness);
    }

    Dice dice(Distortion matter) {
        return new Dice(seed).fork(matter.ordinal());
    }

    /** For {@code truth.csv}: {@code 200 GRAY TURN=0.4 NOISE=1.0}. */
    @Override
    public String toString() {
        String list = strengths.entrySet().stream()
                .map(entry -> " %s=%.2f".formatted(entry.getKey(), entry.getValue()))
                .sorted()
                .collect(Collectors.joining());
        return dpi + " " + mode + list;
    }
}
