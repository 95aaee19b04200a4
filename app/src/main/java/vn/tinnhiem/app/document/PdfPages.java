package vn.tinnhiem.app.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Chữ trên từng trang PDF: over the text, the text, and under it. */
final class PdfPages {

    /** Stands in the text for what is seen on a page and is no letter. */
    static final String PICTURE = "\ufffc";

    private final PDDocument document;

    PdfPages(PDDocument document) {
        this.document = document;
    }

    /** The words of one page. */
    record Words(String top, String body, String foot) {}

    int count() {
        return document.getNumberOfPages();
    }

    /**
     * @param frame says where text begins and ends
     */
    Words words(int index, PageFrame frame) throws IOException {
        PDPage page = document.getPage(index);
        double width = page.getMediaBox().getWidth();
        double height = page.getMediaBox().getHeight();
        double top = PageFrame.points(PageFrame.TOP);
        double bottom = height - PageFrame.points(frame.bottom());
        PDFTextStripperByArea areas = new PDFTextStripperByArea();
        areas.addRegion("top", new Rectangle2D.Double(-width, -height, 3 * width, height + top));
        areas.addRegion("body", new Rectangle2D.Double(-width, top, 3 * width, bottom - top));
        areas.addRegion("foot", new Rectangle2D.Double(-width, bottom, 3 * width, 2 * height));
        areas.extractRegions(page);
        return new Words(
                areas.getTextForRegion("top"),
                areas.getTextForRegion("body") + pictures(page),
                areas.getTextForRegion("foot"));
    }

    /** One mark for each picture or remark laid over the page; a field that holds a signature is none. */
    private static String pictures(PDPage page) throws IOException {
        StringBuilder pictures = new StringBuilder();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!(annotation instanceof PDAnnotationWidget)) {
                pictures.append(PICTURE);
            }
        }
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                pictures.append(PICTURE);
            }
        }
        return pictures.toString();
    }
}
