package vn.tinnhiem.trials;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.trials.Layout.Rect;

/** Nét gạch tên: the ways in which people cross out a name, each over a place of text and to a length. */
final class Strikes {

    private final Hand hand;
    private final Dice dice;

    Strikes(Hand hand) {
        this.hand = hand;
        this.dice = hand.dice();
    }

    /** @param part of the text's width that is struck, 0…1 and a little beyond */
    List<Stroke> line(Rect text, double part) {
        return List.of(through(text, part, 0));
    }

    List<Stroke> several(Rect text, double part) {
        List<Stroke> lines = new ArrayList<>();
        int count = 2 + dice.below(3);
        for (int i = 0; i < count; i++) {
            lines.add(through(text, part * dice.between(0.9, 1.1), (i - (count - 1) / 2.0) * dice.between(0.7, 1.5)));
        }
        return lines;
    }

    private Stroke through(Rect text, double part, double dy) {
        double spare = text.width() * (1 - part);
        double x0 = text.x() + (part < 1 ? dice.between(0, spare) : spare / 2) + dice.around(0, 1);
        double y0 = text.centreY() + dy + dice.around(0, 0.5);
        return hand.line(x0, y0, x0 + text.width() * part, y0 + dice.around(0, 0.8));
    }

    List<Stroke> wavy(Rect text, double part) {
        double width = text.width() * part;
        double x0 = text.x() + (text.width() - width) * dice.unit();
        double wave = dice.between(2.5, 6);
        double high = dice.between(0.5, 1.4);
        int waves = Math.max(3, (int) (2 * width / wave));
        double[][] aims = new double[waves + 1][];
        for (int i = 0; i <= waves; i++) {
            double y = text.centreY() + (i % 2 == 0 ? -high : high) * dice.between(0.7, 1.2);
            aims[i] = new double[] {x0 + width * i / waves, y};
        }
        return List.of(hand.curve(aims));
    }

    /** To and fro over the letters until they can hardly be read. */
    List<Stroke> scribble(Rect text, double part) {
        double width = text.width() * part;
        double x0 = text.x() + (text.width() - width) * dice.unit();
        double pitch = dice.between(0.8, 1.8);
        int turns = Math.max(8, (int) (width / pitch));
        double[][] aims = new double[turns + 1][];
        for (int i = 0; i <= turns; i++) {
            double y = text.centreY() + (i % 2 == 0 ? -1 : 1) * text.height() * dice.between(0.35, 0.7);
            aims[i] = new double[] {x0 + width * i / turns + dice.around(0, pitch * 0.6), y};
        }
        return List.of(hand.curve(aims));
    }

    List<Stroke> cross(Rect text, double part) {
        double half = Math.max(3, text.width() * part / 2);
        double cx = text.x() + half + (text.width() - 2 * half) * dice.unit();
        double high = Math.min(5, text.height() * dice.between(0.7, 1.1));
        double cy = text.centreY() + dice.around(0, 0.5);
        return List.of(
                hand.line(cx - half, cy - high + dice.around(0, 0.5), cx + half, cy + high + dice.around(0, 0.5)),
                hand.line(cx + half, cy - high + dice.around(0, 0.5), cx - half, cy + high + dice.around(0, 0.5)));
    }

    /** One slanting line, from below to above the name. */
    List<Stroke> slash(Rect text, double part) {
        double half = Math.max(2, text.width() * part / 2);
        double cx = text.x() + half + (text.width() - 2 * half) * dice.unit();
        double high = Math.min(5.5, text.height() * dice.between(0.6, 1.1));
        double way = dice.chance(0.8) ? 1 : -1;
        return List.of(hand.line(cx - half, text.centreY() + high * way, cx + half, text.centreY() - high * way));
    }
}
