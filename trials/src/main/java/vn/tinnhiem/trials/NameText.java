package vn.tinnhiem.trials;

import vn.tinnhiem.trials.Layout.Rect;

/** Chỗ có chữ họ tên: the first printed line within a name area, found on the print itself as an eye finds it. */
final class NameText {

    private final Raster print;
    private final int left;
    private final int right;
    private final int top;
    private final int bottom;

    private NameText(Raster print, Rect area) {
        double scale = print.dpi() / 25.4;
        this.print = print;
        this.left = (int) Math.ceil(area.x() * scale);
        this.right = (int) ((area.x() + area.width()) * scale);
        this.top = (int) Math.ceil(area.y() * scale);
        this.bottom = (int) ((area.y() + area.height()) * scale);
    }

    /** Millimetres; the middle strip of the area if nothing is printed there. */
    static Rect of(Raster print, Rect area) {
        return new NameText(print, area).firstLine(area);
    }

    private Rect firstLine(Rect area) {
        int first = top;
        while (first < bottom && !inked(first)) {
            first++;
        }
        int end = first;
        int gap = 0;
        int most = (int) (print.dpi() / 25.4 * 0.25);
        for (int y = first; y < bottom && gap < most; y++) {
            boolean ink = inked(y);
            gap = ink ? 0 : gap + 1;
            end = ink ? y : end;
        }
        if (end - first < most) {
            return new Rect(area.x(), area.centreY() - 2, area.width() * 0.5, 4);
        }
        return bounded(first, Math.min(end, first + (int) (print.dpi() / 25.4 * 7)));
    }

    private Rect bounded(int first, int end) {
        int from = right;
        int to = left;
        for (int y = first; y <= end; y++) {
            for (int x = left; x < right; x++) {
                if (dark(x, y)) {
                    from = Math.min(from, x);
                    to = Math.max(to, x);
                }
            }
        }
        double mm = 25.4 / print.dpi();
        return new Rect(from * mm, first * mm, (to - from) * mm, (end - first) * mm);
    }

    private boolean inked(int y) {
        for (int x = left; x < right; x++) {
            if (dark(x, y)) {
                return true;
            }
        }
        return false;
    }

    private boolean dark(int x, int y) {
        return (print.pixels()[y * print.width() + x] & 0xff) < 128;
    }
}
