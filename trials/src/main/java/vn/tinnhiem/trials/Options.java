package vn.tinnhiem.trials;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tham số dòng lệnh: {@code --ballots DIR --out DIR [--sheets 100] [--seed 1] [--profile clean] [--format jpeg]
 * [--pages-per-file 50] [--dpi 200] [--mode gray] [--jpeg 0.75] [--duplex true] [--again 0.02] [--marks DIR]}.
 *
 * <p>{@code --profile}: clean, office, harsh, photo, unclear, corrected, writing, {@code struck:0.3}, {@code pencil:0.5},
 * or a distortion with its strength, {@code turn:0.8}.
 */
record Options(
        Path ballots,
        Path out,
        int sheets,
        long seed,
        Profile profile,
        PageFormat format,
        int pagesPerFile,
        boolean duplex,
        double again,
        @Nullable Path marks) {

    static Options of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !given.containsKey("--ballots") || !given.containsKey("--out")) {
            throw new IllegalArgumentException("needs --ballots DIR --out DIR, and each option with a value");
        }
        return new Options(
                Path.of(given.getOrDefault("--ballots", "")),
                Path.of(given.getOrDefault("--out", "")),
                Integer.parseInt(given.getOrDefault("--sheets", "100")),
                Long.parseLong(given.getOrDefault("--seed", "1")),
                profile(given),
                PageFormat.valueOf(name(given.getOrDefault("--format", "jpeg"))),
                Integer.parseInt(given.getOrDefault("--pages-per-file", "50")),
                Boolean.parseBoolean(given.getOrDefault("--duplex", "false")),
                Double.parseDouble(given.getOrDefault("--again", "0")),
                given.containsKey("--marks") ? Path.of(given.getOrDefault("--marks", "")) : null);
    }

    private static Profile profile(Map<String, String> given) {
        Profile profile = profile(given.getOrDefault("--profile", "clean"));
        Scans scans = profile.scans();
        if (given.containsKey("--dpi")) {
            scans = scans.at(Integer.valueOf(given.getOrDefault("--dpi", "200")));
        }
        if (given.containsKey("--mode")) {
            scans = scans.in(Scan.Mode.valueOf(name(given.getOrDefault("--mode", "gray"))));
        }
        if (given.containsKey("--jpeg")) {
            double strength = Double.parseDouble(given.getOrDefault("--jpeg", "0"));
            scans = scans.with(Distortion.JPEG, 1, strength, strength);
        }
        return profile.with(scans);
    }

    static Profile profile(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        double strength = colon < 0 ? 0 : Double.parseDouble(text.substring(colon + 1));
        return switch (name) {
            case "clean" -> Profile.clean();
            case "office" -> Profile.office();
            case "harsh" -> Profile.harsh();
            case "photo" -> Profile.photo();
            case "unclear" -> Profile.unclear();
            case "corrected" -> Profile.corrected();
            case "writing" -> Profile.writing();
            case "struck" -> Profile.struck(strength);
            case "pencil" -> Profile.pencil(strength);
            default -> Profile.only(Distortion.valueOf(name(name)), strength);
        };
    }

    private static String name(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
