package vn.tinnhiem.sheet.print;

import java.util.List;

/**
 * Nhãn chồng phiếu, or the cover of a batch.
 *
 * @param words in large type, a line each: "KHÔNG HỢP LỆ", or "XẤP SỐ …… / ……" and "…… TỜ"
 * @param notes in smaller type under them
 */
public record PileLabel(List<String> words, List<String> notes) {

    public PileLabel {
        words = List.copyOf(words);
        notes = List.copyOf(notes);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a label needs words");
        }
    }
}
