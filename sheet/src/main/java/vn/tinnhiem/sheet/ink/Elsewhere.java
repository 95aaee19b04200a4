package vn.tinnhiem.sheet.ink;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.reading.Thresholds;

/** Mực ở chỗ không ai nên viết: a name written in under the table, a comment, a sign. A red seal that missed its place is none. */
final class Elsewhere {

    private static final double TOGETHER_MM = 10;
    private static final double SPECKS_TOGETHER_MM = 1;
    private static final double NAME_BELOW_TABLE_MM = 60;
    private static final double LEAST_SEAL_MM = 25;
    private static final double MOST_SEAL_MM = 50;
    private static final double ROUND = 0.75;
    private static final double WINDOW_MM2 = 4;
    private static final double LEAST_CLUSTER_MM2 = 3 * StrayInk.CELL_MM * StrayInk.CELL_MM;

    private final LayoutJson layout;
    private final Blank blank;
    private final Thresholds thresholds;

    Elsewhere(LayoutJson layout, Blank blank, Thresholds thresholds) {
        this.layout = layout;
        this.blank = blank;
        this.thresholds = thresholds;
    }

    List<Sighting> look(StrayInk ink) {
        Extent[] strokes = Extent.of(Components.of(ink, blank));
        List<Extent> seals =
                merged(List.of(strokes).stream().filter(Extent::mostlyColoured).toList(), TOGETHER_MM / 2).stream()
                        .filter(Elsewhere::seal)
                        .toList();
        List<Extent> seen = new ArrayList<>();
        for (Extent cluster : merged(List.of(strokes), SPECKS_TOGETHER_MM)) {
            boolean sealed = seals.stream().anyMatch(seal -> cluster.mostlyColoured() && seal.near(cluster, 0));
            if (!sealed && written(cluster)) {
                seen.add(cluster);
            }
        }
        return merged(seen, TOGETHER_MM).stream().map(this::sighting).toList();
    }

    private boolean written(Extent cluster) {
        if (cluster.size() >= thresholds.quietExtentMm()) {
            return cluster.inkMm2() >= LEAST_CLUSTER_MM2;
        }
        return cluster.inkMm2() >= thresholds.quietInk() * WINDOW_MM2 * 2;
    }

    private static boolean seal(Extent extent) {
        double small = Math.min(extent.width(), extent.height());
        return small >= LEAST_SEAL_MM && extent.size() <= MOST_SEAL_MM && small >= ROUND * extent.size();
    }

    private Sighting sighting(Extent extent) {
        Rect area = extent.area();
        double table = layout.rows().getLast().area().bottom();
        boolean underTable = area.centreY() > table && area.centreY() < table + NAME_BELOW_TABLE_MM;
        boolean besideSignature = area.x() < layout.signatureZone().x();
        Doubt doubt = underTable && besideSignature ? Doubt.ADDED_NAME : Doubt.WRITING_OUTSIDE;
        return new Sighting(doubt, Sighting.SHEET, area, BoxInk.rounded(extent.inkMm2()));
    }

    /** Frames that lie within {@code mm} of each other as one. */
    private static List<Extent> merged(List<Extent> extents, double mm) {
        List<Extent> merged = new ArrayList<>();
        for (Extent extent : extents) {
            var grown = new Extent();
            grown.add(extent);
            boolean again = true;
            while (again) {
                again = false;
                for (int i = merged.size() - 1; i >= 0; i--) {
                    if (merged.get(i).near(grown, mm)) {
                        grown.add(merged.remove(i));
                        again = true;
                    }
                }
            }
            merged.add(grown);
        }
        return merged;
    }
}
