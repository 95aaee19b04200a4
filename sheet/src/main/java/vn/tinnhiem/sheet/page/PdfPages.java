package vn.tinnhiem.sheet.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Đi hết cây trang của một PDF. By ourselves, since the library passes over branches that are missing: a page lost here
 * would be a ballot lost.
 */
final class PdfPages {

    private static final int DEPTH = 64;

    private final List<PdfPage> pages = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfPages() {}

    static List<PdfPage> of(PDDocument document) throws PageRefused {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new PageRefused(FileCause.DAMAGED, "a PDF without a page tree");
        }
        PdfPages walk = new PdfPages();
        walk.branch(root, new PdfPage.Inherited(null, null, null), 0);
        if (walk.pages.isEmpty()) {
            throw new PageRefused(FileCause.DAMAGED, "a PDF without pages");
        }
        return walk.pages;
    }

    private void branch(COSDictionary node, PdfPage.Inherited above, int depth) throws PageRefused {
        if (depth > DEPTH || !seen.add(node)) {
            throw new PageRefused(FileCause.DAMAGED, "a page tree that goes in circles");
        }
        PdfPage.Inherited here = above.with(node);
        COSArray kids = node.getCOSArray(COSName.KIDS);
        boolean leaf = COSName.PAGE.equals(node.getCOSName(COSName.TYPE)) || kids == null;
        if (leaf) {
            page(node, here);
            return;
        }
        int before = pages.size();
        for (int i = 0; i < kids.size(); i++) {
            branch(dictionary(kids.getObject(i)), here, depth + 1);
        }
        int count = node.getInt(COSName.COUNT, -1);
        if (count >= 0 && count != pages.size() - before) {
            throw new PageRefused(
                    FileCause.DAMAGED, "a page tree of " + (pages.size() - before) + " pages that says " + count);
        }
    }

    private void page(COSDictionary node, PdfPage.Inherited here) throws PageRefused {
        if (pages.size() >= Limits.PAGES) {
            throw new PageRefused(FileCause.TOO_LARGE, "more than " + Limits.PAGES + " pages");
        }
        pages.add(new PdfPage(node, here));
    }

    private static COSDictionary dictionary(@Nullable COSBase kid) throws PageRefused {
        if (kid instanceof COSDictionary node) {
            return node;
        }
        throw new PageRefused(FileCause.DAMAGED, "a page tree with a page missing");
    }
}
