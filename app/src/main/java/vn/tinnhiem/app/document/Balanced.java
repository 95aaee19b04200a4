package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;

/** Ngắt dòng cân đối: a name too long for its column is broken into lines of about the same length. */
final class Balanced {

    private static final int STEP_POINTS = 4;

    private Balanced() {}

    static List<String> lines(String text, Look look, double columnPoints) {
        double whole = look.face.width(text, look.points);
        int least = broken(text, look, columnPoints).size();
        double limit = whole / least;
        List<String> lines = broken(text, look, limit);
        while (lines.size() > least && limit < columnPoints) {
            limit = Math.min(columnPoints, limit + STEP_POINTS);
            lines = broken(text, look, limit);
        }
        return lines;
    }

    /** Broken where the next word would pass the limit; a word longer than the limit has a line of its own. */
    static List<String> broken(String text, Look look, double limitPoints) {
        List<String> lines = new ArrayList<>();
        String current = "";
        for (String word : text.split(" ", -1)) {
            String longer = lines.isEmpty() && current.isEmpty() ? word : current + " " + word;
            if (!current.isEmpty() && look.face.width(longer, look.points) > limitPoints) {
                lines.add(current);
                current = word;
            } else {
                current = current.isEmpty() ? word : longer;
            }
        }
        lines.add(current);
        return lines;
    }
}
