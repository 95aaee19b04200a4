package vn.tinnhiem.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.tinnhiem.trials.Distortion;
import vn.tinnhiem.trials.Profile;

/** Các loại tờ thử: what people write, what offices scan, and each distortion alone from slight to its worst. */
final class Kinds {

    private static final double[] STRENGTHS = {0.25, 0.5, 0.75, 1};
    private static final double[] FAINTNESS = {0, 0.25, 0.5, 0.75, 1};
    /** Sheets of what offices bring, for each sheet of one distortion. */
    private static final int WEIGHT = 10;

    private Kinds() {}

    /** By name, in the order of the table. */
    static Map<String, Profile> all() {
        Map<String, Profile> kinds = mainKinds();
        for (double faintness : FAINTNESS) {
            put(kinds, Profile.struck(faintness));
            put(kinds, Profile.pencil(faintness));
        }
        for (Distortion distortion : Distortion.values()) {
            for (double strength : STRENGTHS) {
                put(kinds, Profile.only(distortion, strength));
            }
        }
        return kinds;
    }

    /** @throws IllegalArgumentException where there is none of this name */
    static Profile named(String name) {
        Profile kind = all().get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of sheets is called " + name + ": --list names them");
        }
        return kind;
    }

    /** How many times as many sheets of it are read as of a kind that only makes a point of a curve. */
    static int weight(String kind) {
        return mainKinds().containsKey(kind) ? WEIGHT : 1;
    }

    private static Map<String, Profile> mainKinds() {
        Map<String, Profile> kinds = new LinkedHashMap<>();
        put(kinds, Profile.clean());
        put(kinds, Profile.office());
        put(kinds, Profile.harsh());
        put(kinds, Profile.photo());
        put(kinds, Profile.unclear());
        put(kinds, Profile.corrected());
        put(kinds, Profile.writing());
        put(kinds, Profile.struck(0));
        return kinds;
    }

    private static void put(Map<String, Profile> kinds, Profile profile) {
        kinds.putIfAbsent(profile.name(), profile);
    }
}
