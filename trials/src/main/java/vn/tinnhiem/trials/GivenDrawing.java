package vn.tinnhiem.trials;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Vẽ và quét một tờ cho trước: people's hands for what its line says, an office's scanner for its pile. */
final class GivenDrawing {

    private static final int BILEVEL_DPI = 200;
    private static final int GRAY_DPI = 150;
    private static final double TICKS = 0.05;
    private static final double SIGNED = 0.12;

    private final Blank blank;
    private final Trials issued;
    private final Trials foreign;
    private final Dice dice;

    GivenDrawing(Blank blank, Dice dice) {
        this.blank = blank;
        this.issued = new Trials(blank, Profile.office(), 0);
        this.foreign = new Trials(blank.withoutCode(), Profile.office(), 0);
        this.dice = dice.fork(2);
    }

    /**
     * The pages that the sheet becomes: its front, and its back in a duplex pile.
     *
     * @param time 0, or 1 for the same paper fed once more
     * @param written what is odd about the paper
     * @param fed what is odd about this scan of it
     */
    List<TrialSheet> scanned(
            GivenSheet sheet, int number, int time, List<Oddity> written, List<Oddity> fed, Pile pile) {
        Dice own = dice.fork(number);
        MarkedSheet marked = marked(sheet, written, own);
        Scan scan = scan(sheet, fed, pile, own.fork(20 + time));
        Trials trials = sheet.issued() ? issued : foreign;
        TrialSheet front = trials.sheet(number, marked, scan);
        if (!front.truth().letters().equals(sheet.letters())) {
            throw new IllegalArgumentException("sheet " + number + " should say " + sheet.letters() + ", not "
                    + front.truth().letters());
        }
        List<TrialSheet> pages = new ArrayList<>();
        boolean photo = scan.mode() == Scan.Mode.PHOTO;
        boolean turned = fed.stream().anyMatch(odd -> odd.what().equals(Oddity.UPSIDE_DOWN));
        pages.add(photo ? halved(front) : turned ? upsideDown(front) : front);
        if (pile.duplex()) {
            pages.add(trials.backside(number, scan));
        }
        return pages;
    }

    private MarkedSheet marked(GivenSheet sheet, List<Oddity> odd, Dice own) {
        List<MarkedSheet.Wish> wishes = new ArrayList<>();
        Dice choice = own.fork(3);
        for (int i = 0; i < sheet.letters().length(); i++) {
            int person = blank.layout().rows().get(i).person();
            wishes.add(wish(
                    sheet.letters().charAt(i),
                    odd.stream().filter(each -> each.person() == person).toList(),
                    choice));
        }
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (sheet.issued()) {
            extras.add(Extra.SEAL);
        }
        if (sheet.added()) {
            extras.add(Extra.NAME_ADDED);
        }
        if (own.fork(4).chance(SIGNED)) {
            extras.add(Extra.SIGNATURE);
        }
        odd.forEach(each -> each.extra().ifPresent(extras::add));
        return MarkedSheet.asked(blank, wishes, extras, pen(own.fork(2)), own);
    }

    private static MarkedSheet.Wish wish(char letter, List<Oddity> odd, Dice choice) {
        int free = choice.below(3);
        boolean tick = choice.chance(TICKS);
        int box = letter >= '1' && letter <= '3' ? letter - '1' : free;
        if (!odd.isEmpty()) {
            Oddity first = odd.getFirst();
            return new MarkedSheet.Wish(box, first.drawn().orElseThrow(), first.strength());
        }
        Drawn drawn = switch (letter) {
            case '0' -> Drawn.NOTHING;
            case 'M' -> Drawn.SEVERAL;
            case 'X' -> Drawn.NAME_LINES;
            default -> tick ? Drawn.TICK : Drawn.CROSS;
        };
        return new MarkedSheet.Wish(box, drawn, 0);
    }

    /** The conference lays out ballpoints; some bring a pen of their own. */
    private static Pen pen(Dice dice) {
        return dice.chance(0.8)
                ? Pen.ballpoint(dice, dice.chance(0.8) ? Pen.Colour.BLUE : Pen.Colour.BLACK)
                : Pen.gel(dice);
    }

    /** An ordinary machine: a little turned and shifted, a little noise. */
    private static Scan scan(GivenSheet sheet, List<Oddity> fed, Pile pile, Dice dice) {
        Map<Distortion, Double> strengths = new EnumMap<>(Distortion.class);
        strengths.put(Distortion.TURN, dice.unit() * 0.15);
        strengths.put(Distortion.SHIFT, dice.unit() * 0.25);
        strengths.put(Distortion.NOISE, dice.unit() * 0.1);
        if (!pile.bilevel()) {
            strengths.put(Distortion.JPEG, 0.75);
        }
        if (!sheet.issued()) {
            strengths.put(Distortion.PHOTOCOPY, 0.2);
        }
        Scan.Mode mode = pile.bilevel() ? Scan.Mode.BILEVEL : Scan.Mode.GRAY;
        for (Oddity odd : fed) {
            odd.distortion().ifPresent(distortion -> strengths.put(distortion, odd.strength()));
            mode = switch (odd.what()) {
                case Oddity.COLOUR -> Scan.Mode.COLOUR;
                case Oddity.PHOTO -> Scan.Mode.PHOTO;
                default -> mode;
            };
        }
        int dpi = mode == Scan.Mode.PHOTO ? 2 * GRAY_DPI : pile.bilevel() ? BILEVEL_DPI : GRAY_DPI;
        return new Scan(dpi, mode, strengths, dice.bits());
    }

    private static TrialSheet upsideDown(TrialSheet sheet) {
        BufferedImage image = sheet.image();
        BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        Graphics2D graphics = turned.createGraphics();
        graphics.rotate(Math.PI, image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return new TrialSheet(turned, sheet.truth(), (x, y) -> {
            double[] at = sheet.place().of(x, y);
            return new double[] {image.getWidth() - at[0], image.getHeight() - at[1]};
        });
    }

    /** As a telephone sends a picture by message: half as wide. */
    private static TrialSheet halved(TrialSheet sheet) {
        BufferedImage image = sheet.image();
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, image.getType());
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        Truth truth = sheet.truth();
        Scan scan = truth.scan();
        Scan smaller = new Scan(scan.dpi() / 2, scan.mode(), scan.strengths(), scan.seed());
        return new TrialSheet(
                half,
                new Truth(
                        truth.ballot(),
                        truth.kind(),
                        truth.page(),
                        truth.rows(),
                        truth.extras(),
                        smaller,
                        truth.shape()),
                (x, y) -> {
                    double[] at = sheet.place().of(x, y);
                    return new double[] {at[0] / 2, at[1] / 2};
                });
    }
}
