package vn.tinnhiem.trials;

/**
 * Điều làm hỏng ảnh: what printers, copiers, paper, feeders, scanners and telephones do to a sheet. Each has a strength
 * from 0 (just there) to 1 (the worst that is tried), which stands for the amounts given here, in the unit given here.
 */
public enum Distortion {
    /** Turned in the feeder; either way. */
    TURN("°", 0.2, 5),
    /** Fed sideways or upside down: a quarter, a half or three quarters, by chance; the strength says nothing. */
    QUARTER("", 1, 1),
    /** Printed smaller or larger. */
    PRINT_SCALE("% of the size", 0.3, 3),
    /** Printed or fed off its place, in any direction. */
    SHIFT("mm", 0.5, 6),
    /** The feeder pulls one side more than the other. */
    SHEAR("mm over the height", 0.3, 4),
    /** The feeder runs too fast or too slow. */
    STRETCH("% of the height", 0.2, 2.5),
    /** The paper slips in the middle of the page; the rows below lie off. */
    SLIP("mm", 0.3, 4),
    /** One edge nearer to the lens. */
    PERSPECTIVE("part by which the far edge is shorter", 0.01, 0.2),
    /** Toner spreads. */
    TONER_SPREAD("mm on each edge", 0.042, 0.127),
    /** A thin print: every line loses on both sides. */
    TONER_THIN("mm on each edge", 0.042, 0.042),
    /** The cartridge is near its end. */
    LIGHT_PRINT("part of the blackness", 0.9, 0.45),
    /** Copied on another machine first, marks and all; harder and dirtier each step. */
    PHOTOCOPY("roughness", 0, 1),
    /** Out of focus. */
    BLUR("pixels", 0.5, 2.2),
    /** Noise of the sensor, normal. */
    NOISE("gray levels", 4, 36),
    /** Specks, black and white. */
    SPECKS("pixels in 10,000", 2, 120),
    /** Rough or recycled paper. */
    TEXTURE("gray levels", 6, 44),
    /** Quality of the JPEG that the scanner writes. */
    JPEG("quality", 90, 30),
    /** Bilevel: the gray level below which a pixel is black, from pale to dark pictures. */
    THRESHOLD("gray level", 90, 200),
    /** Bilevel by error diffusion. */
    DITHER("", 1, 1),
    /** Midtones lighter, as by a washed-out setting. */
    GAMMA_LIGHT("exponent", 0.9, 0.5),
    /** Midtones darker. */
    GAMMA_DARK("exponent", 1.15, 2),
    /** Black is not black and white not white. */
    LOW_CONTRAST("part of the contrast", 0.85, 0.4),
    /** Gray or recycled paper. */
    GRAY_PAPER("white level", 235, 165),
    /** Coloured paper; in gray it only gets darker. */
    TINT("strength", 0.08, 0.3),
    /** One side lies in shadow. */
    SHADOW("part of the light lost", 0.1, 0.6),
    /** A band along one edge bends away from the glass. */
    BOOK_SHADOW("part of the light lost", 0.2, 0.8),
    /** Coffee or grease. */
    STAIN("part of the light lost", 0.08, 0.4),
    /** Folded in half or in three; a shaded line, and what lies beyond moves a little. */
    FOLD("part of the light lost", 0.1, 0.6),
    /** Punched and stapled at the left edge. */
    HOLES("holes", 2, 4),
    /** What is on the other side shines through. */
    SHOW_THROUGH("part of its blackness", 0.04, 0.3),
    /** Dirt on the glass of the feeder: dark lines over the whole height. */
    STREAK("part of the light lost", 0.15, 0.9),
    /** The black lid or roller shows at the edges. */
    BLACK_EDGE("mm", 1, 8),
    /** A corner is torn off. */
    TORN_CORNER("mm along each side", 8, 40);

    private final String unit;
    private final double slight;
    private final double worst;

    Distortion(String unit, double slight, double worst) {
        this.unit = unit;
        this.slight = slight;
        this.worst = worst;
    }

    public String unit() {
        return unit;
    }

    /** The amount that a strength of 0…1 stands for. */
    public double amount(double strength) {
        return slight + (worst - slight) * strength;
    }
}
