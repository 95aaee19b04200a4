package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.app.document.Block.PageBreak;

/** Phần có số trang riêng: a run of pages that counts from 1, made ready for drawing. */
record Part(Paper paper, List<Piece> pieces) {

    static List<Part> of(List<Paper> papers) {
        if (papers.isEmpty()) {
            throw new IllegalArgumentException("no paper");
        }
        return papers.stream().flatMap(p -> of(p).stream()).toList();
    }

    /** The line at the top of every page, beside the page number. */
    String top() {
        return paper.stamp().words();
    }

    List<String> foot() {
        return paper.foot().lines();
    }

    private static List<Part> of(Paper paper) {
        List<Part> parts = new ArrayList<>();
        Composition composition = new Composition(PageFrame.of(paper));
        paper.heading().ifPresent(h -> composition.add(paper.style(), h));
        for (Block block : paper.blocks()) {
            if (block instanceof PageBreak(boolean newNumbering) && newNumbering) {
                parts.add(new Part(paper, composition.take()));
            } else {
                composition.add(block);
            }
        }
        parts.add(new Part(paper, composition.take()));
        return parts;
    }
}
