package vn.tinnhiem.sheet.page;

import java.io.IOException;

/** Các dải hoặc ô của một trang TIFF, in order; their places are checked before one of them is loaded. */
final class TiffPieces {

    private final FileBytes file;
    private final int width;
    private final int height;
    private final int pieceWidth;
    private final int pieceHeight;
    private final int across;
    private final boolean tiled;
    private final long[] offsets;
    private final long[] bytes;

    /**
     * Một dải hoặc ô.
     *
     * @param width of its rows as stored
     * @param shown how many of their pixels lie on the page
     * @param pitch how many rows a piece has, the last one perhaps fewer
     * @param rows how many of its rows lie on the page
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    record Piece(byte[] data, int x, int y, int width, int shown, int pitch, int rows) {}

    TiffPieces(FileBytes file, TiffDirectory directory, int width, int height) throws PageRefused, IOException {
        this.file = file;
        this.width = width;
        this.height = height;
        this.tiled = directory.has(TiffDirectory.TILE_OFFSETS);
        this.pieceWidth = tiled ? side(directory.value(TiffDirectory.TILE_WIDTH, 0), Limits.SIDE) : width;
        this.pieceHeight = tiled
                ? side(directory.value(TiffDirectory.TILE_HEIGHT, 0), Limits.SIDE)
                : side(Math.min(height, directory.value(TiffDirectory.ROWS_PER_STRIP, height)), height);
        this.across = (width + pieceWidth - 1) / pieceWidth;
        long count = (long) across * ((height + pieceHeight - 1) / pieceHeight);
        if (count > Limits.PIECES) {
            throw new PageRefused(FileCause.TOO_LARGE, "a page in " + count + " pieces");
        }
        this.offsets = directory.values(tiled ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS, (int) count);
        this.bytes = sizes(directory, (int) count);
        if (offsets.length < count || bytes.length < count) {
            throw new PageRefused(FileCause.TRUNCATED, offsets.length + " of " + count + " pieces of a page");
        }
        long all = 0;
        for (long each : bytes) {
            all += Limits.pictureBytes(each);
        }
        Limits.pictureBytes(all);
    }

    private static int side(long said, int most) throws PageRefused {
        if (said < 1 || said > most) {
            throw new PageRefused(FileCause.DAMAGED, "pieces of " + said);
        }
        return (int) said;
    }

    /** Old writers leave the sizes out: a single strip then goes to the end of the file. */
    private long[] sizes(TiffDirectory directory, int count) throws PageRefused, IOException {
        long[] said = directory.values(tiled ? TiffDirectory.TILE_BYTES : TiffDirectory.STRIP_BYTES, count);
        boolean unsaid = said.length == 0 || (said.length == 1 && said[0] == 0);
        return unsaid && count == 1 && offsets.length == 1
                ? new long[] {Math.min(file.size() - offsets[0], Limits.PICTURE_BYTES)}
                : said;
    }

    int count() {
        return offsets.length;
    }

    Piece piece(int index, Samples samples) throws PageRefused, IOException {
        int x = index % across * pieceWidth;
        int y = index / across * pieceHeight;
        int shown = Math.min(pieceWidth, width - x);
        int rows = Math.min(pieceHeight, height - y);
        Limits.pictureBytes((long) samples.rowBytes(pieceWidth) * rows);
        byte[] data = file.read(offsets[index], (int) bytes[index]);
        return new Piece(data, x, y, pieceWidth, shown, pieceHeight, rows);
    }
}
