package vn.tinnhiem.sheet.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Đoạn chữ: a text in one style, broken at spaces, and inside a word only where the word alone is too wide. */
public record Paragraph(String text, Style style) {

    private static final double STEP = 0.97;

    public Paragraph {
        text = clean(text);
    }

    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    public static List<Paragraph> all(List<String> texts, Style style) {
        return texts.stream().map(t -> new Paragraph(t, style)).toList();
    }

    List<String> lines(double widthMm) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.isEmpty() ? List.<String>of() : List.of(text.split(" "))) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (style.widthMm(longer) <= widthMm) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = lastPiece(word, widthMm, lines);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** As many lines as {@link #lines}, of like length, so that no word stands alone under the others. */
    List<String> balancedLines(double widthMm) {
        List<String> lines = lines(widthMm);
        for (double narrower = widthMm * STEP; lines.size() > 1; narrower *= STEP) {
            List<String> tried = lines(narrower);
            if (tried.size() > lines.size()) {
                break;
            }
            lines = tried;
        }
        return lines;
    }

    private String lastPiece(String word, double widthMm, List<String> lines) {
        String piece = "";
        for (int c : word.codePoints().toArray()) {
            String longer = piece + Character.toString(c);
            if (!piece.isEmpty() && style.widthMm(longer) > widthMm) {
                lines.add(piece);
                longer = Character.toString(c);
            }
            piece = longer;
        }
        return piece;
    }
}
