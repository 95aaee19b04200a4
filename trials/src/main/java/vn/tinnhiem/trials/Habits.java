package vn.tinnhiem.trials;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Thói quen: how often which thing is drawn.
 *
 * @param rows weights of what is drawn on a row
 * @param extras probability of each thing beside the rows, a sheet
 * @param strengths of what has a strength: a value between the two, both 0…1
 * @param pens which pens lie on the tables
 */
public record Habits(Map<Drawn, Double> rows, Map<Extra, Double> extras, List<Double> strengths, Pens pens) {

    /** Which pens people write with. */
    public enum Pens {
        /** Ballpoint, gel, felt and soft pencil, all with the contrast that {@link Clean} asks for. */
        ANY,
        /** Blue and black ballpoint only. */
        BALLPOINT,
        /** Pencil from clear to faint. */
        PENCIL
    }

    public Habits {
        rows = inOrder(rows, Drawn.class);
        extras = inOrder(extras, Extra.class);
    }

    private static <K extends Enum<K>> Map<K, Double> inOrder(Map<K, Double> map, Class<K> keys) {
        Map<K, Double> out = new EnumMap<>(keys);
        out.putAll(map);
        return out;
    }

    Drawn pick(Dice dice) {
        double left = dice.unit() * rows.values().stream().mapToDouble(d -> d).sum();
        Drawn last = Drawn.NOTHING;
        for (Map.Entry<Drawn, Double> entry : rows.entrySet()) {
            last = entry.getKey();
            left -= entry.getValue();
            if (left < 0) {
                break;
            }
        }
        return last;
    }

    double strength(Dice dice) {
        return dice.between(strengths.getFirst(), strengths.getLast());
    }

    boolean has(Extra extra, Dice dice) {
        return dice.chance(extras.getOrDefault(extra, 0.0));
    }

    public Habits with(Extra extra, double probability) {
        Map<Extra, Double> more = new EnumMap<>(Extra.class);
        more.putAll(extras);
        more.put(extra, probability);
        return new Habits(rows, more, strengths, pens);
    }

    public Habits strength(double low, double high) {
        return new Habits(rows, extras, List.of(low, high), pens);
    }

    public Habits writing(Pens other) {
        return new Habits(rows, extras, strengths, other);
    }
}
