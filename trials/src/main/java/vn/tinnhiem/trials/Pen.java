package vn.tinnhiem.trials;

/**
 * Bút: width in millimetres, colour of its ink on white paper, and how it takes to the paper.
 *
 * @param strength how much of its colour it leaves at full pressure, 0…1
 * @param grain 0 for ink that covers, up to 1 for a pencil that only catches the tops of the paper
 */
record Pen(Kind kind, double width, int red, int green, int blue, double strength, double grain) {

    enum Kind {
        BALLPOINT,
        GEL,
        FELT,
        PENCIL
    }

    /** A pen as they lie in a meeting room: mostly blue ballpoint. */
    static Pen any(Dice dice) {
        double which = dice.unit();
        if (which < 0.55) {
            return ballpoint(dice, dice.chance(0.75) ? Colour.BLUE : Colour.BLACK);
        }
        if (which < 0.68) {
            return ballpoint(dice, dice.chance(0.7) ? Colour.RED : Colour.GREEN);
        }
        return which < 0.88 ? gel(dice) : which < 0.95 ? felt(dice) : pencil(dice, dice.between(0.62, 0.8));
    }

    static Pen ballpoint(Dice dice, Colour colour) {
        return of(
                Kind.BALLPOINT, dice.between(0.3, 0.7), colour, dice.between(0.86, 1), dice.between(0.02, 0.12), dice);
    }

    static Pen gel(Dice dice) {
        Colour colour = dice.chance(0.6) ? Colour.BLUE : dice.chance(0.8) ? Colour.BLACK : Colour.RED;
        return of(Kind.GEL, dice.between(0.5, 0.9), colour, 1, 0, dice);
    }

    static Pen felt(Dice dice) {
        Colour colour = dice.chance(0.6) ? Colour.BLACK : Colour.BLUE;
        return of(Kind.FELT, dice.between(0.8, 1.2), colour, dice.between(0.9, 1), 0, dice);
    }

    /** @param contrast of a full line against the paper, 0…1 */
    static Pen pencil(Dice dice, double contrast) {
        return of(
                Kind.PENCIL, dice.between(0.4, 0.8), Colour.GRAPHITE, contrast / 0.82, dice.between(0.45, 0.75), dice);
    }

    Pen faded(double factor) {
        return new Pen(kind, width, red, green, blue, strength * factor, grain);
    }

    Pen thick(double newWidth) {
        return new Pen(kind, newWidth, red, green, blue, strength, grain);
    }

    /** 1 − reflectance of a full line on white paper, as the eye weighs colours. */
    double contrast() {
        return strength * (1 - (0.299 * red + 0.587 * green + 0.114 * blue) / 255);
    }

    private static Pen of(Kind kind, double width, Colour colour, double strength, double grain, Dice dice) {
        return new Pen(
                kind,
                width,
                shade(colour.red, dice),
                shade(colour.green, dice),
                shade(colour.blue, dice),
                Math.min(1, strength),
                grain);
    }

    private static int shade(int value, Dice dice) {
        return (int) Math.clamp(Math.round(dice.around(value, 8)), 0, 255);
    }

    enum Colour {
        BLUE(38, 58, 158),
        BLACK(32, 32, 38),
        RED(190, 36, 48),
        GREEN(28, 118, 70),
        GRAPHITE(46, 46, 48);

        private final int red;
        private final int green;
        private final int blue;

        Colour(int red, int green, int blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }
    }
}
