package vn.tinnhiem.app.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Chữ in được: a letter that the font has not would silently become another one on paper. */
final class Printable {

    private Printable() {}

    /**
     * @throws Refused F604 for each letter that cannot be printed
     */
    static void check(List<Part> parts) {
        Set<Integer> missing = new LinkedHashSet<>();
        for (Part part : parts) {
            Wording.of(part).text().codePoints().forEach(c -> check(c, missing));
            part.foot().forEach(line -> line.codePoints().forEach(c -> check(c, missing)));
        }
        if (!missing.isEmpty()) {
            throw new Refused(missing.stream().map(Printable::problem).toList());
        }
    }

    private static void check(int letter, Set<Integer> missing) {
        if (letter != '\n' && letter != '\t' && !inFont(letter)) {
            missing.add(letter);
        }
    }

    private static boolean inFont(int letter) {
        try {
            return Objects.requireNonNull(Face.REGULAR.letters().getUnicodeCmapLookup())
                            .getGlyphId(letter)
                    != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(int letter) {
        boolean visible = Character.isDefined(letter)
                && !Character.isISOControl(letter)
                && !(letter <= Character.MAX_VALUE && Character.isSurrogate((char) letter));
        return Problem.of(
                Fault.F604_LETTER_NOT_PRINTABLE,
                "",
                "",
                "letter",
                visible ? Character.toString(letter) : "",
                "code",
                String.format(Locale.ROOT, "U+%04X", letter));
    }
}
