package vn.tinnhiem.sheet.straighten;

import java.util.stream.IntStream;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Một mã QR như máy thấy, để vẽ cho người xem.
 *
 * @param place where the layout has it
 * @param text what it says; empty where it could not be read
 * @param modules a side, of the grid that fits best
 * @param dark the modules row by row, dark or light
 * @param x of the middle of the upper left, upper right and lower left finder, millimetres of the sheet
 * @param y likewise
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record CodeSeen(QrPlace place, String text, int modules, boolean[] dark, double[] x, double[] y) {

    private static final double MARGIN_MM = 3;
    private static final int FINDERS = 3;
    private static final int MODULE_STEP = 4;

    public static CodeSeen of(Plane print, Homography sheet, QrPlace place) {
        String text = new CodeReader(print, sheet).read(place).text();
        CodePatch patch = CodePatch.of(print, sheet, place.symbol(), MARGIN_MM, CodePatch.STEP_MM);
        CodeGrid best = IntStream.iterate(QrPlace.LEAST_MODULES, n -> n <= QrPlace.MOST_MODULES, n -> n + MODULE_STEP)
                .mapToObj(modules -> CodeGrid.find(patch, modules))
                .reduce((one, other) -> other.score() > one.score() ? other : one)
                .orElseThrow();
        var bits = new ModuleBits(best.modules(), best.read(patch)).by(ModuleBits.Way.LOCAL);
        boolean[] dark = new boolean[best.modules() * best.modules()];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = bits.get(i % best.modules(), i / best.modules());
        }
        double[] x = new double[FINDERS];
        double[] y = new double[FINDERS];
        for (int i = 0; i < FINDERS; i++) {
            x[i] = place.symbol().x() - MARGIN_MM + best.corners()[2 * i] * CodePatch.STEP_MM;
            y[i] = place.symbol().y() - MARGIN_MM + best.corners()[2 * i + 1] * CodePatch.STEP_MM;
        }
        return new CodeSeen(place, text, best.modules(), dark, x, y);
    }
}
