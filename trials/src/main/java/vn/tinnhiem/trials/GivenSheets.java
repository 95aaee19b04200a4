package vn.tinnhiem.trials;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Quét những tờ cho trước: {@code --ballots DIR --sheets-csv FILE --oddities FILE --piles xap-1:PDF_G4:51,… --out DIR
 * --truth FILE [--seed 1]} draws each line of a {@code sheets.csv} on a ballot, in an order by seed, and scans them in piles.
 * {@code --truth} gets a line a sheet, by batch and place.
 */
public final class GivenSheets {

    private static final int ORDER = 1;

    private final Path out;
    private final PrintStream truth;
    private final GivenDrawing drawing;
    private final List<Oddity> oddities;

    private GivenSheets(Path out, PrintStream truth, GivenDrawing drawing, List<Oddity> oddities) {
        this.out = out;
        this.truth = truth;
        this.drawing = drawing;
        this.oddities = oddities;
    }

    /** @param arguments options, each with a value */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        Dice dice = new Dice(Long.parseLong(given.getOrDefault("--seed", "1")));
        List<GivenSheet> sheets = shuffled(GivenSheet.read(path(given, "--sheets-csv")), dice.fork(ORDER));
        List<Oddity> oddities = Oddity.read(path(given, "--oddities"));
        List<Pile> piles = new ArrayList<>();
        for (String pile : given.getOrDefault("--piles", "").split(",", -1)) {
            piles.add(Pile.of(pile));
        }
        Blank blank = Blank.read(path(given, "--ballots")).getFirst();
        try (PrintStream truth =
                new PrintStream(Files.newOutputStream(path(given, "--truth")), false, StandardCharsets.UTF_8)) {
            new GivenSheets(path(given, "--out"), truth, new GivenDrawing(blank, dice), oddities).scan(sheets, piles);
        }
    }

    private static Path path(Map<String, String> given, String option) {
        String value = given.get(option);
        if (value == null) {
            throw new IllegalArgumentException("needs " + option);
        }
        return Path.of(value);
    }

    private static List<GivenSheet> shuffled(List<GivenSheet> sheets, Dice dice) {
        List<GivenSheet> out = new ArrayList<>(sheets);
        for (int i = out.size() - 1; i > 0; i--) {
            int other = dice.below(i + 1);
            GivenSheet swapped = out.get(i);
            out.set(i, out.get(other));
            out.set(other, swapped);
        }
        return out;
    }

    private void scan(List<GivenSheet> sheets, List<Pile> piles) throws IOException {
        truth.print("batch,place,issued,added");
        for (int i = 1; i <= sheets.getFirst().letters().length(); i++) {
            truth.print("," + i);
        }
        truth.print(",again,odd\n");
        int next = 0;
        for (Pile pile : piles) {
            next = scan(pile, sheets, next);
        }
        long known = oddities.stream()
                .filter(odd -> piles.stream()
                        .anyMatch(pile -> pile.name().equals(odd.batch()) && odd.place() <= pile.sheets()))
                .count();
        if (next != sheets.size() || known != oddities.size()) {
            throw new IllegalArgumentException(next + " of " + sheets.size() + " sheets in the piles, " + known + " of "
                    + oddities.size() + " oddities");
        }
    }

    /** @return how many sheets are used up */
    private int scan(Pile pile, List<GivenSheet> sheets, int from) throws IOException {
        List<TrialSheet> pages = new ArrayList<>();
        int next = from;
        for (int place = 1; place <= pile.sheets(); place++) {
            List<Oddity> odd = at(pile, place);
            boolean again = odd.stream().anyMatch(each -> each.what().equals(Oddity.AGAIN));
            next += again ? 0 : 1;
            GivenSheet sheet = sheets.get(next - 1);
            // The paper keeps what is written on it; how it was fed is its own each time.
            List<Oddity> written = again ? at(pile, place - 1) : odd;
            pages.addAll(drawing.scanned(sheet, next, again ? 1 : 0, written, odd, pile));
            truth.print(
                    pile.batch() + "," + place + "," + sheet.line() + (again ? ",yes," : ",no,") + words(odd) + "\n");
        }
        write(pile, pages);
        return next;
    }

    private List<Oddity> at(Pile pile, int place) {
        return oddities.stream()
                .filter(odd -> odd.batch().equals(pile.name()) && odd.place() == place)
                .toList();
    }

    private static String words(List<Oddity> odd) {
        return String.join(
                " ",
                odd.stream()
                        .map(each -> each.what() + (each.person() == 0 ? "" : ":" + each.person()))
                        .toList());
    }

    private void write(Pile pile, List<TrialSheet> pages) throws IOException {
        if (pile.format().manyPages()) {
            Files.write(
                    Files.createDirectories(out).resolve(pile.batch()),
                    pile.format().write(pages));
            return;
        }
        Path folder = Files.createDirectories(out.resolve(pile.name()));
        for (int i = 0; i < pages.size(); i++) {
            String name = "to-%02d.%s".formatted(i + 1, pile.format().extension());
            Files.write(folder.resolve(name), pile.format().write(List.of(pages.get(i))));
        }
    }
}
