package vn.tinnhiem.sheet.page;

import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Các lớp của một trang PDF: tells a page that is one picture, or pictures side by side, from one that was cut into
 * layers, where faint marks get lost between them.
 */
final class PageLayers {

    /** The page is looked at in so many squares each way. */
    private static final int GRID = 100;

    /** A watermark or logo over a scan is small; layers of mixed raster content are not. */
    private static final double SMALL = 0.02;

    private static final double WHOLE = 0.95;

    /** So much of an image must lie on the page; one picture of two sheets is shown on two pages in halves. */
    private static final double INSIDE = 0.9;

    private final PageContent content;
    private final List<PdfImage> images;
    private final boolean inside;
    private final double covered;
    private final double twice;

    PageLayers(PageContent content, List<PdfImage> images, PDRectangle box) {
        this.content = content;
        this.images = images;
        int[] grid = new int[GRID * GRID];
        Area page = new Area(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
        boolean inside = true;
        for (Placed image : content.images()) {
            Area area = image.area();
            count(grid, area, page);
            inside &= area.isMostlyIn(page, INSIDE);
        }
        this.inside = inside;
        int once = 0;
        int more = 0;
        for (int cell : grid) {
            once += cell > 0 ? 1 : 0;
            more += cell > 1 ? 1 : 0;
        }
        this.covered = once / (double) grid.length;
        this.twice = more / (double) grid.length;
    }

    /** Counts each square whose middle the image covers. */
    private static void count(int[] grid, Area image, Area page) {
        double width = page.right() - page.left();
        double height = page.top() - page.bottom();
        int left = cell((image.left() - page.left()) / width);
        int right = cell((image.right() - page.left()) / width);
        int bottom = cell((image.bottom() - page.bottom()) / height);
        int top = cell((image.top() - page.bottom()) / height);
        for (int y = bottom; y < top; y++) {
            for (int x = left; x < right; x++) {
                grid[y * GRID + x]++;
            }
        }
    }

    private static int cell(double share) {
        return (int) Math.max(0, Math.min(GRID, Math.round(share * GRID)));
    }

    void refuseMixed() throws PageRefused {
        if (twice > SMALL) {
            throw new PageRefused(FileCause.MIXED_RASTER, images.size() + " images on top of each other");
        }
        if (content.hasDrawnLetters() && !images.isEmpty()) {
            throw new PageRefused(FileCause.MIXED_RASTER, "letters cut out of the picture");
        }
        for (PdfImage image : images) {
            COSStream mask = image.mask();
            boolean otherSize = mask != null
                    && (mask.getInt(COSName.WIDTH, 0) != image.width()
                            || mask.getInt(COSName.HEIGHT, 0) != image.height());
            if (otherSize && covered > SMALL) {
                throw new PageRefused(FileCause.MIXED_RASTER, "a mask of another resolution than its image");
            }
        }
    }

    /** The images are all there is to see, and nothing of them shines through. */
    boolean isPlain() {
        boolean hidden = !content.isDrawnUnder() || covered >= WHOLE;
        return hidden
                && inside
                && !content.isDrawnOver()
                && images.stream().noneMatch(image -> image.mask() != null || image.hasClearColours())
                && (images.size() == 1 || twice == 0);
    }
}
