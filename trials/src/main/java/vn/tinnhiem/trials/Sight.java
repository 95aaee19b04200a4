package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Còn thấy được bao nhiêu: how much of each row's ink is still darker than the paper around it on the final picture. */
final class Sight {

    private static final double AROUND_MM = 4.6;

    private final BufferedImage image;
    private final TrialSheet.Place place;

    Sight(BufferedImage image, TrialSheet.Place place) {
        this.image = image;
        this.place = place;
    }

    List<RowTruth> seen(MarkedSheet sheet) {
        List<RowTruth> out = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            out.add(row(sheet.rows().get(i), i, sheet.traces()));
        }
        return out;
    }

    private RowTruth row(RowTruth row, int number, List<Trace> traces) {
        double least = 1;
        for (int box = 0; box <= Trace.ROW; box++) {
            int target = box;
            List<Stroke> own = traces.stream()
                    .filter(trace -> trace.row() == number && trace.box() == target)
                    .map(Trace::stroke)
                    .toList();
            if (!own.isEmpty()) {
                least = Math.min(least, part(own));
            }
        }
        RowTruth seen = row.seen(least);
        if (least < Clean.GONE) {
            return seen.expecting(Expect.MEASURED);
        }
        return least < Clean.SEEN ? seen.atMost(Expect.EITHER) : seen;
    }

    private double part(List<Stroke> strokes) {
        int all = 0;
        int dark = 0;
        for (Stroke stroke : strokes) {
            for (int i = 0; i < stroke.size(); i += 3) {
                all++;
                dark += darker(stroke, i) ? 1 : 0;
            }
        }
        return (double) dark / all;
    }

    private boolean darker(Stroke stroke, int i) {
        double ink = 0;
        for (int k = -1; k <= 1; k++) {
            int at = Math.clamp(i + k, 0, stroke.size() - 1);
            ink += level(stroke.x()[at], stroke.y()[at]) / 3.0;
        }
        int[] around = new int[8];
        for (int k = 0; k < 8; k++) {
            double way = k * Math.PI / 4 + 0.2;
            around[k] = level(
                    stroke.x()[i] + AROUND_MM * StrictMath.cos(way), stroke.y()[i] + AROUND_MM * StrictMath.sin(way));
        }
        Arrays.sort(around);
        return (around[4] + around[5]) / 2.0 - ink >= Clean.DARKER;
    }

    private int level(double x, double y) {
        double[] at = place.of(x, y);
        int u = (int) at[0];
        int v = (int) at[1];
        if (u < 0 || v < 0 || u >= image.getWidth() || v >= image.getHeight()) {
            return 255;
        }
        if (image.getRaster().getNumBands() == 1) {
            int sample = image.getRaster().getSample(u, v, 0);
            return image.getType() == BufferedImage.TYPE_BYTE_BINARY ? sample * 255 : sample;
        }
        int rgb = image.getRGB(u, v);
        return (299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff)) / 1000;
    }
}
