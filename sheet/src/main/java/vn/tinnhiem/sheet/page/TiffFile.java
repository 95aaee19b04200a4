package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tệp TIFF nhiều trang: its chain of directories is walked once; small previews of pages are no pages. */
final class TiffFile implements ScanFile {

    private static final int CLASSIC = 42;
    private static final int BIG = 43;
    private static final int PREVIEW = 1;
    private static final int MASK = 4;

    private final Path path;
    private final FileBytes file;
    private final TiffDirectory.Shape shape;
    private final List<Page> pages = new ArrayList<>();

    /** @param place the how manieth directory it is, previews counted */
    private record Page(long offset, int place) {}

    private TiffFile(Path path, FileBytes file, TiffDirectory.Shape shape) {
        this.path = path;
        this.file = file;
        this.shape = shape;
    }

    /** @param file closed with what is returned, by the caller where nothing is */
    static TiffFile open(Path path, FileBytes file) throws PageRefused, IOException {
        ByteBuffer head = ByteBuffer.wrap(file.read(0, 8));
        head.order(head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int version = head.getShort(2);
        if (version != CLASSIC && version != BIG) {
            throw new PageRefused(FileCause.NOT_A_SCAN, "TIFF of version " + version);
        }
        boolean big = version == BIG;
        TiffFile tiff = new TiffFile(path, file, new TiffDirectory.Shape(head.order(), big));
        long first =
                big ? ByteBuffer.wrap(file.read(8, 8)).order(head.order()).getLong() : head.getInt(4) & 0xFFFF_FFFFL;
        tiff.walk(first);
        return tiff;
    }

    private void walk(long first) throws PageRefused, IOException {
        Set<Long> seen = new HashSet<>();
        int place = 0;
        long before = 0;
        for (long at = first; at != 0; place++) {
            if (!seen.add(at)) {
                throw new PageRefused(FileCause.DAMAGED, "TIFF pages that follow one another in a circle");
            }
            if (place >= Limits.PAGES) {
                throw new PageRefused(FileCause.TOO_LARGE, "more than " + Limits.PAGES + " pages");
            }
            TiffDirectory directory = new TiffDirectory(file, shape, at);
            long type = directory.value(TiffDirectory.SUBFILE_TYPE, 0);
            if ((type & MASK) != 0) {
                throw new PageRefused(FileCause.MIXED_RASTER, "TIFF page " + place + " is a mask of another");
            }
            long width = directory.value(TiffDirectory.WIDTH, 0);
            // some writers call every page a preview; a real one is much smaller than the page before it
            boolean preview = (type & PREVIEW) != 0 && 2 * width <= before;
            if (!preview) {
                pages.add(new Page(at, place));
                before = width;
            }
            at = directory.next();
        }
        if (pages.isEmpty()) {
            throw new PageRefused(FileCause.DAMAGED, "a TIFF without pages");
        }
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public ScannedPage page(int index) throws PageRefused {
        Page page = pages.get(index);
        return Guarded.run(() -> {
            TiffPage tiff = new TiffPage(file, new TiffDirectory(file, shape, page.offset()));
            if (tiff.isUsual()) {
                return tiff.decode();
            }
            tiff.checkPlaces();
            return Foreign.tiff(path, page.place(), tiff.dpi());
        });
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
