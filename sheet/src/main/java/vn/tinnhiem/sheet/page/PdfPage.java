package vn.tinnhiem.sheet.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Một trang PDF: its one image taken out, or its strips joined, or else the page drawn by PDFBox. */
final class PdfPage {

    /** What it is drawn at, enough for every mark; less for pages that are larger than A3. */
    private static final int DRAWN_DPI = 200;

    private static final double DRAWN_PIXELS = 8_000_000;
    private static final double LARGEST_SIDE_POINTS = 14_400;
    private static final int HIDDEN = 1 << 1;
    private static final int NO_VIEW = 1 << 5;
    private static final COSName LINK = COSName.getPDFName("Link");
    private static final COSName POPUP = COSName.getPDFName("Popup");
    private static final COSName OC_PROPERTIES = COSName.getPDFName("OCProperties");

    private final COSDictionary dictionary;
    private final Inherited inherited;

    /** Những gì trang thừa hưởng từ cây trang. */
    record Inherited(
            @Nullable COSDictionary resources,
            @Nullable COSArray media,
            @Nullable COSArray crop) {

        Inherited with(COSDictionary node) {
            COSDictionary own = node.getCOSDictionary(COSName.RESOURCES);
            COSArray ownMedia = node.getCOSArray(COSName.MEDIA_BOX);
            COSArray ownCrop = node.getCOSArray(COSName.CROP_BOX);
            return new Inherited(
                    own == null ? resources : own,
                    ownMedia == null ? media : ownMedia,
                    ownCrop == null ? crop : ownCrop);
        }
    }

    PdfPage(COSDictionary dictionary, Inherited inherited) {
        this.dictionary = dictionary;
        this.inherited = inherited;
    }

    ScannedPage read(PDDocument document) throws PageRefused, IOException {
        COSDictionary own = inherited.resources();
        COSDictionary resources = own == null ? new COSDictionary() : own;
        PageContent content = PageContent.of(dictionary.getDictionaryObject(COSName.CONTENTS), resources);
        List<PdfImage> images = new ArrayList<>();
        for (Placed each : content.images()) {
            PdfImage image = new PdfImage(each);
            image.refuseRedrawn();
            images.add(image);
        }
        PDRectangle box = box();
        PageLayers layers = new PageLayers(content, images, box);
        layers.refuseMixed();
        boolean plain = layers.isPlain() && !hasMarksOnTop();
        Optional<ScannedPage> taken = plain && images.size() == 1
                ? images.getFirst().decode()
                : plain && !images.isEmpty() ? PdfStrips.join(content.images(), images) : Optional.empty();
        return taken.isPresent() ? taken.get() : drawn(document, resources, box, content);
    }

    /** Comments, stamps and form fields that are seen on top of the page. */
    private boolean hasMarksOnTop() {
        COSArray all = dictionary.getCOSArray(COSName.ANNOTS);
        for (int i = 0; all != null && i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary mark && isSeen(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Links have no look; signatures without one have no size. */
    private static boolean isSeen(COSDictionary mark) {
        boolean link = LINK.equals(mark.getCOSName(COSName.SUBTYPE)) || POPUP.equals(mark.getCOSName(COSName.SUBTYPE));
        boolean hidden = (mark.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) != 0;
        PDRectangle place = rectangle(mark.getCOSArray(COSName.RECT), new PDRectangle());
        boolean sized = place.getWidth() != 0 && place.getHeight() != 0;
        return !link && !hidden && sized && mark.containsKey(COSName.AP);
    }

    private PDRectangle box() throws PageRefused {
        PDRectangle media = rectangle(inherited.media(), PDRectangle.A4);
        PDRectangle crop = rectangle(inherited.crop(), media);
        PDRectangle box = new PDRectangle();
        box.setLowerLeftX(Math.max(media.getLowerLeftX(), crop.getLowerLeftX()));
        box.setLowerLeftY(Math.max(media.getLowerLeftY(), crop.getLowerLeftY()));
        box.setUpperRightX(Math.min(media.getUpperRightX(), crop.getUpperRightX()));
        box.setUpperRightY(Math.min(media.getUpperRightY(), crop.getUpperRightY()));
        boolean sane = box.getWidth() >= 1
                && box.getHeight() >= 1
                && box.getWidth() <= LARGEST_SIDE_POINTS
                && box.getHeight() <= LARGEST_SIDE_POINTS;
        if (!sane) {
            throw new PageRefused(FileCause.DAMAGED, "a page of " + box.getWidth() + " × " + box.getHeight());
        }
        return box;
    }

    private static PDRectangle rectangle(@Nullable COSArray said, PDRectangle otherwise) {
        return said == null || said.size() < 4 ? otherwise : new PDRectangle(said);
    }

    /** The renderer leaves out what it cannot decode, so every image is decoded strictly before. */
    private ScannedPage drawn(PDDocument document, COSDictionary resources, PDRectangle box, PageContent content)
            throws PageRefused, IOException {
        for (Placed image : content.images()) {
            var _ = new PdfImage(image).decode();
        }
        PdfResources.check(content.reached(), dictionary.getCOSArray(COSName.ANNOTS));
        double wanted = DRAWN_DPI / 72.0;
        double fits = Math.sqrt(DRAWN_PIXELS / ((double) box.getWidth() * box.getHeight()));
        float scale = (float) Math.min(wanted, fits);
        COSDictionary alone = new COSDictionary(dictionary);
        alone.removeItem(COSName.PARENT);
        alone.setItem(COSName.RESOURCES, resources);
        alone.setItem(COSName.MEDIA_BOX, box.getCOSArray());
        alone.setItem(COSName.CROP_BOX, box.getCOSArray());
        try (PDDocument single = new PDDocument()) {
            COSBase layers = document.getDocumentCatalog().getCOSObject().getDictionaryObject(OC_PROPERTIES);
            if (layers != null) {
                single.getDocumentCatalog().getCOSObject().setItem(OC_PROPERTIES, layers);
            }
            single.setResourceCache(null);
            single.addPage(new PDPage(alone));
            BufferedImage image = new PDFRenderer(single).renderImage(0, scale, ImageType.RGB);
            return Foreign.page(image, Math.round(72 * scale));
        }
    }
}
