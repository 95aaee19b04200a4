package vn.tinnhiem.app.scan;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.InkPattern;
import vn.tinnhiem.sheet.reading.PageReading;

/**
 * Vân mực của một tờ: the strokes in its marked boxes, and {@value #BITS} bits that lie close together for the same strokes.
 *
 * <p>What all crosses have in common (how much ink, the two diagonals) is taken out of the bits first, so that a hall full
 * of people who mark the same column with the same pen does not look like one hand.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by distance, never by equality
record InkPrint(int ballot, short[] boxes, byte[] cells, long[] bits) {

    static final int BITS = 1024;

    /** Nothing in common. */
    static final int DIFFERENT = 1000;

    static final int GRID = InkPattern.GRID;
    static final int CELLS = GRID * GRID;
    /** Cells are moved by so many parts of a cell. */
    private static final int STEPS = 64;

    /** Under this a cell is paper. */
    private static final int NOISE = 24;

    /** Prints of a sheet without ink say nothing: such sheets are all alike. */
    boolean blank() {
        return boxes.length == 0;
    }

    static InkPrint of(int ballot, PageReading.Sheet sheet) {
        List<Short> inked = new ArrayList<>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int box = 0; box < 3; box++) {
                if (sheet.rows().get(row).boxes().get(box).ink() != Ink.EMPTY) {
                    inked.add((short) (row * 3 + box));
                }
            }
        }
        short[] boxes = new short[inked.size()];
        byte[] cells = new byte[inked.size() * CELLS];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = inked.get(i);
            System.arraycopy(sheet.pattern().cells(), boxes[i] * CELLS, cells, i * CELLS, CELLS);
        }
        centred(cells);
        byte[] soft = new byte[cells.length];
        for (int i = 0; i < boxes.length; i++) {
            softened(cells, i * CELLS, soft, i * CELLS);
        }
        return new InkPrint(ballot, boxes, soft, InkSketch.bits(boxes, soft));
    }

    /**
     * Moves all boxes alike, so that their ink as a whole has its centre in the middle: however the sheet lay on the glass,
     * the same ink comes to lie in the same place.
     */
    private static void centred(byte[] cells) {
        long ink = 0;
        long right = 0;
        long down = 0;
        for (int i = 0; i < cells.length; i++) {
            int value = Math.max(0, (cells[i] & 0xFF) - NOISE);
            ink += value;
            right += (long) value * (2 * (i % GRID) - GRID + 1);
            down += (long) value * (2 * (i % CELLS / GRID) - GRID + 1);
        }
        if (ink > 0) {
            int dx = (int) Math.floorDiv(right * STEPS + ink, 2 * ink);
            int dy = (int) Math.floorDiv(down * STEPS + ink, 2 * ink);
            byte[] still = cells.clone();
            for (int i = 0; i < cells.length; i++) {
                cells[i] = moved(still, i, dx, dy);
            }
        }
    }

    /** What lies so many steps of a cell to the right and down of a cell; nothing beyond the box. */
    private static byte moved(byte[] cells, int at, int dx, int dy) {
        int box = at / CELLS * CELLS;
        int x = at % GRID * STEPS + dx;
        int y = at % CELLS / GRID * STEPS + dy;
        int left = Math.floorDiv(x, STEPS);
        int top = Math.floorDiv(y, STEPS);
        int overX = Math.floorMod(x, STEPS);
        int overY = Math.floorMod(y, STEPS);
        int sum = (STEPS - overY)
                        * ((STEPS - overX) * cell(cells, box, left, top) + overX * cell(cells, box, left + 1, top))
                + overY
                        * ((STEPS - overX) * cell(cells, box, left, top + 1)
                                + overX * cell(cells, box, left + 1, top + 1));
        return (byte) (sum / (STEPS * STEPS));
    }

    private static int cell(byte[] cells, int box, int x, int y) {
        return x < 0 || y < 0 || x >= GRID || y >= GRID ? 0 : cells[box + y * GRID + x] & 0xFF;
    }

    /** Each cell with a share of its neighbours: a scan that lies a quarter of a cell beside the other still fits. */
    private static void softened(byte[] from, int offset, byte[] to, int target) {
        for (int y = 0; y < GRID; y++) {
            for (int x = 0; x < GRID; x++) {
                int sum = 0;
                int weight = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int yy = y + dy;
                        int xx = x + dx;
                        if (yy >= 0 && yy < GRID && xx >= 0 && xx < GRID) {
                            int w = (2 - Math.abs(dy)) * (2 - Math.abs(dx));
                            sum += w * (from[offset + yy * GRID + xx] & 0xFF);
                            weight += w;
                        }
                    }
                }
                to[target + y * GRID + x] = (byte) (sum / weight);
            }
        }
    }

    /** Everything from which {@link #of(byte[])} makes it again. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Short.BYTES + boxes.length * (Short.BYTES + CELLS));
        bytes.putShort((short) ballot).putShort((short) boxes.length);
        for (short box : boxes) {
            bytes.putShort(box);
        }
        return bytes.put(cells).array();
    }

    static InkPrint of(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        int ballot = bytes.getShort();
        short[] boxes = new short[bytes.getShort()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = bytes.getShort();
        }
        byte[] cells = new byte[boxes.length * CELLS];
        bytes.get(cells);
        return new InkPrint(ballot, boxes, cells, InkSketch.bits(boxes, cells));
    }

    /** How many bits differ. */
    int apart(InkPrint other) {
        int apart = 0;
        for (int i = 0; i < bits.length; i++) {
            apart += Long.bitCount(bits[i] ^ other.bits[i]);
        }
        return apart;
    }

    /**
     * How different the strokes are, in thousandths: 0 the same, 1000 nothing in common. A copy that is darker all over is
     * no different for it.
     *
     * @param most beyond this it does not matter how much more
     */
    int difference(InkPrint other, int most) {
        long mine = ink();
        long theirs = other.ink();
        if (mine == 0 || theirs == 0) {
            return DIFFERENT;
        }
        long different = 0;
        long enough = (most + 1) * mine * theirs / 500;
        int i = 0;
        int j = 0;
        while (different <= enough && (i < boxes.length || j < other.boxes.length)) {
            int a = i < boxes.length ? boxes[i] : Integer.MAX_VALUE;
            int b = j < other.boxes.length ? other.boxes[j] : Integer.MAX_VALUE;
            for (int cell = 0; cell < CELLS; cell++) {
                long x = a <= b ? (cells[i * CELLS + cell] & 0xFF) * theirs : 0;
                long y = b <= a ? (other.cells[j * CELLS + cell] & 0xFF) * mine : 0;
                different += Math.abs(x - y);
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return (int) (different * 500 / mine / theirs);
    }

    private long ink() {
        long sum = 0;
        for (byte cell : cells) {
            sum += cell & 0xFF;
        }
        return sum;
    }
}
