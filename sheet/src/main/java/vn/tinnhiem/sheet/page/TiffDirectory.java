package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * Một thư mục (IFD) của TIFF: the entries of one page by tag, and where the next page's are. Values are read when they
 * are asked for.
 */
final class TiffDirectory {

    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int ORIENTATION = 274;
    static final int STRIP_OFFSETS = 273;
    static final int CHANNELS = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTES = 279;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int PLANAR = 284;
    static final int T4_OPTIONS = 292;
    static final int T6_OPTIONS = 293;
    static final int RESOLUTION_UNIT = 296;
    static final int PREDICTOR = 317;
    static final int COLOUR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int JPEG_TABLES = 347;

    private static final int ENTRIES = 4_096;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final int RATIONAL = 5;

    private final FileBytes file;
    private final Shape shape;
    private final ByteBuffer entries;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final long next;

    /** @param big 64-bit offsets */
    record Shape(ByteOrder order, boolean big) {

        int entryBytes() {
            return big ? 20 : 12;
        }

        int offsetBytes() {
            return big ? 8 : 4;
        }
    }

    TiffDirectory(FileBytes file, Shape shape, long at) throws PageRefused, IOException {
        this.file = file;
        this.shape = shape;
        int countBytes = shape.big() ? 8 : 2;
        ByteBuffer head = ByteBuffer.wrap(file.read(at, countBytes)).order(shape.order());
        long count = shape.big() ? head.getLong(0) : head.getShort(0) & 0xFFFF;
        if (count < 1 || count > ENTRIES) {
            throw new PageRefused(FileCause.DAMAGED, "a TIFF directory of " + count + " entries");
        }
        int bytes = (int) count * shape.entryBytes();
        this.entries = ByteBuffer.wrap(file.read(at + countBytes, bytes + shape.offsetBytes()))
                .order(shape.order());
        for (int i = 0; i < count; i++) {
            int place = i * shape.entryBytes();
            places.putIfAbsent(entries.getShort(place) & 0xFFFF, place);
        }
        this.next = shape.big() ? entries.getLong(bytes) : entries.getInt(bytes) & 0xFFFF_FFFFL;
    }

    /** Offset of the next directory, 0 after the last. */
    long next() {
        return next;
    }

    boolean has(int tag) {
        return places.containsKey(tag);
    }

    ByteOrder order() {
        return shape.order();
    }

    /** The first value of a tag. */
    long value(int tag, long otherwise) throws PageRefused, IOException {
        long[] all = values(tag, 1);
        return all.length == 0 ? otherwise : all[0];
    }

    /**
     * Whole numbers of a tag.
     *
     * @param most only so many of them
     */
    long[] values(int tag, int most) throws PageRefused, IOException {
        Integer place = places.get(tag);
        if (place == null) {
            return new long[0];
        }
        int type = entries.getShort(place + 2) & 0xFFFF;
        int n = (int) Math.min(count(place), most);
        ByteBuffer data = data(place, type, n);
        long[] values = new long[n];
        for (int i = 0; i < n; i++) {
            values[i] = switch (TYPE_BYTES[type]) {
                case 1 -> data.get(i) & 0xFF;
                case 2 -> data.getShort(2 * i) & 0xFFFF;
                case 4 -> data.getInt(4 * i) & 0xFFFF_FFFFL;
                default -> data.getLong(8 * i);
            };
        }
        return values;
    }

    /** Raw bytes of a tag. */
    byte[] bytes(int tag, int most) throws PageRefused, IOException {
        long[] values = values(tag, most);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A fraction, 0 where there is none. */
    double ratio(int tag) throws PageRefused, IOException {
        Integer place = places.get(tag);
        if (place == null || entries.getShort(place + 2) != RATIONAL) {
            return 0;
        }
        ByteBuffer data = data(place, RATIONAL, 1);
        long below = data.getInt(4) & 0xFFFF_FFFFL;
        return below == 0 ? 0 : (double) (data.getInt(0) & 0xFFFF_FFFFL) / below;
    }

    private long count(int place) {
        return shape.big() ? Math.max(0, entries.getLong(place + 4)) : entries.getInt(place + 4) & 0xFFFF_FFFFL;
    }

    private ByteBuffer data(int place, int type, int n) throws PageRefused, IOException {
        if (type >= TYPE_BYTES.length || TYPE_BYTES[type] == 0) {
            throw new PageRefused(FileCause.DAMAGED, "TIFF values of type " + type);
        }
        int at = place + 4 + shape.offsetBytes();
        long all = count(place) * TYPE_BYTES[type];
        int bytes = Math.multiplyExact(n, TYPE_BYTES[type]);
        if (all <= shape.offsetBytes() && all >= 0) {
            return entries.slice(at, bytes).order(shape.order());
        }
        long offset = shape.big() ? entries.getLong(at) : entries.getInt(at) & 0xFFFF_FFFFL;
        return ByteBuffer.wrap(file.read(offset, bytes)).order(shape.order());
    }
}
