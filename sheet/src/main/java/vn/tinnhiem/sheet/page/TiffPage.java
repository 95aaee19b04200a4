package vn.tinnhiem.sheet.page;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Set;

/** Một trang TIFF: strips or tiles in the encodings that scanners write. */
final class TiffPage {

    private static final int UNCOMPRESSED = 1;
    private static final int FAX_ROWS = 2;
    private static final int FAX_3 = 3;
    private static final int FAX_4 = 4;
    private static final int LZW = 5;
    private static final int JPEG = 7;
    private static final int DEFLATE = 8;
    private static final int JBIG2 = 34715;
    private static final int PACK_BITS = 32773;
    private static final int OLD_DEFLATE = 32946;

    /** With what the reader of rare variants knows, too: JPEG as before TIFF 6, fax in words, ThunderScan. */
    private static final Set<Integer> KNOWN =
            Set.of(UNCOMPRESSED, FAX_ROWS, FAX_3, FAX_4, LZW, 6, JPEG, DEFLATE, PACK_BITS, OLD_DEFLATE, 32771, 32809);

    private static final int WHITE_IS_ZERO = 0;
    private static final int BLACK_IS_ZERO = 1;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int CMYK = 5;
    private static final int YCC = 6;

    private static final int CENTIMETRE = 3;
    private static final int TABLE_BYTES = 1 << 16;
    private static final int JPEG_BLOCK = 32;

    private final FileBytes file;
    private final TiffDirectory directory;
    private final int width;
    private final int height;
    private final int bits;
    private final int channels;
    private final int compression;
    private final int photometric;

    TiffPage(FileBytes file, TiffDirectory directory) throws PageRefused, IOException {
        this.file = file;
        this.directory = directory;
        long wide = directory.value(TiffDirectory.WIDTH, 0);
        long high = directory.value(TiffDirectory.HEIGHT, 0);
        this.bits = (int) directory.value(TiffDirectory.BITS, 1);
        this.channels = (int) directory.value(TiffDirectory.CHANNELS, 1);
        this.compression = (int) directory.value(TiffDirectory.COMPRESSION, UNCOMPRESSED);
        this.photometric = (int) directory.value(TiffDirectory.PHOTOMETRIC, isFax() ? WHITE_IS_ZERO : BLACK_IS_ZERO);
        if (compression == JBIG2) {
            throw new PageRefused(FileCause.JBIG2, "JBIG2 in TIFF");
        }
        if (!KNOWN.contains(compression)) {
            throw new PageRefused(FileCause.UNSUPPORTED, "TIFF of compression " + compression);
        }
        Limits.picture(wide, high, channels > 2);
        this.width = (int) wide;
        this.height = (int) high;
        if (channels < 1 || channels > 8) {
            throw new PageRefused(FileCause.UNSUPPORTED, "TIFF of " + channels + " channels");
        }
    }

    /** Whether {@link #decode} reads it; the rest is for a reader that knows all variants. */
    boolean isUsual() throws PageRefused, IOException {
        for (long each : directory.values(TiffDirectory.BITS, channels)) {
            if (each != bits) {
                return false;
            }
        }
        boolean whole = bits == 8 || bits == 16;
        boolean small = bits == 1 || bits == 2 || bits == 4;
        boolean together = directory.value(TiffDirectory.PLANAR, 1) == 1 || channels == 1;
        boolean unsigned = directory.value(TiffDirectory.SAMPLE_FORMAT, 1) == 1;
        long predictor = directory.value(TiffDirectory.PREDICTOR, 1);
        if (!together || !unsigned || predictor > 2 || (predictor == 2 && bits != 8)) {
            return false;
        }
        return switch (compression) {
            case FAX_ROWS, FAX_3, FAX_4 -> bits == 1 && channels == 1 && photometric <= BLACK_IS_ZERO;
            case JPEG ->
                bits == 8
                        && (channels == 1
                                ? photometric <= BLACK_IS_ZERO
                                : channels == 3 && (photometric == RGB || photometric == YCC));
            case UNCOMPRESSED, LZW, DEFLATE, OLD_DEFLATE, PACK_BITS ->
                switch (photometric) {
                    case WHITE_IS_ZERO, BLACK_IS_ZERO -> (small && channels == 1) || (whole && channels <= 2);
                    case RGB -> whole && (channels == 3 || channels == 4);
                    case PALETTE -> (small || bits == 8) && channels == 1;
                    case CMYK -> bits == 8 && channels == 4;
                    default -> false;
                };
            default -> false;
        };
    }

