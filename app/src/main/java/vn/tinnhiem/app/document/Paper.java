package vn.tinnhiem.app.document;

import java.util.List;
import java.util.Optional;

/**
 * Một văn bản, chưa thành tệp. In a file of several papers each begins on a new page that counts as page 1.
 *
 * @param heading empty for an annex that has none
 * @param stamp on every page
 */
public record Paper(
        PaperStyle style, Optional<Heading> heading, List<Block> blocks, Foot foot, Stamp stamp, boolean landscape) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** @param rehearsal DIỄN TẬP on every page */
    public Paper(
            PaperStyle style, Heading heading, List<Block> blocks, Foot foot, boolean rehearsal, boolean landscape) {
        this(style, Optional.of(heading), blocks, foot, Stamp.of(rehearsal, false), landscape);
    }
}
