package vn.tinnhiem.trials;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Cách quét: which resolutions, settings and distortions sheets meet, and how often.
 *
 * @param dpi one is drawn for each sheet
 * @param modes one is drawn for each sheet
 */
public record Scans(List<Integer> dpi, List<Scan.Mode> modes, Map<Distortion, Chance> chances) {

    /** How often, and between which strengths (even in between). */
    public record Chance(double probability, double least, double most) {}

    Scan pick(Dice dice) {
        Map<Distortion, Double> strengths = new EnumMap<>(Distortion.class);
        Scan.Mode mode = modes.get(dice.below(modes.size()));
        int chosen = dpi.get(dice.below(dpi.size()));
        for (Distortion distortion : Distortion.values()) {
            Chance chance = chances.get(distortion);
            double roll = dice.unit();
            double strength = dice.unit();
            if (chance != null && roll < chance.probability()) {
                strengths.put(distortion, chance.least() + (chance.most() - chance.least()) * strength);
            }
        }
        return new Scan(chosen, mode, strengths, dice.bits());
    }

    public Scans with(Distortion distortion, double probability, double least, double most) {
        Map<Distortion, Chance> more = new EnumMap<>(Distortion.class);
        more.putAll(chances);
        more.put(distortion, new Chance(probability, least, most));
        return new Scans(dpi, modes, more);
    }

    public Scans at(Integer... resolutions) {
        return new Scans(List.of(resolutions), modes, chances);
    }

    public Scans in(Scan.Mode... settings) {
        return new Scans(dpi, List.of(settings), chances);
    }
}
