package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tinnhiem.app.counting.Seen;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Điều máy thấy ở một câu hỏi, có tên ô.
 *
 * @param layouts one per ballot of the vote, in its order
 */
record SeenOn(List<LayoutJson> layouts) {

    List<Seen> of(Case of, Ask ask) {
        List<Seen> seen = new ArrayList<>();
        for (Why why : ask.why()) {
            List<Integer> levels = levels(of, ask, why);
            if (levels.isEmpty()) {
                seen.add(new Seen(why.name(), 0));
            }
            levels.forEach(level -> seen.add(new Seen(why.name(), level)));
        }
        return seen.stream().distinct().sorted().toList();
    }

    private List<Integer> levels(Case of, Ask ask, Why why) {
        Optional<LayoutJson.Row> row = row(of, ask);
        return row.isEmpty()
                ? List.of()
                : of.sightings().stream()
                        .filter(s ->
                                s.person() == ask.person() && s.doubt().name().equals(why.name()))
                        .map(Sighting::place)
                        .map(place -> level(place, row.get().boxes()))
                        .filter(level -> level > 0)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private Optional<LayoutJson.Row> row(Case of, Ask ask) {
        if (ask.question() != Question.ROW || of.ballot() < 0 || of.ballot() >= layouts.size()) {
            return Optional.empty();
        }
        return layouts.get(of.ballot()).rows().stream()
                .filter(row -> row.person() == ask.person())
                .findFirst();
    }

    /** The only box whose width the place covers by half or more, from 1; 0 where that is none or several. */
    private static int level(Rect place, List<Box> boxes) {
        List<Integer> covered = IntStream.range(0, boxes.size())
                .filter(i -> covers(place, boxes.get(i).area()))
                .mapToObj(i -> i + 1)
                .toList();
        return covered.size() == 1 ? covered.getFirst() : 0;
    }

    private static boolean covers(Rect place, Rect box) {
        double across = Math.min(place.right(), box.right()) - Math.max(place.x(), box.x());
        double down = Math.min(place.bottom(), box.bottom()) - Math.max(place.y(), box.y());
        return across >= box.width() / 2 && down >= box.height() / 2;
    }
}
