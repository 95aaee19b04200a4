package vn.tinnhiem.sheet.page;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Đường viền đang dựng trên trang PDF, as far as it may become a clip: one rectangle, or something else. */
final class Outline {

    private @Nullable Area rectangle;
    private boolean other;
    private boolean clips;

    /** Takes the operator if it belongs to outlines, and says whether it does. */
    boolean takes(String operator, List<COSBase> operands, Painting painting) {
        switch (operator) {
            case "re" -> rectangle(operands, painting);
            case "m", "l", "c", "v", "y" -> other = true;
            case "W", "W*" -> clips = true;
            case "h" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void rectangle(List<COSBase> operands, Painting painting) {
        boolean known = operands.size() == 4 && operands.stream().allMatch(COSNumber.class::isInstance);
        other |= !known || rectangle != null || !painting.isSquare();
        if (!other) {
            rectangle = Area.of(painting.matrix(), at(operands, 0), at(operands, 1), at(operands, 2), at(operands, 3));
        }
    }

    private static double at(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }

    /** The outline was painted or dropped: what is seen afterwards. */
    Painting end(Painting painting) {
        Area only = rectangle;
        Painting after = !clips ? painting : other || only == null ? painting.oddlyClipped() : painting.clipped(only);
        rectangle = null;
        other = false;
        clips = false;
        return after;
    }
}
