package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Những ảnh mà một trang PDF vẽ gián tiếp: those inside patterns, fonts, masks and comments. The renderer passes over what it
 * cannot decode without a word, so before a page is drawn each of them is decoded here, or the page is refused.
 */
final class PdfResources {

    private static final int OBJECTS = 20_000;
    private static final COSName PARENT_OF_NOTE = COSName.getPDFName("IRT");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private PdfResources() {}

    static void check(List<COSBase> reached, @Nullable COSArray annotations) throws PageRefused, IOException {
        PdfResources walk = new PdfResources();
        for (COSBase each : reached) {
            walk.visit(each);
        }
        if (annotations != null) {
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary note) {
                    walk.visit(note.getDictionaryObject(COSName.AP));
                }
            }
        }
        walk.go();
    }

    private void go() throws PageRefused, IOException {
        while (!waiting.isEmpty()) {
            COSBase next = waiting.pop();
            if (next instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                image(stream);
            }
            if (next instanceof COSDictionary dictionary) {
                for (COSName key : dictionary.keySet()) {
                    boolean leadsAway =
                            key.equals(COSName.PARENT) || key.equals(COSName.P) || key.equals(PARENT_OF_NOTE);
                    visit(leadsAway ? null : dictionary.getDictionaryObject(key));
                }
            } else if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    visit(array.getObject(i));
                }
            }
        }
    }

    private static void image(COSStream stream) throws PageRefused, IOException {
        PdfImage image = new PdfImage(new Placed(stream, new byte[0], new COSDictionary(), new Matrix(), true));
        image.refuseRedrawn();
        var _ = image.decode();
    }

    private void visit(@Nullable COSBase found) throws PageRefused {
        boolean holdsMore = found instanceof COSDictionary || found instanceof COSArray;
        if (found != null && holdsMore && seen.add(found)) {
            if (seen.size() > OBJECTS) {
                throw new PageRefused(FileCause.TOO_LARGE, "a page with more than " + OBJECTS + " objects");
            }
            waiting.push(found);
        }
    }
}
