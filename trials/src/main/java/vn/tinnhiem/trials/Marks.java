package vn.tinnhiem.trials;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.trials.Layout.Rect;

/** Dấu trong ô: what one person's hand makes of an X, a tick, a slash and of the ways to spoil or correct them. */
final class Marks {

    private final Hand hand;
    private final Dice dice;
    private final Writer who;

    Marks(Hand hand) {
        this.hand = hand;
        this.dice = hand.dice();
        this.who = hand.writer();
    }

    /** An X about the centre of the box as this person makes it. */
    List<Stroke> cross(Rect box) {
        return cross(box, 0, 0, who.size() * (1 + dice.around(0, 0.12 * who.sloppy())));
    }

    /** @param size of the X as a part of the box's side */
    List<Stroke> cross(Rect box, double dx, double dy, double size) {
        double half = box.width() / 2 * size;
        double cx = box.centreX() + dx + who.driftX() + miss(0.35);
        double cy = box.centreY() + dy + who.driftY() + miss(0.35);
        double lean = who.slant() * half;
        double flat = dice.between(0.78, 1.08);
        double[] down0 = {cx - half + lean + miss(0.5), cy - half * flat + miss(0.5)};
        double[] down1 = {cx + half - lean + miss(0.6), cy + half * flat + miss(0.6)};
        double tail = who.tail() * box.width() * dice.between(0.3, 1.2);
        double[] up0 = {cx - half - lean + miss(0.6), cy + half * flat + miss(0.6)};
        double[] up1 = {cx + half + lean + tail + miss(0.5), cy - half * flat - tail * 0.8 + miss(0.5)};
        boolean rising = dice.chance(who.risingFirst() ? 0.9 : 0.1);
        double[][] first = {down0, down1};
        double[][] second = rising ? new double[][] {up0, up1} : new double[][] {up1, up0};
        if (dice.chance(who.joined())) {
            return List.of(looped(first, second));
        }
        Stroke falling = hand.line(first[0][0], first[0][1], first[1][0], first[1][1]);
        Stroke other = hand.line(second[0][0], second[0][1], second[1][0], second[1][1]);
        return who.risingFirst() ? List.of(other, falling) : List.of(falling, other);
    }

    /** Without lifting the pen: down, round the outside, and back across, like a fish. */
    private Stroke looped(double[][] first, double[][] second) {
        double[] end = first[1];
        double[] next = second[0][1] > second[1][1] ? second[0] : second[1];
        double[] last = next == second[0] ? second[1] : second[0];
        double side = dice.between(0.2, 0.9);
        double[] top = {Math.max(end[0], last[0]) + side, (end[1] + last[1]) / 2 + miss(0.4)};
        return hand.curve(new double[][] {
            first[0],
            {(first[0][0] + end[0]) / 2 + miss(0.2), (first[0][1] + end[1]) / 2 + miss(0.2)},
            end,
            top,
            last,
            {(last[0] + next[0]) / 2 + miss(0.2), (last[1] + next[1]) / 2 + miss(0.2)},
            next
        });
    }

    /** ✓: sharp, round, long-tailed or shallow, but always in one stroke. */
    List<Stroke> tick(Rect box) {
        double side = box.width() * Math.min(1, who.size() * dice.between(0.85, 1.1));
        double x = box.centreX() - side * 0.5 + who.driftX() + miss(0.3);
        double y = box.centreY() - side * 0.45 + who.driftY() + miss(0.3);
        double deep = dice.between(0.78, 0.98);
        double turn = dice.between(0.28, 0.42);
        double reach = dice.chance(0.3) ? dice.between(1.1, 1.35) : dice.between(0.85, 1.05);
        double[] start = {x + side * dice.between(0.02, 0.15), y + side * dice.between(0.42, 0.6)};
        double[] foot = {x + side * turn, y + side * deep};
        double[] end = {x + side * reach, y + side * (0.95 - reach) + miss(0.4)};
        if (dice.chance(0.4)) {
            double[] round = {foot[0] + side * 0.09, foot[1] - side * 0.05};
            return List.of(hand.curve(new double[][] {start, foot, round, end}));
        }
        double[] before = {(start[0] + foot[0]) / 2 + miss(0.1), (start[1] + foot[1]) / 2 + miss(0.1)};
        double[] after = {(foot[0] + end[0]) / 2 + miss(0.2), (foot[1] + end[1]) / 2 + miss(0.2)};
        return List.of(hand.curve(new double[][] {start, before, foot, foot, after, end}));
    }

