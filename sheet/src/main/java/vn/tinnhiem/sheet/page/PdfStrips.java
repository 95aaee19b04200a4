package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Trang được máy quét cắt thành nhiều dải ngang: the strips one below the other, joined without a seam. */
final class PdfStrips {

    /** Of the height of the lower strip; rounding of places, far less than a row that is missing. */
    private static final double SEAM_ROWS = 0.5;

    private PdfStrips() {}

    /** Joins them; empty where they are no strips, or where only the renderer knows what their samples mean. */
    static Optional<ScannedPage> join(List<Placed> places, List<PdfImage> images) throws PageRefused, IOException {
        List<Integer> order = IntStream.range(0, images.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -places.get(i).area().top()))
                .toList();
        int width = images.getFirst().width();
        long height = 0;
        for (int i = 0; i < order.size(); i++) {
            PdfImage image = images.get(order.get(i));
            Placed place = places.get(order.get(i));
            boolean follows = i == 0 || touches(places.get(order.get(i - 1)).area(), place.area(), image.height());
            if (!follows || image.width() != width || !place.isUpright()) {
                return Optional.empty();
            }
            height += image.height();
        }
        Limits.picture(width, height, false);
        List<ScannedPage> strips = new ArrayList<>();
        for (int i : order) {
            Optional<ScannedPage> strip = images.get(i).decode();
            boolean fits = strip.isPresent()
                    && strip.get().ink().width() == width
                    && strip.get().ink().height() == images.get(i).height();
            if (!fits) {
                return Optional.empty();
            }
            strips.add(strip.get());
        }
        return Optional.of(joined(strips, width, (int) height));
    }

    private static boolean touches(Area upper, Area lower, int rows) {
        double seam = SEAM_ROWS * (lower.top() - lower.bottom()) / rows;
        return Math.abs(upper.bottom() - lower.top()) <= seam
                && Math.abs(upper.left() - lower.left()) <= seam
                && Math.abs(upper.right() - lower.right()) <= seam;
    }

    private static ScannedPage joined(List<ScannedPage> strips, int width, int height) throws PageRefused {
        boolean colour = strips.stream().anyMatch(strip -> !strip.ink().equals(strip.print()));
        Canvas canvas = colour ? Canvas.colour(width, height) : Canvas.gray(width, height);
        int y = 0;
        for (ScannedPage strip : strips) {
            canvas.strip(strip, y);
            y += strip.ink().height();
        }
        return canvas.done(strips.getFirst().dpi(), strips.stream().allMatch(ScannedPage::bilevel));
    }
}
