package vn.tinnhiem.sheet.layout;

import java.util.List;

/**
 * Bố cục một tờ phiếu: millimetres, origin at the top left.
 *
 * @param version short hash of everything below and of the names, so that another layout is told apart
 * @param cornerMarks solid squares: top left, top right, bottom left, bottom right
 * @param orientationMark the asymmetric mark, under the top right square
 * @param qr two copies, diagonally opposite
 * @param rules thin lines of headings and table, solid
 * @param emptyZones where nothing is printed and nobody should write
 * @param sealZone room for the hanging seal over the name of the body
 * @param signatureZone place to sign; never read
 */
public record SheetLayout(
        PageSize page,
        String title,
        String voteId,
        String ballotId,
        boolean rehearsal,
        String version,
        List<Rect> cornerMarks,
        Rect orientationMark,
        List<QrPlace> qr,
        List<TextZone> texts,
        List<SheetRow> rows,
        List<Rect> rules,
        List<Rect> emptyZones,
        Circle sealZone,
        Rect signatureZone)
        implements Arrangement {

    public SheetLayout {
        cornerMarks = List.copyOf(cornerMarks);
        qr = List.copyOf(qr);
        texts = List.copyOf(texts);
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
        emptyZones = List.copyOf(emptyZones);
    }
}
