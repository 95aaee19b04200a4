package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Các tờ thử: makes sheet after sheet of one ballot, each determined by (profile, seed, index) alone, so that any of them
 * can be made again. May be shared between threads.
 */
public final class Trials {

    private static final int LID_WHITE = 250;
    private static final int LID_BLACK = 20;
    private static final int PHOTO_DPI = 300;

    private final Blank blank;
    private final Profile profile;
    private final Dice dice;
    private final @Nullable RealMarks real;

    public Trials(Blank blank, Profile profile, long seed) {
        this(blank, profile, seed, null);
    }

    /** @param real pictures to paste instead of every drawn X; null draws all of them */
    public Trials(Blank blank, Profile profile, long seed, @Nullable RealMarks real) {
        this.blank = blank;
        this.profile = profile;
        this.dice = new Dice(seed);
        this.real = real;
    }

    /** Writes a corpus: {@code --ballots DIR --out DIR}, see {@link Options}. */
    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments);
        RealMarks real = options.marks() == null ? null : RealMarks.read(options.marks());
        List<Trials> ballots = Blank.read(options.ballots()).stream()
                .map(blank -> new Trials(blank, options.profile(), options.seed(), real))
                .toList();
        Corpus corpus = new Corpus(options.out(), options.format(), options.pagesPerFile());
        for (int i = 0; i < options.sheets(); i++) {
            Trials trials = ballots.get(i % ballots.size());
            corpus.add(trials.sheet(i));
            if (options.duplex()) {
                corpus.add(trials.backside(i));
            }
            if (trials.dice.fork(i).fork(30).chance(options.again())) {
                corpus.add(trials.again(i, 1));
            }
        }
        corpus.close();
    }

    /** Tờ thứ {@code index}. */
    public TrialSheet sheet(long index) {
        return again(index, 0);
    }

    /** The same paper, fed another time: same marks, another turn and noise. Time 0 is {@link #sheet}. */
    public TrialSheet again(long index, int time) {
        Dice own = dice.fork(index);
        return scanned(index, own, profile.scans().pick(own.fork(20 + time)));
    }

    /** The same paper under a scan of the caller's choice. */
    public TrialSheet sheet(long index, Scan scan) {
        return scanned(index, dice.fork(index), scan);
    }

    /** That sheet under a scan of the caller's choice. */
    TrialSheet sheet(long index, MarkedSheet marked, Scan scan) {
        return scanned(index, marked, scan);
    }

    /** The other side of that sheet: no print, what shines through, the same scanner. */
    public TrialSheet backside(long index) {
        return backside(index, profile.scans().pick(dice.fork(index).fork(20)));
    }

    TrialSheet backside(long index, Scan scan) {
        Raster front = blank.at(canvasDpi(scan), Toner.FRESH);
        byte[] white = new byte[front.pixels().length];
        java.util.Arrays.fill(white, (byte) 255);
        Canvas canvas = new Canvas(new Raster(front.width(), front.height(), front.dpi(), white), planes(scan));
        Wear.apply(canvas, scan, front, lid(scan));
        Bend bend = new Bend(scan, blank.layout().page());
        Truth truth = new Truth(
                blank.layout().ballotId(), Truth.Kind.BACKSIDE, Expect.MUST_DOUBT, List.of(), Map.of(), scan, index);
        return new TrialSheet(developed(canvas, bend, scan), truth, bend::pictureAt);
    }

    private TrialSheet scanned(long index, Dice own, Scan scan) {
        return scanned(index, MarkedSheet.of(blank, profile.habits(), real, own), scan);
    }

    private TrialSheet scanned(long index, MarkedSheet marked, Scan scan) {
        Canvas canvas = new Canvas(blank.at(canvasDpi(scan), scan.toner()), planes(scan));
        marked.drawOn(canvas, real);
        if (scan.has(Distortion.PHOTOCOPY)) {
            Scan copying = new Scan(canvas.dpi(), Scan.Mode.GRAY, scan.strengths(), scan.seed());
            Bend copied = Copier.bend(copying, blank.layout());
            canvas = Copier.copy(canvas, copied, scan);
            double perMm = canvas.perMm();
            return finished(index, marked, canvas, scan, (x, y) -> {
                double[] at = copied.pictureAt(x, y);
                return new double[] {at[0] / perMm, at[1] / perMm};
            });
        }
        return finished(index, marked, canvas, scan, (x, y) -> new double[] {x, y});
    }

    private TrialSheet finished(long index, MarkedSheet marked, Canvas canvas, Scan scan, TrialSheet.Place onPaper) {
        Wear.apply(canvas, scan, blank.at(canvasDpi(scan), Toner.FRESH), lid(scan));
        Bend bend = new Bend(scan, blank.layout().page());
        BufferedImage image = developed(canvas, bend, scan);
        TrialSheet.Place place = (x, y) -> {
            double[] at = onPaper.of(x, y);
            return bend.pictureAt(at[0], at[1]);
        };
        List<RowTruth> rows = new Sight(image, place).seen(marked);
        Truth truth = new Truth(
                blank.layout().ballotId(), Truth.Kind.BALLOT, profile.page(scan), rows, marked.extras(), scan, index);
        return new TrialSheet(image, truth, place);
    }

    private static BufferedImage developed(Canvas canvas, Bend bend, Scan scan) {
        byte[][] planes = new Scanner(canvas, bend, lids(scan)).sweep();
        int width = bend.width();
        int height = bend.height();
        Glass glass = new Glass(scan, width, height);
        Tone tone = new Tone(scan, width, height);
        for (int c = 0; c < planes.length; c++) {
            glass.blur(planes[c]);
            tone.apply(planes[c], c);
            glass.dirt(planes[c]);
        }
        if (scan.mode() == Scan.Mode.BILEVEL) {
            return scan.has(Distortion.DITHER)
                    ? Bilevel.dithered(planes[0], width, height)
                    : Bilevel.threshold(planes[0], width, height, (int) scan.amount(Distortion.THRESHOLD, 150));
        }
        return planes.length == 1 ? gray(planes[0], width, height) : colour(planes, width, height);
    }

    private static BufferedImage gray(byte[] plane, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(plane, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, plane.length);
        return image;
    }

    private static BufferedImage colour(byte[][] planes, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] out = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0, o = 0; i < width * height; i++) {
            out[o++] = planes[2][i];
            out[o++] = planes[1][i];
            out[o++] = planes[0][i];
        }
        return image;
    }

    private static int canvasDpi(Scan scan) {
        return scan.mode() == Scan.Mode.PHOTO ? PHOTO_DPI : scan.dpi();
    }

    private static int planes(Scan scan) {
        return scan.mode().colour() ? 3 : 1;
    }

    /** What lies behind the paper, as gray; a black lid shows wherever paper is missing. */
    private static int lid(Scan scan) {
        if (scan.mode() == Scan.Mode.PHOTO) {
            return scan.dice(Distortion.SHIFT).fork(9).below(160) + 30;
        }
        boolean open = scan.has(Distortion.HOLES) || scan.has(Distortion.TORN_CORNER);
        boolean black = scan.has(Distortion.BLACK_EDGE)
                || (open && scan.dice(Distortion.BLACK_EDGE).chance(0.4));
        return black ? LID_BLACK : LID_WHITE;
    }

    /** The same for each channel: tables are brown. */
    private static int[] lids(Scan scan) {
        int lid = lid(scan);
        return scan.mode() == Scan.Mode.PHOTO ? new int[] {lid + 25, lid, lid - 20} : new int[] {lid, lid, lid};
    }
}