    List<Stroke> slash(Rect box) {
        double half = box.width() / 2 * Math.max(0.7, who.size());
        double cx = box.centreX() + who.driftX() + miss(0.3);
        double cy = box.centreY() + who.driftY() + miss(0.3);
        double way = dice.chance(0.8) ? 1 : -1;
        double steep = dice.between(0.75, 1.1);
        return List.of(hand.line(cx - half * way, cy + half * steep, cx + half * way, cy - half * steep));
    }

    /** The box blackened by strokes to and fro, {@code pitch} millimetres apart, going slightly over its edge. */
    List<Stroke> hatched(Rect box, double pitch, double over) {
        List<double[]> aims = new ArrayList<>();
        double way = dice.between(-0.5, 0.5) + (dice.chance(0.5) ? 0.6 : -0.6);
        double reach = box.width() / 2 + over;
        int lines = (int) Math.max(3, 2 * reach / pitch);
        for (int i = 0; i <= lines; i++) {
            double across = -reach + 2 * reach * i / lines + miss(0.15);
            double along = (i % 2 == 0 ? -1 : 1) * (reach + miss(0.5));
            aims.add(turned(box, across, along, way));
        }
        return List.of(hand.curve(aims.toArray(double[][]::new)));
    }

    private static double[] turned(Rect box, double across, double along, double way) {
        double limit = box.width() / 2 + 0.6;
        double x = Math.clamp(across * StrictMath.cos(way) - along * StrictMath.sin(way), -limit, limit);
        double y = Math.clamp(across * StrictMath.sin(way) + along * StrictMath.cos(way), -limit, limit);
        return new double[] {box.centreX() + x, box.centreY() + y};
    }

    /** A ring that leaves the box inside it. */
    List<Stroke> ring(Rect box) {
        double wide = box.width() * dice.between(0.72, 0.95);
        double high = box.width() * dice.between(0.66, 0.85);
        double from = dice.between(0, 2 * Math.PI);
        double round = dice.between(0.95, 1.15) * 2 * Math.PI;
        double[][] aims = new double[13][];
        for (int i = 0; i < aims.length; i++) {
            double way = from + round * i / (aims.length - 1);
            double grow = 1 + 0.05 * i / aims.length * dice.sign() + miss(0.03);
            aims[i] = new double[] {
                box.centreX() + wide * grow * StrictMath.cos(way) + who.driftX() * 0.5,
                box.centreY() + high * grow * StrictMath.sin(way) + who.driftY() * 0.5
            };
        }
        return List.of(hand.curve(aims));
    }

    /** The pen touched the paper there and no more. */
    List<Stroke> dot(Rect box) {
        double x = box.centreX() + dice.between(-0.35, 0.35) * box.width();
        double y = box.centreY() + dice.between(-0.35, 0.35) * box.width();
        return List.of(hand.curve(new double[][] {{x, y}, {x + miss(0.3), y + miss(0.3)}}));
    }

    /** A short line that was not meant: the hand slipped, or the pen was tried. */
    List<Stroke> slip(Rect box, double length) {
        double x = box.centreX() + dice.between(-0.15, 0.15) * box.width();
        double y = box.centreY() + dice.between(-0.15, 0.15) * box.width();
        double way = dice.between(0, Math.PI);
        double dx = StrictMath.cos(way) * length / 2;
        double dy = StrictMath.sin(way) * length / 2;
        return List.of(hand.line(x - dx, y - dy, x + dx, y + dy));
    }

    /** Two or three parallel lines through the box, as a word is struck out. */
    List<Stroke> struckTwice(Rect box) {
        List<Stroke> lines = new ArrayList<>();
        int count = dice.chance(0.7) ? 2 : 3;
        double reach = box.width() * dice.between(0.55, 0.85);
        for (int i = 0; i < count; i++) {
            double y = box.centreY() + (i - (count - 1) / 2.0) * dice.between(1.2, 2) + miss(0.2);
            lines.add(
                    hand.line(box.centreX() - reach + miss(0.6), y, box.centreX() + reach + miss(0.6), y + miss(0.5)));
        }
        return lines;
    }

    /** Millimetres by which a point is missed; more for a sloppy hand. */
    private double miss(double most) {
        return dice.around(0, most * (0.35 + 0.65 * who.sloppy()) * 0.6);
    }
}
