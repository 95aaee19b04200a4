package vn.tinnhiem.trials;

import static vn.tinnhiem.trials.Drawn.*;
import static vn.tinnhiem.trials.Scan.Mode.BILEVEL;
import static vn.tinnhiem.trials.Scan.Mode.COLOUR;
import static vn.tinnhiem.trials.Scan.Mode.GRAY;
import static vn.tinnhiem.trials.Scan.Mode.PHOTO;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Một loại bộ thử: what people write and how it is scanned. The figures of docs/benchmarks.md are per profile, so each is
 * defined here and nowhere else.
 */
public record Profile(String name, Habits habits, Scans scans) {

    private static final Map<Extra, Double> USUAL = Map.of(Extra.SEAL, 0.9, Extra.SIGNATURE, 0.2);

    /** Strength up to which a distortion is what an office must expect to work ({@link Expect#CLEAR} for the page). */
    public static final double OFFICE_STRENGTH = 0.5;

    public Profile with(Habits other) {
        return new Profile(name, other, scans);
    }

    public Profile with(Scans other) {
        return new Profile(name, habits, other);
    }

    public Profile named(String other) {
        return new Profile(other, habits, scans);
    }

    /** One X a row, seldom none, a tick or a slash, in any pen; straight, clean gray scans of 200 dots an inch. */
    public static Profile clean() {
        return new Profile("clean", rows(CROSS, 0.86, TICK, 0.05, SLASH, 0.03, NOTHING, 0.04, SEVERAL, 0.02), flat());
    }

    /** {@link #clean} rows under one distortion of that strength, and nothing else (bilevel where it asks for that). */
    public static Profile only(Distortion distortion, double strength) {
        Scans scans = flat().with(distortion, 1, strength, strength);
        boolean bilevel = distortion == Distortion.THRESHOLD || distortion == Distortion.DITHER;
        boolean colour = distortion == Distortion.TINT;
        return clean().with(bilevel ? scans.in(BILEVEL) : colour ? scans.in(COLOUR) : scans)
                .named(distortion + " " + strength);
    }

    /** Marks that a person must look at, in equal parts. */
    public static Profile unclear() {
        Habits habits = rows(RING, 1, OUTSIDE, 1, CROSS_AND_SLIP, 1, WORD, 1, LINE_THROUGH, 1, CROSS, 1);
        return new Profile("unclear", habits.strength(0.4, 1), flat());
    }

    /** Boxes blackened or struck out, with another marked or none. */
    public static Profile corrected() {
        Habits habits = rows(SCRATCHED_AND_CROSS, 3, SCRATCHED, 2, STRUCK_AND_CROSS, 1, FILLED, 1, CROSS, 2);
        return new Profile("corrected", habits.strength(0, 1), flat());
    }

    /** Names crossed out in every way, as strongly as asked for: 0 is seen at arm's length, 1 hardly at all. */
    public static Profile struck(double strength) {
        Habits habits = rows(
                NAME_LINE, 1, NAME_WAVY, 1, NAME_LINES, 1, NAME_SCRIBBLE, 1, NAME_CROSS, 1, NAME_SLASH, 1, CROSS, 4);
        return new Profile("struck " + strength, habits.strength(strength, strength), flat());
    }

    /** Names written in, comments, stamps. */
    public static Profile writing() {
        Habits habits = clean().habits()
                .with(Extra.NAME_ADDED, 0.4)
                .with(Extra.COMMENT, 0.4)
                .with(Extra.COMMENT_MARGIN, 0.1)
                .with(Extra.STAMP, 0.1)
                .with(Extra.SIGNATURE, 0.3);
        return new Profile("writing", habits, flat());
    }

    /** An X in pencil of that faintness, 0…1. */
    public static Profile pencil(double strength) {
        return new Profile("pencil " + strength, rows(FAINT, 1).strength(strength, strength), flat());
    }

