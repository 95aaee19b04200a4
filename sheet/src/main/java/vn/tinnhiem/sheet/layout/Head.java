package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Đầu phiếu: everything above the table. */
record Head(List<TextZone> texts, List<Rect> rules, Circle seal, QrPlace qr, double bottom) {

    private static final double GAP_MM = Letterhead.GAP_MM;
    private static final double REHEARSAL_PT = 20;

    static Head of(BallotText text, Paper paper, Density density) {
        Letterhead letterhead = Letterhead.of(text.heading(), paper);
        List<Block> blocks = new Setting(text, paper, density).under(letterhead);
        List<TextZone> texts = new ArrayList<>(letterhead.texts());
        List<TextZone.Role> roles = List.of(TextZone.Role.REHEARSAL, TextZone.Role.TITLE, TextZone.Role.INSTRUCTIONS);
        double bottom = Math.max(letterhead.wordsBottom(), letterhead.picturesBottom());
        for (int i = 0; i < blocks.size(); i++) {
            if (!blocks.get(i).blank()) {
                texts.add(blocks.get(i).as(roles.get(i)));
            }
            bottom = Math.max(bottom, blocks.get(i).bottom());
        }
        return new Head(List.copyOf(texts), letterhead.rules(), letterhead.seal(), letterhead.qr(), bottom + GAP_MM);
    }

    private record Setting(BallotText text, Paper paper, Density density) {

        /** Rehearsal, title and instructions. On A4 the title stands between seal and code, on A5 under them. */
        List<Block> under(Letterhead letterhead) {
            Column whole = new Column(paper.left(), paper.width());
            double pictures = Math.max(letterhead.wordsBottom(), letterhead.picturesBottom());
            if (paper.size() == PageSize.A5) {
                List<Block> titles = titles(whole, pictures + GAP_MM);
                return joined(titles, instructions(whole, titles.getLast().bottom() + GAP_MM));
            }
            Column between = Column.centred(
                    paper,
                    letterhead.seal().bounds().right() + GAP_MM,
                    letterhead.qr().zone().x() - GAP_MM);
            List<Block> titles = titles(between, letterhead.wordsBottom() + 2 * GAP_MM);
            double titleBottom = titles.getLast().bottom();
            Block below = instructions(whole, Math.max(pictures, titleBottom) + GAP_MM);
            Block beside = Block.centred(words(), between.x(), titleBottom + GAP_MM, between.width());
            boolean saves = density.equals(Density.TIGHT) && beside.bottom() < below.bottom();
            return joined(titles, saves ? beside : below);
        }

        private List<Block> titles(Column column, double top) {
            List<String> words = text.rehearsal() ? List.of(Rehearsal.WORDS) : List.of();
            Block rehearsal = Block.centred(
                    Paragraph.all(words, new Style(Face.BOLD, REHEARSAL_PT)), column.x(), top, column.width());
            List<Paragraph> paragraphs = new ArrayList<>();
            paragraphs.add(new Paragraph(text.title(), new Style(Face.BOLD, density.titlePt())));
            paragraphs.addAll(Paragraph.all(text.subtitles(), new Style(Face.BOLD, density.titlePt() - 1)));
            Block title = Block.centred(paragraphs, column.x(), rehearsal.bottom(), column.width());
            return List.of(rehearsal, title);
        }

        private Block instructions(Column column, double top) {
            return Block.flushLeft(words(), column.x(), top, column.width());
        }

        private List<Paragraph> words() {
            return Paragraph.all(text.instructions(), new Style(Face.ITALIC, density.instructionPt()));
        }

        private static List<Block> joined(List<Block> first, Block last) {
            List<Block> all = new ArrayList<>(first);
            all.add(last);
            return all;
        }
    }
}
