package vn.tinnhiem.trials;

/**
 * Sự thật của một dòng. What it demands holds where the page is read; a page that {@link Truth#page} allows to be handed
 * over may be handed over with all its rows.
 *
 * @param letter as in {@code sheets.csv}: {@code 1 2 3 0 M X}; what the voter meant, and a person would decide
 * @param strength of what was drawn, where {@link Drawn} says so, else 0
 * @param seen part of the ink's points that are darker than their surroundings on the final picture (1 without ink)
 */
public record RowTruth(int person, char letter, Expect expect, Drawn drawn, double strength, double seen) {

    RowTruth expecting(Expect other) {
        return new RowTruth(person, letter, other, drawn, strength, seen);
    }

    /** At most as sure as that. */
    RowTruth atMost(Expect other) {
        return expect == Expect.CLEAR ? expecting(other) : this;
    }

    RowTruth seen(double part) {
        return new RowTruth(person, letter, expect, drawn, strength, part);
    }
}
