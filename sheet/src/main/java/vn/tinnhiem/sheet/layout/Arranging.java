package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Ghép đầu, bảng và cuối phiếu thành một bố cục. */
final class Arranging {

    private static final String NO_VERSION = "";

    private Arranging() {}

    static SheetLayout layout(BallotText text, Paper paper, Density density, Head head, Table table) {
        SheetLayout unnamed = layout(text, paper, density, head, table, NO_VERSION);
        return layout(text, paper, density, head, table, LayoutVersion.of(unnamed));
    }

    private static SheetLayout layout(
            BallotText text, Paper paper, Density density, Head head, Table table, String version) {
        Foot foot = Foot.of(text, paper, density, table.bottom(), version);
        List<TextZone> texts = new ArrayList<>(head.texts());
        texts.add(table.headings());
        texts.addAll(foot.texts());
        List<Rect> rules = new ArrayList<>(head.rules());
        rules.addAll(table.rules());
        return new SheetLayout(
                paper.size(),
                Paragraph.clean(text.title()),
                text.voteId(),
                text.ballotId(),
                text.rehearsal(),
                version,
                paper.cornerMarks(),
                paper.orientationMark(),
                List.of(head.qr(), foot.qr()),
                texts,
                table.rows(),
                rules,
                foot.emptyZones(),
                head.seal(),
                foot.signature());
    }
}
