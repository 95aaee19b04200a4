package vn.tinnhiem.sheet.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.RowReading;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Upright;

/** Đọc mực trên tờ phiếu đã dựng thẳng. For any number of threads; each page by itself. */
public record InkReader(Blank blank, Thresholds thresholds) {

    public InkReading read(Upright upright) {
        Levels levels = Levels.of(upright, thresholds);
        Boxes reader = new Boxes(upright, levels, thresholds);
        List<BoxInk> boxes = reader.read();
        InkFinder finder = new InkFinder(upright, blank, levels);
        finder.find();
        Names names = new Names(upright, blank, levels, finder, reader.lineMm(), thresholds);
        Surroundings around = new Surroundings(upright, blank, boxes, thresholds);
        List<Sighting> sightings = new ArrayList<>();
        List<LayoutJson.Row> layout = upright.layout().rows();
        for (int row = 0; row < layout.size(); row++) {
            sight(layout.get(row), ofRow(boxes, row), sightings);
        }
        sightings.addAll(lost(new FineLines(upright, levels).seen(), layout, boxes));
        sightings.addAll(names.look(finder.in(Zone.NAME)));
        sightings.addAll(finder.streaked(upright.layout()));
        sightings.addAll(around.look(finder.in(Zone.AROUND)));
        sightings.addAll(new Elsewhere(upright.layout(), blank, thresholds).look(finder.in(Zone.QUIET)));
        List<RowReading> rows = new ArrayList<>();
        for (int row = 0; row < layout.size(); row++) {
            var area = layout.get(row).nameArea();
            rows.add(new RowReading(
                    layout.get(row).person(),
                    ofRow(boxes, row).stream().map(BoxInk::reading).toList(),
                    BoxInk.rounded(names.ink(row) / (area.width() * area.height())),
                    BoxInk.rounded(names.run(row)),
                    BoxInk.rounded(around.ink(row))));
        }
        return new InkReading(rows, sightings, reader.pattern(), boxes);
    }

    private static List<BoxInk> ofRow(List<BoxInk> boxes, int row) {
        return boxes.stream().filter(box -> box.row() == row).toList();
    }

    /** Rows without any ink, where thin lines were lost. */
    private List<Sighting> lost(double fineLines, List<LayoutJson.Row> layout, List<BoxInk> boxes) {
        if (fineLines >= thresholds.fineLines()) {
            return List.of();
        }
        return IntStream.range(0, layout.size())
                .filter(row -> ofRow(boxes, row).stream().allMatch(box -> box.ink() == Ink.EMPTY))
                .mapToObj(row -> new Sighting(
                        Doubt.PALE_SCAN,
                        layout.get(row).person(),
                        layout.get(row).area(),
                        BoxInk.rounded(fineLines)))
                .toList();
    }

    private void sight(LayoutJson.Row row, List<BoxInk> boxes, List<Sighting> sightings) {
        for (BoxInk box : boxes) {
            boolean found = box.outline() >= thresholds.outlineLeast();
            if (!found) {
                sightings.add(new Sighting(Doubt.BOX_NOT_FOUND, row.person(), box.found(), box.outline()));
            }
            switch (box.ink()) {
                case FAINT -> sightings.add(doubt(Doubt.FAINT_MARK, row, box));
                case HEAVY -> sightings.add(doubt(Doubt.HEAVY_MARK, row, box));
                case UNKNOWN -> sightings.add(doubt(Doubt.UNCLEAR_MARK, row, box));
                case EMPTY, MARK -> {}
            }
        }
        List<BoxInk> marks = boxes.stream().filter(b -> b.ink() == Ink.MARK).toList();
        if (marks.size() > 1) {
            marks.stream()
                    .filter(b -> !b.type().sure() || marks.stream().anyMatch(other -> !alike(b, other)))
                    .forEach(b -> sightings.add(doubt(Doubt.SEVERAL_MARKS_UNCLEAR, row, b)));
        }
    }

    private boolean alike(BoxInk one, BoxInk other) {
        return MarkRule.alike(
                one.shape().strokes().coverage(), other.shape().strokes().coverage(), thresholds.marks());
    }

    private static Sighting doubt(Doubt doubt, LayoutJson.Row row, BoxInk box) {
        return new Sighting(doubt, row.person(), box.found(), box.reading().coverage());
    }
}
