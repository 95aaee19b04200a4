package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Hai loại phiếu của các phép thử: 18 rows close together, and 2 rows; invented people. */
final class Ballots {

    private static final List<Blank> BLANKS = Blank.read(folder());

    private Ballots() {}

    static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Ballots.class.getResource("ballots")).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Blank dense() {
        return BLANKS.getFirst();
    }

    static Blank roomy() {
        return BLANKS.get(1);
    }

    /** Share of pixels darker than 150 within the place, seen through {@link TrialSheet#place}. */
    static double ink(TrialSheet sheet, Layout.Rect place) {
        int dark = 0;
        int all = 0;
        for (double y = place.y(); y < place.y() + place.height(); y += 0.1) {
            for (double x = place.x(); x < place.x() + place.width(); x += 0.1) {
                double[] at = sheet.place().of(x, y);
                dark += level(sheet.image(), (int) at[0], (int) at[1]) < 150 ? 1 : 0;
                all++;
            }
        }
        return (double) dark / all;
    }

    static int level(BufferedImage image, int u, int v) {
        if (u < 0 || v < 0 || u >= image.getWidth() || v >= image.getHeight()) {
            return 255;
        }
        int sample = image.getRaster().getSample(u, v, image.getRaster().getNumBands() / 2);
        return image.getType() == BufferedImage.TYPE_BYTE_BINARY ? 255 * sample : sample;
    }
}