    /** What an office brings: nearly all rows clean, the usual mistakes, an ordinary scanner. */
    public static Profile office() {
        Habits habits = rows(
                CROSS,
                90,
                TICK,
                2.5,
                SLASH,
                0.8,
                NOTHING,
                2.5,
                SEVERAL,
                0.5,
                FILLED,
                0.2,
                RING,
                0.2,
                FAINT,
                0.4,
                OUTSIDE,
                0.2,
                DOT,
                0.1,
                CROSS_AND_DOT,
                0.3,
                CROSS_AND_SLIP,
                0.1,
                SCRATCHED_AND_CROSS,
                0.5,
                SCRATCHED,
                0.1,
                STRUCK_AND_CROSS,
                0.2,
                WORD,
                0.1,
                LINE_THROUGH,
                0.1,
                NAME_LINE,
                0.5,
                NAME_WAVY,
                0.1,
                NAME_LINES,
                0.1,
                NAME_SCRIBBLE,
                0.1,
                NAME_CROSS,
                0.1,
                NAME_SLASH,
                0.1);
        return new Profile(
                "office",
                habits.strength(0, 0.6)
                        .with(Extra.COMMENT, 0.01)
                        .with(Extra.NAME_ADDED, 0.005)
                        .with(Extra.SEAL_OFF, 0.02),
                mixed(0.5, 0.5).at(200, 200, 300).in(GRAY, GRAY, COLOUR, BILEVEL));
    }

    /** The same people, the worst scanners: every distortion up to its end, several at once. */
    public static Profile harsh() {
        return new Profile(
                "harsh", office().habits(), mixed(1, 1).at(100, 150, 200, 300).in(GRAY, COLOUR, BILEVEL));
    }

    /** Telephone pictures of 12 million pixels, from above a table. */
    public static Profile photo() {
        Scans scans = new Scans(List.of(300), List.of(PHOTO), Map.of())
                .with(Distortion.TURN, 1, 0, 1)
                .with(Distortion.PERSPECTIVE, 1, 0, 0.8)
                .with(Distortion.SHADOW, 0.7, 0, 0.9)
                .with(Distortion.BLUR, 0.8, 0, 0.7)
                .with(Distortion.NOISE, 1, 0, 0.4)
                .with(Distortion.JPEG, 1, 0, 0.5)
                .with(Distortion.QUARTER, 0.2, 0, 0)
                .with(Distortion.FOLD, 0.3, 0, 0.6);
        return new Profile("photo", clean().habits(), scans);
    }

    /** Whether a page under that scan must be read without a person. */
    Expect page(Scan scan) {
        if (scan.has(Distortion.TORN_CORNER)) {
            return scan.amount(Distortion.TORN_CORNER, 0) > 24 ? Expect.MUST_DOUBT : Expect.EITHER;
        }
        boolean usual = scan.mode() != PHOTO
                && !scan.has(Distortion.PHOTOCOPY)
                && !scan.has(Distortion.HOLES)
                && !scan.has(Distortion.STREAK)
                && scan.strengths().entrySet().stream().allMatch(entry -> usual(entry.getKey(), entry.getValue()));
        return usual ? Expect.CLEAR : Expect.EITHER;
    }

    /** The threshold has two bad ends; a quarter turn and dithering have no strength. */
    private static boolean usual(Distortion distortion, double strength) {
        return switch (distortion) {
            case QUARTER, DITHER -> true;
            case THRESHOLD -> Math.abs(strength - 0.5) <= OFFICE_STRENGTH / 2;
            default -> strength <= OFFICE_STRENGTH;
        };
    }

    private static Scans flat() {
        return new Scans(List.of(200), List.of(GRAY), Map.of()).with(Distortion.TURN, 1, 0, 0.15);
    }

    private static Scans mixed(double often, double most) {
        Scans scans = flat();
        for (Distortion distortion : Distortion.values()) {
            scans = scans.with(distortion, often * usual(distortion), 0, most);
        }
        return scans.with(Distortion.TURN, 1, 0, most * 0.7).with(Distortion.JPEG, 0.8, 0, most);
    }

    /** How often a distortion happens in a bad office. */
    private static double usual(Distortion distortion) {
        return switch (distortion) {
            case SHIFT, NOISE, THRESHOLD -> 0.8;
            case PRINT_SCALE, BLUR, STRETCH, SHEAR -> 0.3;
            case QUARTER, LOW_CONTRAST, GAMMA_DARK, GAMMA_LIGHT, TONER_SPREAD, SHOW_THROUGH -> 0.15;
            case PERSPECTIVE, PHOTOCOPY, TORN_CORNER, HOLES -> 0.01;
            case DITHER -> 0.05;
            default -> 0.06;
        };
    }

    private static Habits rows(Object... weights) {
        Map<Drawn, Double> rows = new EnumMap<>(Drawn.class);
        for (int i = 0; i < weights.length; i += 2) {
            rows.put((Drawn) weights[i], ((Number) weights[i + 1]).doubleValue());
        }
        return new Habits(rows, USUAL, List.of(0.0, 0.0), Habits.Pens.ANY);
    }
}
