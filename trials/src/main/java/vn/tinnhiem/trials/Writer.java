package vn.tinnhiem.trials;

/**
 * Một người ghi phiếu: traits that stay the same over the sheet, so that one person's marks look alike.
 *
 * @param size of a mark, as a part of the box's side
 * @param slant radians, as handwriting leans
 * @param tremor millimetres by which lines shake
 * @param bow how much straight lines bend, as a part of their length
 * @param sloppy how much one mark differs from the next, 0…1
 * @param driftX millimetres by which marks miss the box's centre, always the same way
 * @param hook chance that a stroke ends in a small hook, as of a pen in a hurry
 * @param joined chance that the pen is not lifted between the strokes of an X
 * @param press how hard the pen is pressed, 0.6…1.1
 */
record Writer(
        double size,
        double slant,
        double tremor,
        double bow,
        double sloppy,
        double driftX,
        double driftY,
        double hook,
        double joined,
        double tail,
        double press,
        boolean risingFirst) {

    /** Writer of that number; the same number is the same person on every sheet. */
    static Writer of(Dice dice) {
        boolean old = dice.chance(0.12);
        boolean hasty = dice.chance(0.25);
        return new Writer(
                dice.between(0.62, 1.12),
                dice.around(0.06, 0.12),
                old ? dice.between(0.08, 0.2) : dice.between(0.01, 0.06),
                hasty ? dice.between(0.04, 0.12) : dice.between(0, 0.05),
                hasty ? dice.between(0.5, 1) : dice.between(0.15, 0.6),
                dice.around(0, 0.3),
                dice.around(0, 0.3),
                hasty ? dice.between(0.2, 0.6) : dice.between(0, 0.15),
                dice.chance(0.12) ? 0.8 : 0.02,
                dice.chance(0.3) ? dice.between(0.1, 0.35) : 0,
                dice.between(0.7, 1.05),
                dice.chance(0.3));
    }
}