    /** All strips or tiles lie in the file, for readers that would fill up what is missing. */
    void checkPlaces() throws PageRefused, IOException {
        boolean tiled = directory.has(TiffDirectory.TILE_OFFSETS);
        long[] offsets =
                directory.values(tiled ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS, Limits.PIECES);
        long[] bytes = directory.values(tiled ? TiffDirectory.TILE_BYTES : TiffDirectory.STRIP_BYTES, Limits.PIECES);
        if (offsets.length == 0 || offsets.length != bytes.length) {
            throw new PageRefused(FileCause.DAMAGED, offsets.length + " places for " + bytes.length + " pieces");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0 || offsets[i] < 0 || offsets[i] > file.size() - bytes[i]) {
                throw new PageRefused(FileCause.TRUNCATED, "a piece of a page beyond the end of the file");
            }
        }
    }

    ScannedPage decode() throws PageRefused, IOException {
        Samples samples = samples();
        Canvas canvas = samples.canvas(width, height);
        TiffPieces pieces = new TiffPieces(file, directory, width, height);
        boolean turned = directory.value(TiffDirectory.FILL_ORDER, 1) == 2;
        byte[] tables = directory.bytes(TiffDirectory.JPEG_TABLES, TABLE_BYTES);
        for (int i = 0; i < pieces.count(); i++) {
            TiffPieces.Piece piece = pieces.piece(i, samples);
            byte[] data = turned && compression != JPEG ? Bits.reversed(piece.data()) : piece.data();
            if (isFax()) {
                fax(data, piece, canvas);
            } else if (compression == JPEG) {
                jpeg(tables, data, piece, canvas);
            } else {
                rows(data, piece, samples, canvas);
            }
        }
        if (compression == JPEG && photometric == WHITE_IS_ZERO) {
            canvas.invert();
        }
        if (ExifTags.isMirrored((int) directory.value(TiffDirectory.ORIENTATION, 1))) {
            canvas.upsideDown();
        }
        return canvas.done(dpi(), bits == 1);
    }

    private boolean isFax() {
        return compression >= FAX_ROWS && compression <= FAX_4;
    }

    private Samples samples() throws PageRefused, IOException {
        boolean lowFirst = directory.order() == ByteOrder.LITTLE_ENDIAN;
        boolean opacity = directory.value(TiffDirectory.EXTRA_SAMPLES, 0) == 2;
        return switch (photometric) {
            case RGB, YCC ->
                Samples.of(
                        channels == 4 && opacity ? Samples.Kind.RGB_ALPHA : Samples.Kind.RGB, bits, channels, lowFirst);
            case CMYK -> Samples.of(Samples.Kind.CMYK, bits, channels, lowFirst);
            case PALETTE -> Samples.palette(bits, channels, palette(), null);
            default ->
                channels == 2 && opacity && photometric == BLACK_IS_ZERO
                        ? Samples.of(Samples.Kind.GRAY_ALPHA, bits, channels, lowFirst)
                        : Samples.gray(bits, channels, photometric == WHITE_IS_ZERO, lowFirst);
        };
    }

    /** Three rows of 16-bit values in the file: all reds, all greens, all blues. */
    private byte[] palette() throws PageRefused, IOException {
        int size = 1 << bits;
        long[] map = directory.values(TiffDirectory.COLOUR_MAP, 3 * size);
        if (map.length < 3 * size) {
            throw new PageRefused(FileCause.DAMAGED, "a TIFF palette of " + map.length);
        }
        byte[] rgb = new byte[3 * size];
        for (int i = 0; i < map.length; i++) {
            rgb[3 * (i % size) + i / size] = (byte) (map[i] >> 8);
        }
        return rgb;
    }

    private void fax(byte[] data, TiffPieces.Piece piece, Canvas canvas) throws PageRefused, IOException {
        int k = compression == FAX_4 ? -1 : compression == FAX_ROWS ? 0 : (int) t4Options() & 1;
        Fax.Coding coding = new Fax.Coding(k, compression == FAX_ROWS);
        boolean negative = photometric == BLACK_IS_ZERO;
        if (piece.width() == piece.shown()) {
            Fax.decode(data, coding, negative, canvas, piece.x(), piece.y(), piece.width(), piece.rows());
            return;
        }
        Canvas tile = Canvas.gray(piece.width(), piece.rows());
        Fax.decode(data, coding, negative, tile, 0, 0, piece.width(), piece.rows());
        canvas.piece(tile, piece.x(), piece.y(), piece.shown(), piece.rows());
    }

    private long t4Options() throws PageRefused, IOException {
        long options = directory.value(TiffDirectory.T4_OPTIONS, 0);
        if ((options & 2) != 0) {
            throw new PageRefused(FileCause.UNSUPPORTED, "fax with rows that are not compressed");
        }
        return options;
    }

    private void jpeg(byte[] tables, byte[] data, TiffPieces.Piece piece, Canvas canvas)
            throws PageRefused, IOException {
        JpegMarkers.Colours colours = photometric == YCC ? JpegMarkers.Colours.YCC : JpegMarkers.Colours.RGB;
        JpegMarkers markers = JpegMarkers.read(tables, data);
        boolean fits = markers.width() >= piece.shown()
                && markers.width() <= piece.width() + JPEG_BLOCK
                && markers.height() >= piece.rows()
                && markers.height() <= piece.pitch() + JPEG_BLOCK;
        if (!fits || markers.components() != channels) {
            throw new PageRefused(FileCause.DAMAGED, "a JPEG that does not fit its place in a TIFF");
        }
        Canvas decoded = Jpeg.decode(markers, data, colours);
        canvas.piece(decoded, piece.x(), piece.y(), piece.shown(), piece.rows());
    }

    private void rows(byte[] data, TiffPieces.Piece piece, Samples samples, Canvas canvas)
            throws PageRefused, IOException {
        Predictor predictor = directory.value(TiffDirectory.PREDICTOR, 1) == 2 ? Predictor.LEFT : Predictor.NONE;
        int n = Math.multiplyExact(samples.rowBytes(piece.width()), piece.rows());
        boolean deflated = compression == DEFLATE || compression == OLD_DEFLATE;
        if (deflated) {
            try (Inflated supply = new Inflated(data, 0, data.length)) {
                read(supply, predictor, piece, samples, canvas);
            }
            return;
        }
        byte[] raw = switch (compression) {
            case LZW -> lzw(data, n);
            case PACK_BITS -> PackBits.decode(data, 0, data.length, n);
            default -> data;
        };
        read(Supply.of(raw, 0, raw.length), predictor, piece, samples, canvas);
    }

    private static byte[] lzw(byte[] data, int n) throws PageRefused {
        if (data.length > 1 && data[0] == 0 && (data[1] & 1) == 1) {
            throw new PageRefused(FileCause.UNSUPPORTED, "LZW with its bits reversed, as before TIFF 6");
        }
        return Lzw.decode(data, 0, data.length, n, 1);
    }

    private static void read(Supply supply, Predictor predictor, TiffPieces.Piece piece, Samples samples, Canvas canvas)
            throws PageRefused {
        new RowReader(supply, predictor, samples)
                .read(canvas, piece.x(), piece.y(), piece.width(), piece.shown(), piece.rows());
        supply.finished();
    }

    /** Fax has fewer rows than columns to the inch; the mean serves. */
    int dpi() throws PageRefused, IOException {
        double mean =
                Math.sqrt(directory.ratio(TiffDirectory.X_RESOLUTION) * directory.ratio(TiffDirectory.Y_RESOLUTION));
        long unit = directory.value(TiffDirectory.RESOLUTION_UNIT, 2);
        return Limits.dpi(unit == 2 ? mean : unit == CENTIMETRE ? 2.54 * mean : 0);
    }
}
