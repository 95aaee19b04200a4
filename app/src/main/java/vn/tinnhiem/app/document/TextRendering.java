package vn.tinnhiem.app.document;

import java.util.List;
import java.util.stream.Collectors;

/** Bản chữ: the same papers as plain text, one part after another; what a paper is compared with. */
public final class TextRendering {

    private TextRendering() {}

    /** Lines end in a line feed; cells of a table are parted by tabs, parts by a form feed. */
    public static String text(List<Paper> papers) {
        return Part.of(papers).stream().map(TextRendering::text).collect(Collectors.joining("\f\n"));
    }

    private static String text(Part part) {
        StringBuilder text = new StringBuilder();
        if (!part.top().isEmpty()) {
            text.append(part.top()).append('\n');
        }
        text.append(Wording.of(part).text());
        part.foot().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
